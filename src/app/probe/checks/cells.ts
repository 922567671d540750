/** What becomes of values that are written: nothing that comes from outside may turn into a formula, a date or another number. */
import { type Json, listOf, toJson } from '../../../kernel/json'
import { type Check, check, dig } from '../check'
import { type Scratch, type ScratchTab, writing } from '../scratch'

const TEXTS = ['=1+1', '+5491122223333', '-5', '@a', "'quoted", '007', '1/2/2024', 'TRUE', '12%', '  blanks  ', 'a\nb'] as const

const cellsIn = (scratch: Scratch, tab: ScratchTab): Json => toJson(scratch.cells(tab))

export const cells: readonly Check[] = [
  // Whatever people write to us is kept as text.
  check('texts stay as they were written', [[...TEXTS]], (scratch) => cellsIn(scratch, scratch.tab([TEXTS], { columns: TEXTS.length }))),
  // Fields that became empty are written as empty cells.
  check('a cell without data empties it', [['a', '', 'c']], (scratch) => {
    const tab = scratch.tab([['a', 'b', 'c']])
    scratch.apply(writing(tab.sheetId, [[null]], 1))
    return cellsIn(scratch, tab)
  }),
  // No cell may count as filled with nothing.
  check('an empty text empties a cell', [['a']], (scratch) => {
    const tab = scratch.tab([['a', 'b']])
    const start = { sheetId: tab.sheetId, rowIndex: 0, columnIndex: 1 }
    scratch.apply({ updateCells: { start, rows: [{ values: [{ userEnteredValue: { stringValue: '' } }] }], fields: 'userEnteredValue' } })
    return cellsIn(scratch, tab)
  }),
  // Moments are epoch milliseconds in cells.
  check('numbers keep their digits', [[1801486800123, 0.1, 1234567890123456]], (scratch) =>
    cellsIn(scratch, scratch.tab([[1801486800123, 0.1, 1234567890123456]])),
  ),
  // Images of rows before a commit: values without formulas, texts as texts, formats left behind.
  check('values pasted by PASTE_VALUES', { values: [2, '=1+1', 46054.5, true, '', 'x'], formats: 0 }, (scratch) => {
    const date = { format: { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } }, value: 46054.5 }
    const tab = scratch.tab([[{ formula: '=1+1' }, '=1+1', date, true, null, 'x']], { columns: 12 })
    const row = { sheetId: tab.sheetId, startRowIndex: 0, endRowIndex: 1 }
    scratch.apply({
      copyPaste: {
        source: { ...row, startColumnIndex: 0, endColumnIndex: 6 },
        destination: { ...row, startColumnIndex: 6, endColumnIndex: 12 },
        pasteType: 'PASTE_VALUES',
      },
    })
    const formats = JSON.stringify(scratch.look(tab, 'G1:L1', 'data(rowData(values(userEnteredFormat)))')).split('numberFormat').length - 1
    return { values: toJson(listOf(scratch.cells(tab)[0]).slice(6)), formats }
  }),
  // Long texts are cut before they are written.
  check('50,000 characters in a cell, and one more', ['done', 'refused 400'], (scratch) => {
    const { sheetId } = scratch.tab([])
    return [50_000, 50_001].map((length) => scratch.outcome(writing(sheetId, [['x'.repeat(length)]])))
  }),
  // A word of Hilo's that a person took out of a list still fits.
  check('a strict list of choices and the API', 'done', (scratch) => {
    const { sheetId } = scratch.tab([['a']])
    const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }] }
    const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }
    scratch.apply({ setDataValidation: { range, rule: { condition, strict: true } } })
    return scratch.outcome(writing(sheetId, [['b']]))
  }),
  // What people calculate may fail.
  check('a cell with an error, read unformatted', [['#DIV/0!']], (scratch) => cellsIn(scratch, scratch.tab([[{ formula: '=1/0' }]]))),
  // Texts are told from numbers by their kind, not by their look.
  check('userEnteredValue of a cell', [{ stringValue: '7' }, { numberValue: 7 }, { boolValue: true }], (scratch) => {
    const sheet = scratch.look(scratch.tab([['7', 7, true]]), 'A1:C1', 'data(rowData(values(userEnteredValue)))')
    return listOf(dig(sheet, 'data', 0, 'rowData', 0, 'values')).map((cell) => toJson(dig(cell, 'userEnteredValue')))
  }),
]
