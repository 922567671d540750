/** Whatever a page sends through the panel's door is answered in words, and nonsense changes nothing. */
import * as fc from 'fast-check'
import { importPeople, teaching } from '../../../test/kit/steps'
import { called, openNonce } from '../intakes/called'
import { sheetCalls } from './list'
import { specialCalls } from './special'

/** These take no input: whatever comes along is not looked at. */
const BARE = new Set(['results.refresh', 'setup.repair', 'connect.practice', 'connect.subscribe', 'templates.sync', 'starters.begin'])
const NAMES = [...sheetCalls.map((call) => call.name), ...Object.keys(specialCalls)].filter((name) => !BARE.has(name))

/** Fields of real names with values of any kind come closer to a mistake of the page than pure noise. */
const FIELDS = [
  'id',
  'sheetId',
  'row',
  'template',
  'mapping',
  'audience',
  'when',
  'count',
  'phones',
  'rows',
  'batch',
  'to',
  'text',
  'consent',
  'how',
]
const input = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom(...FIELDS), fc.oneof(fc.jsonValue(), fc.string(), fc.integer(), fc.constant({}), fc.constant([]))),
)

describe('garbage through the door', () => {
  const one = teaching()
  importPeople(one, 2)
  const nonce = openNonce(one.world)
  test.each([...NAMES, 'no.such.call', '__proto__', 'constructor', 'toString'])('%s', (name) => {
    const before = one.host.file.revision
    fc.assert(
      fc.property(
        fc.oneof(
          input.map((value) => JSON.stringify(value)),
          fc.string(),
        ),
        (text) => {
          const reply: { ok?: unknown; problem?: unknown; next?: unknown } = JSON.parse(called(one.world, nonce, name, text))
          expect(typeof reply.ok).toBe('boolean')
          if (reply.ok !== false) return
          expect(reply.problem).toMatch(/\S/)
          expect(reply.next).toMatch(/\S/)
        },
      ),
      { numRuns: 25 },
    )
    expect(one.host.file.revision).toBe(before)
  })
})
