/** What refuses a second commit of one number: objects made with an explicit id, and batches refused whole. */
import type { Json } from '../../../kernel/json'
import { type Check, check, dig } from '../check'
import { PROBE_KEY, writing } from '../scratch'

const metadata = (metadataId: number): Json => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataId, metadataKey: PROBE_KEY, metadataValue: '', location: { spreadsheet: true }, visibility: 'DOCUMENT' },
  },
})
const withoutId = (metadataId: number): Json => ({ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } })

const TWICE = ['done', 'refused 400']

/** The same id for the second time, with another name where names must differ. */
const twice =
  (request: (id: number, sheetId: number, time: number) => Json): Check['ask'] =>
  (scratch) => {
    const { sheetId } = scratch.tab([['a']])
    const id = scratch.id()
    return [scratch.outcome(request(id, sheetId, 1)), scratch.outcome(request(id, sheetId, 2))]
  }

export const fences: readonly Check[] = [
  // The fence of a commit: a late second commit of one number must be refused. The next three are spares.
  check('metadata with an id that exists', TWICE, twice(metadata)),
  check(
    'named range with an id that exists',
    TWICE,
    twice((id, sheetId, time) => ({
      addNamedRange: { namedRange: { namedRangeId: `probe${id}`, name: `probe_${id}_${time}`, range: { sheetId, endRowIndex: 1 } } },
    })),
  ),
  check(
    'protected range with an id that exists',
    TWICE,
    twice((protectedRangeId, sheetId) => ({
      addProtectedRange: { protectedRange: { protectedRangeId, range: { sheetId, endRowIndex: 1 }, warningOnly: true } },
    })),
  ),
  check('tab with an id that exists', 'refused 400', (scratch) => {
    const { sheetId, title } = scratch.tab([])
    return scratch.outcome({ addSheet: { properties: { sheetId, title: `${title} 2` } } })
  }),
  // Commits are all or nothing, over several tabs.
  check('a refused batch changes nothing', ['refused 400', 'before'], (scratch) => {
    const tab = scratch.tab([['before']])
    const id = scratch.id()
    scratch.apply(metadata(id))
    const outcome = scratch.outcome(writing(tab.sheetId, [['after']]), metadata(id))
    return [outcome, String(dig(scratch.cells(tab), 0, 0))]
  }),
  // Old fences are deleted; their numbers never come back.
  check('an id that was deleted can be made again', 'done', (scratch) => {
    const id = scratch.id()
    scratch.apply(metadata(id))
    scratch.apply(withoutId(id))
    return scratch.outcome(metadata(id))
  }),
  // Old fences are deleted in the same batch as a commit: an error would refuse it.
  check('deleting metadata that is not there', 'done', (scratch) => {
    const lookup = { metadataKey: PROBE_KEY, metadataValue: 'not there' }
    return scratch.outcome({ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: lookup } } })
  }),
]
