/** How answers of the Sheets API come: trimmed, in which order, and what a batch reads back after its own changes. */
import { type Json, listOf, toJson } from '../../../kernel/json'
import { type Check, check, dig } from '../check'
import type { Scratch, ScratchTab } from '../scratch'

const valuesOf = (matched: unknown): Json => toJson(dig(matched, 'valueRange', 'values'))
const row = ({ sheetId }: ScratchTab, at: number): Json => ({ sheetId, startRowIndex: at, endRowIndex: at + 1 })
const renamed = ({ sheetId, title }: ScratchTab): Json => ({
  updateSheetProperties: { properties: { sheetId, title: `${title} new` }, fields: 'title' },
})

/** First cells of the grids that a batch reads back: a list for each tab of the answer. */
const readBack = (scratch: Scratch, request: Json, ranges: readonly string[]): Json => {
  const body = { requests: [request], includeSpreadsheetInResponse: true, responseRanges: ranges, responseIncludeGridData: true }
  return listOf(dig(scratch.tools.sheets.batchUpdate(body), 'updatedSpreadsheet', 'sheets')).map((sheet) =>
    listOf(dig(sheet, 'data')).map((grid) => toJson(dig(grid, 'rowData', 0, 'values', 0, 'effectiveValue', 'stringValue'))),
  )
}

export const reading: readonly Check[] = [
  // What is missing at the end of a row or range was empty.
  check('empty ends of rows and ranges are left out', [['a', '', 'c'], [], ['', 'x']], (scratch) => {
    const { sheetId } = scratch.tab([['a', null, 'c', null], [], [null, 'x'], [], []])
    return valuesOf(scratch.ranges([{ sheetId, startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 5 }])[0])
  }),
  check('a range without any value', null, (scratch) => valuesOf(scratch.ranges([row(scratch.tab([['a']]), 3)])[0])),
  // Answers are matched by their filter, not by their place.
  check('answers come in the order of the filters', [[['c']], [['a']], [['b']]], (scratch) => {
    const tab = scratch.tab([['a'], ['b'], ['c']])
    return scratch.ranges([row(tab, 2), row(tab, 0), row(tab, 1)]).map(valuesOf)
  }),
  // Two needs for one row make two filters that are equal.
  check('filters that each answer carries, when two are equal', [2, 1], (scratch) => {
    const tab = scratch.tab([['a'], ['b']])
    return scratch.ranges([row(tab, 0), row(tab, 1), row(tab, 0)]).map((matched) => listOf(dig(matched, 'dataFilters')).length)
  }),
  // Hints may point beyond the end of a tab.
  check('a range that begins outside of the grid', 'refused 400', (scratch) => {
    const tab = scratch.tab([['a']], { rows: 2 })
    return scratch.refusal(() => scratch.ranges([row(tab, 5)]))
  }),
  // The end of a tab is read with room to spare.
  check('a range that ends outside of the grid', [['a']], (scratch) => {
    const { sheetId } = scratch.tab([['a']], { rows: 2 })
    return valuesOf(scratch.ranges([{ sheetId, startRowIndex: 0, endRowIndex: 500 }])[0])
  }),
  // A deleted tab is noticed by the refusal of its range.
  check('a tab that does not exist', 'refused 400', (scratch) => scratch.refusal(() => scratch.ranges([{ sheetId: scratch.id() }]))),
  // Serial dates are numbers of days, whatever their format.
  check('a moment, read unformatted', [[46054.5]], (scratch) => {
    const format = { numberFormat: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' } }
    return toJson(scratch.cells(scratch.tab([[{ format, value: 46054.5 }]])))
  }),
  // Commits read their rows back in the same call; a tab that was renamed in between is noticed.
  check('reading back by the title that a batch gives', [['a']], (scratch) => {
    const tab = scratch.tab([['a']])
    return readBack(scratch, renamed(tab), [`'${tab.title} new'!A1:B1`])
  }),
  check('reading back by the title that a batch takes away', 'refused 400', (scratch) => {
    const tab = scratch.tab([['a']])
    return scratch.refusal(() => readBack(scratch, renamed(tab), [`'${tab.title}'!A1:B1`]))
  }),
  // Tabs come in the order of the file, grids of one tab in the order of the ranges.
  check('order of what is read back', [['a3', 'a1'], ['b1']], (scratch) => {
    const [one, two] = [scratch.tab([['a1'], ['a2'], ['a3']]), scratch.tab([['b1']])]
    return readBack(scratch, renamed(scratch.tab([])), [`'${two.title}'!A1`, `'${one.title}'!A3`, `'${one.title}'!A1`])
  }),
  // Visible rows are those that the tab's basic filter shows.
  check('rows that the filter hides', [2], (scratch) => {
    const tab = scratch.tab([['h'], ['a'], ['b'], ['a']])
    const range = { sheetId: tab.sheetId, startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 }
    scratch.apply({ setBasicFilter: { filter: { range, criteria: { '0': { hiddenValues: ['b'] } } } } })
    const lines = listOf(dig(scratch.look(tab, 'A1:A4', 'data(rowMetadata(hiddenByFilter))'), 'data', 0, 'rowMetadata'))
    return lines.flatMap((line, at) => (dig(line, 'hiddenByFilter') === true ? [at] : []))
  }),
]
