/** Where metadata goes when people move things: Hilo knows tabs and columns by it. */
import { type Json, listOf } from '../../../kernel/json'
import { type Check, check, dig } from '../check'
import { PROBE_KEY, type Scratch, type ScratchTab } from '../scratch'

type Axis = 'columnMetadata' | 'rowMetadata'

const marked = (location: Json): Json => ({
  createDeveloperMetadata: { developerMetadata: { metadataKey: PROBE_KEY, metadataValue: '', visibility: 'DOCUMENT', location } },
})
const line = ({ sheetId }: ScratchTab, dimension: 'COLUMNS' | 'ROWS'): Json =>
  marked({ dimensionRange: { sheetId, dimension, startIndex: 1, endIndex: 2 } })

/** Places of marked lines of a tab. */
const places = (scratch: Scratch, tab: { readonly title: string }, axis: Axis): readonly number[] =>
  listOf(dig(scratch.look(tab, '', `data(${axis}(developerMetadata(metadataKey)))`), 'data', 0, axis)).flatMap((one, at) =>
    listOf(dig(one, 'developerMetadata')).length > 0 ? [at] : [],
  )

const CELLS = [
  ['h', 'marked', 'h'],
  ['c', 1, true],
  ['a', 2, true],
  ['b', 3, true],
] as const

/** The second column is marked; where is it after this? */
const afterwards =
  (change: (sheetId: number) => Json): Check['ask'] =>
  (scratch) => {
    const tab = scratch.tab(CELLS)
    scratch.apply(line(tab, 'COLUMNS'), change(tab.sheetId))
    return places(scratch, tab, 'columnMetadata')
  }

/** The row with «c» is marked; where is it after sorting these columns? */
const afterSorting =
  (endColumnIndex: number): Check['ask'] =>
  (scratch) => {
    const tab = scratch.tab(CELLS)
    const range = { sheetId: tab.sheetId, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex }
    scratch.apply(line(tab, 'ROWS'), { sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } })
    return places(scratch, tab, 'rowMetadata')
  }

const columns = (sheetId: number, startIndex: number, endIndex: number): Json => ({ sheetId, dimension: 'COLUMNS', startIndex, endIndex })

export const following: readonly Check[] = [
  // Columns are known by their metadata, whatever their heading and place.
  check(
    'metadata of a column, after one was inserted before it',
    [2],
    afterwards((sheetId) => ({ insertDimension: { range: columns(sheetId, 0, 1), inheritFromBefore: false } })),
  ),
  check(
    'metadata of a column that was moved',
    [0],
    afterwards((sheetId) => ({ moveDimension: { source: columns(sheetId, 1, 2), destinationIndex: 0 } })),
  ),
  // Hilo notices that the heading has left its column, stops writing there and offers repair.
  check(
    'metadata of a column whose cells were cut and pasted elsewhere',
    [1],
    afterwards((sheetId) => ({
      cutPaste: {
        source: { sheetId, startRowIndex: 0, endRowIndex: 10, startColumnIndex: 1, endColumnIndex: 2 },
        destination: { sheetId, rowIndex: 0, columnIndex: 4 },
        pasteType: 'PASTE_NORMAL',
      },
    })),
  ),
  // A deleted column is noticed.
  check(
    'metadata of a column that was deleted',
    [],
    afterwards((sheetId) => ({ deleteDimension: { range: columns(sheetId, 1, 2) } })),
  ),
  // Nothing relies on metadata of rows: they are found by their id cell.
  check('metadata of a row, after sorting whole rows', [3], afterSorting(3)),
  check('metadata of a row, after sorting its first column only', [3], afterSorting(1)),
  // A duplicate must not be taken for the tab itself.
  check('metadata of a duplicated tab', { columns: [], tab: 0 }, (scratch) => {
    const tab = scratch.tab(CELLS)
    const copy = { title: `${tab.title} 2` }
    scratch.apply(line(tab, 'COLUMNS'), marked({ sheetId: tab.sheetId }))
    scratch.apply({ duplicateSheet: { sourceSheetId: tab.sheetId, newSheetId: scratch.id(), newSheetName: copy.title } })
    const onTab = listOf(dig(scratch.look(copy, '', 'developerMetadata(metadataKey)'), 'developerMetadata'))
    return { columns: places(scratch, copy, 'columnMetadata'), tab: onTab.length }
  }),
]
