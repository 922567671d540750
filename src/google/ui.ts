/** The grid in front of a person: menu, panel, toast, and where they stand. */
import type { Ui } from '../ports'

export const ui: Ui = {
  menu: (title, items) => {
    const menu = SpreadsheetApp.getUi().createMenu(title)
    for (const [label, handler] of items) menu.addItem(label, handler)
    menu.addToUi()
  },
  panel: (html, title) => {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle(title))
  },
  page: (name) => HtmlService.createHtmlOutputFromFile(name).getContent(),
  toast: (message) => {
    SpreadsheetApp.getActiveSpreadsheet().toast(message, 'Hilo')
  },
  show: (sheetId, row) => {
    SpreadsheetApp.getActiveSpreadsheet().getSheetById(sheetId)?.getRange(row, 1).activate()
  },
  selection: () => {
    const range = SpreadsheetApp.getActiveSpreadsheet().getActiveRange()
    if (!range) return undefined
    return { sheetId: range.getSheet().getSheetId(), fromRow: range.getRow(), toRow: range.getRow() + range.getNumRows() - 1 }
  },
}
