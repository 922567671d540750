/** Where `appendCells` puts new rows, and what they look like: the counts of Hilo's own tabs and its row hints follow from it. */
import { type Json, listOf, toJson } from '../../../kernel/json'
import { type Check, check, dig } from '../check'
import { type Cells, rowData, type Scratch, type ScratchTab } from '../scratch'

const append = ({ sheetId }: ScratchTab, rows: Cells): Json => ({
  appendCells: { sheetId, rows: rowData(rows), fields: 'userEnteredValue' },
})

/** The row, from 0, in which an appended «new» stands. */
const below =
  (cells: Cells, also?: (tab: ScratchTab) => Json): Check['ask'] =>
  (scratch) => {
    const tab = scratch.tab(cells)
    scratch.apply(...(also ? [also(tab)] : []), append(tab, [[null, 'new']]))
    return scratch.cells(tab).findIndex((row) => listOf(row).includes('new'))
  }

const cellAt = (scratch: Scratch, tab: ScratchTab, a1: string): unknown =>
  dig(
    scratch.look(tab, a1, 'data(rowData(values(userEnteredValue,userEnteredFormat(numberFormat))))'),
    'data',
    0,
    'rowData',
    0,
    'values',
    0,
  )
const formatOf = (cell: unknown): Json => toJson(dig(cell, 'userEnteredFormat', 'numberFormat', 'type'))

const TEXT = { format: { numberFormat: { type: 'TEXT', pattern: '@' } } }
const TINTED = { format: { backgroundColor: { red: 1 } } }

export const appending: readonly Check[] = [
  // Rows of tabs that only Hilo writes are counted, not searched.
  check('appended to a blank tab', 0, below([])),
  check('appended below a heading', 1, below([['a', 'b']])),
  check('appended below the last value of any column', 3, below([['a'], [null, 'b'], [null, null, 'c']])),
  check('appended below a gap', 3, below([['a'], [], ['c']])),
  check('appended where rows are only coloured', 1, below([['a'], [TINTED], [TINTED]])),
  check('appended below a formula that shows nothing', 3, below([['a'], [], [{ formula: '=""' }]])),
  // People prepare rows with tick boxes.
  check(
    'appended where rows only have tick boxes without a value',
    1,
    below([['a']], ({ sheetId }) => ({
      setDataValidation: {
        range: { sheetId, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 },
        rule: { condition: { type: 'BOOLEAN' }, showCustomUi: true },
      },
    })),
  ),
  // Tabs grow by themselves.
  check('rows of the grid after appending beyond its end', 4, (scratch) => {
    const tab = scratch.tab([['a'], ['b']], { rows: 2 })
    scratch.apply(append(tab, [['c'], ['d']]))
    return toJson(dig(scratch.look(tab, '', 'properties(gridProperties(rowCount))'), 'properties', 'gridProperties', 'rowCount'))
  }),
  // Text columns are formatted as text down to the end of the grid.
  check('format of a row that was there before it was filled', ['TEXT', { numberValue: 7 }], (scratch) => {
    const tab = scratch.tab([[TEXT], [TEXT], [TEXT]])
    scratch.apply(append(tab, [[7]]))
    const cell = cellAt(scratch, tab, 'A1')
    return [formatOf(cell), toJson(dig(cell, 'userEnteredValue'))]
  }),
  check('format of a row that was added to the grid', null, (scratch) => {
    const tab = scratch.tab([[{ ...TEXT, value: 1 }], [{ ...TEXT, value: 2 }]], { rows: 2 })
    scratch.apply(append(tab, [[7]]))
    return formatOf(cellAt(scratch, tab, 'A3'))
  }),
]
