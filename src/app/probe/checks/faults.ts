/** How failures come: Hilo decides by their kind and code, never by their words. */
import { type Check, check } from '../check'
import type { Scratch } from '../scratch'
import type { Failure } from '../tools'

const failing = (scratch: Scratch, work: () => unknown): Failure | undefined => {
  try {
    work()
    return undefined
  } catch (thrown) {
    return scratch.tools.failure(thrown)
  }
}

const ANSWERS = 'https://graph.facebook.com/v23.0/0'
/** Outside of the addresses that the manifest allows, and reserved never to exist. */
const NOWHERE = 'https://probe.invalid/'

export const faults: readonly Check[] = [
  // Refused, never to be repeated, is told from unknown by `details.code`.
  check(
    'an error of the Sheets API',
    { name: 'GoogleJsonResponseException', code: 400, begins: 'API call to sheets.spreadsheets.batchUpdate failed with error: ' },
    (scratch) => {
      const failure = failing(scratch, () => scratch.tools.sheets.batchUpdate({ requests: [{ deleteSheet: { sheetId: scratch.id() } }] }))
      return failure
        ? { name: failure.name, code: failure.code, begins: /^.*? error: /.exec(failure.message)?.[0] ?? failure.message }
        : null
    },
  ),
  check('a request that does not exist', 'refused 400', (scratch) => scratch.outcome({ noSuchRequest: {} })),
  // Titles of tabs are people's; a clash is a refusal.
  check('a title that is taken', 'refused 400', (scratch) =>
    scratch.outcome({ addSheet: { properties: { sheetId: scratch.id(), title: scratch.tab([]).title } } }),
  ),
  // Errors of Graph are answers.
  check('an answer with an error status, muted', true, (scratch) => scratch.tools.statuses([ANSWERS]).every((status) => status >= 400)),
  // One failing member throws for all: which of the others left is unknown.
  check(
    'one address of a batch that cannot be reached',
    'Exception',
    (scratch) => failing(scratch, () => scratch.tools.statuses([ANSWERS, NOWHERE]))?.name ?? null,
  ),
]
