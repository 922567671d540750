/** Ranges, tabs and the spreadsheet as far as the person in front needs them: where they stand and what it is called. */
import type { FormCalls } from '../services/forms'
import type { AreaMark, SheetMark, SpreadsheetCalls } from '../services/spreadsheet'
import { emulated } from './emulated'
import { service } from './host'

const formServer = service<FormCalls>('FormApp')
export const server = service<SpreadsheetCalls>('SpreadsheetApp')

const letters = (column: number): string =>
  column <= 0 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))

const notation = (area: AreaMark): string => {
  const first = letters(area.column) + area.row
  return area.rows === 1 && area.columns === 1 ? first : `${first}:${letters(area.column + area.columns - 1)}${area.row + area.rows - 1}`
}

export const sheet = (mark: SheetMark) =>
  emulated('Sheet', {
    getSheetId: () => mark.sheetId,
    getName: () => mark.name,
    getSheetName: () => mark.name,
    getIndex: () => mark.index,
    isSheetHidden: () => mark.hidden,
    getParent: () => spreadsheet,
    getRange: (row: number, column: number, rows = 1, columns = 1) => range({ sheet: mark, row, column, rows, columns }),
    getFormUrl: () => formServer.urlOfSheet(mark.sheetId),
  })

export const range = (area: AreaMark): object =>
  emulated('Range', {
    rowStart: area.row,
    rowEnd: area.row + area.rows - 1,
    columnStart: area.column,
    columnEnd: area.column + area.columns - 1,
    getRow: () => area.row,
    getRowIndex: () => area.row,
    getColumn: () => area.column,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getLastRow: () => area.row + area.rows - 1,
    getLastColumn: () => area.column + area.columns - 1,
    getWidth: () => area.columns,
    getHeight: () => area.rows,
    getSheet: () => sheet(area.sheet),
    getA1Notation: () => notation(area),
    getGridId: () => area.sheet.sheetId,
    activate: () => {
      server.activate(area.sheet.sheetId, area.row, area.column)
      return range(area)
    },
  })

const rangeOrNull = (area: AreaMark | null) => (area === null ? null : range(area))

export const spreadsheet: object = emulated('Spreadsheet', {
  getId: () => server.getId(),
  getUrl: () => server.getUrl(),
  getName: () => server.getName(),
  getSpreadsheetTimeZone: () => server.getSpreadsheetTimeZone(),
  getSpreadsheetLocale: () => server.getSpreadsheetLocale(),
  getSheets: () => server.getSheets().map(sheet),
  getSheetById: (sheetId: number) => {
    const found = server.getSheets().find((mark) => mark.sheetId === sheetId)
    return found ? sheet(found) : null
  },
  getActiveSheet: () => sheet(server.getActiveSheet()),
  getActiveRange: () => rangeOrNull(server.getActiveRange()),
  getActiveRangeList: () => emulated('RangeList', { getRanges: () => server.getActiveRangeList().map(range) }),
  getSelection: () => selection,
  toast: (message: unknown, title?: unknown, seconds?: number) =>
    server.toast(String(message), title === undefined ? '' : String(title), seconds ?? 5),
})

const selection = emulated('Selection', {
  getActiveSheet: () => sheet(server.getActiveSheet()),
  getActiveRange: () => rangeOrNull(server.getActiveRange()),
  getActiveRangeList: () => emulated('RangeList', { getRanges: () => server.getActiveRangeList().map(range) }),
})
