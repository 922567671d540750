/** Everything a person can do in the grid, each as one change with the events that Sheets would fire. */
import type { Room } from '../api/calls'
import { refuse } from '../errors'
import type { Axis, By, ChangeType, Person, PersonAnswer, TabRef } from '../interface'
import { areaOf, heightOf, rangeOf } from '../model/area'
import { contentOf } from '../model/cell'
import { cellAt, endOfColumns, endOfData, type Sheet } from '../model/sheet'
import { repeatCell } from '../requests/cells'
import { deleteEmbeddedObject } from '../requests/charts'
import { clearFilter, setFilter } from '../requests/filter'
import { deleteLines, insertLines, type Lines, moveDimension, updateDimensionProperties } from '../requests/lines'
import { copyArea, cutArea } from '../requests/paste'
import { sortArea } from '../requests/sort'
import { addSheet, deleteSheet, duplicateSheet, updateSheetProperties, updateSpreadsheetProperties } from '../requests/tabs'
import type { Work } from '../requests/work'
import { readMessage } from '../schema/check'
import { act, cellsOf, tabOf } from './act'
import { edit } from './typing'
import { type History, undo } from './undo'

type OnLines = By & { readonly sheet: TabRef; readonly axis: Axis; readonly at: number; readonly count?: number }

const linesOf = (work: Work, action: OnLines): Lines => {
  const sheet = tabOf(work, action.sheet)
  const size = action.axis === 'rows' ? sheet.parts.rowCount : sheet.parts.columnCount
  const count = action.count ?? 1
  if (action.at < 0 || count < 1) return refuse('Range is invalid.')
  return { sheet, axis: action.axis, from: action.at, count, size }
}
const dimensionOf = (axis: Axis): 'ROWS' | 'COLUMNS' => (axis === 'rows' ? 'ROWS' : 'COLUMNS')
const dimensionRange = ({ sheet, axis, from, count }: Lines) => ({
  sheetId: sheet.id,
  dimension: dimensionOf(axis),
  startIndex: from,
  endIndex: from + count,
})
const CHANGES: Readonly<Record<'insert' | 'delete', Readonly<Record<Axis, ChangeType>>>> = {
  insert: { rows: 'INSERT_ROW', columns: 'INSERT_COLUMN' },
  delete: { rows: 'REMOVE_ROW', columns: 'REMOVE_COLUMN' },
}
const OTHER = { change: 'OTHER' } as const

const dataArea = (sheet: Sheet) =>
  areaOf(
    { startRowIndex: 0, endRowIndex: Math.max(1, endOfData(sheet)), startColumnIndex: 0, endColumnIndex: Math.max(1, endOfColumns(sheet)) },
    sheet,
  )

const linesArea = (sheet: Sheet, axis: Axis, from: number, count: number) =>
  areaOf(
    axis === 'rows' ? { startRowIndex: from, endRowIndex: from + count } : { startColumnIndex: from, endColumnIndex: from + count },
    sheet,
  )

const holdsData = (sheet: Sheet, area: ReturnType<typeof areaOf>): boolean => {
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.rows.length); row += 1)
    for (let column = area.startColumn; column < area.endColumn; column += 1)
      if (contentOf(cellAt(sheet, row, column)) !== undefined) return true
  return false
}

export const makePerson = (room: Room, history: History, restore: (action: By & { readonly version: string }) => PersonAnswer): Person => {
  const onTab = (user: string, tab: TabRef, change: ChangeType, run: (work: Work, sheet: Sheet) => void): PersonAnswer =>
    act(room, user, (work) => {
      run(work, tabOf(work, tab))
      return { change }
    })

  return {
    edit: (action) => edit(room, action),
    undo: (action) => undo(room, history, action),
    restoreVersion: restore,

    sort: (action) =>
      act(room, action.user, (work) => {
        const { sheet, area } = cellsOf(work, action.range)
        const startRow = action.header === true ? Math.min(area.startRow + 1, area.endRow) : area.startRow
        const keys = action.by.map((key) => ({ column: key.column, descending: key.descending === true }))
        sortArea(work, sheet, { ...area, startRow }, keys)
        return OTHER
      }),

    filter: (action) =>
      onTab(action.user, action.sheet, 'OTHER', (work, sheet) => {
        if (action.criteria === null || action.criteria === undefined) return clearFilter(work, sheet)
        const area = action.range === undefined ? dataArea(sheet) : cellsOf(work, action.range).area
        setFilter(work, sheet, rangeOf(area), readMessage('BasicFilter', { criteria: action.criteria }).criteria ?? {}, [])
      }),

    insert: (action) =>
      act(room, action.user, (work) => {
        const lines = linesOf(work, action)
        insertLines(work, lines, lines.from >= lines.size)
        return { change: CHANGES.insert[action.axis] }
      }),

    delete: (action) =>
      act(room, action.user, (work) => {
        deleteLines(work, linesOf(work, action))
        return { change: CHANGES.delete[action.axis] }
      }),

    move: (action) =>
      act(room, action.user, (work) => {
        const lines = linesOf(work, action)
        moveDimension(work, { source: dimensionRange(lines), destinationIndex: action.to })
        const from = action.to > lines.from ? action.to - lines.count : action.to
        const area = linesArea(lines.sheet, lines.axis, from, lines.count)
        return holdsData(lines.sheet, area) ? { edit: { area }, change: 'OTHER' } : OTHER
      }),

    hide: (action) =>
      act(room, action.user, (work) => {
        updateDimensionProperties(work, {
          range: dimensionRange(linesOf(work, action)),
          properties: { hiddenByUser: action.hidden },
          fields: 'hiddenByUser',
        })
        return OTHER
      }),

    resize: (action) =>
      act(room, action.user, (work) => {
        updateDimensionProperties(work, {
          range: dimensionRange(linesOf(work, action)),
          properties: { pixelSize: action.pixels },
          fields: 'pixelSize',
        })
        return OTHER
      }),

    addTab: (action) =>
      act(room, action.user, (work) => {
        addSheet(work, { properties: action.title === undefined ? {} : { title: action.title } })
        return { change: 'INSERT_GRID' }
      }),
    renameTab: (action) =>
      onTab(action.user, action.sheet, 'OTHER', (work, sheet) => {
        updateSheetProperties(work, { properties: { sheetId: sheet.id, title: action.title }, fields: 'title' })
      }),
    deleteTab: (action) =>
      onTab(action.user, action.sheet, 'REMOVE_GRID', (work, sheet) => {
        deleteSheet(work, { sheetId: sheet.id })
      }),
    duplicateTab: (action) =>
      onTab(action.user, action.sheet, 'INSERT_GRID', (work, sheet) => {
        duplicateSheet(work, { sourceSheetId: sheet.id, insertSheetIndex: work.editor.state.sheets.indexOf(sheet) + 1 })
      }),
    moveTab: (action) =>
      onTab(action.user, action.sheet, 'OTHER', (work, sheet) => {
        const from = work.editor.state.sheets.indexOf(sheet)
        const index = action.to > from ? action.to + 1 : action.to
        updateSheetProperties(work, { properties: { sheetId: sheet.id, index }, fields: 'index' })
      }),
    hideTab: (action) =>
      onTab(action.user, action.sheet, 'OTHER', (work, sheet) => {
        updateSheetProperties(work, { properties: { sheetId: sheet.id, hidden: action.hidden }, fields: 'hidden' })
      }),

    deleteChart: (action) =>
      act(room, action.user, (work) => {
        deleteEmbeddedObject(work, { objectId: action.chart })
        return OTHER
      }),

    cutPaste: (action) =>
      act(room, action.user, (work) => ({
        edit: { area: cutArea(work, cellsOf(work, action.from), cellsOf(work, action.to)) },
        change: 'EDIT',
      })),

    copyPaste: (action) =>
      act(room, action.user, (work) => {
        const type = action.valuesOnly === true ? 'PASTE_VALUES' : 'PASTE_NORMAL'
        return { edit: { area: copyArea(work, cellsOf(work, action.from), cellsOf(work, action.to), type) }, change: 'EDIT' }
      }),

    format: (action) =>
      act(room, action.user, (work) => {
        const { area } = cellsOf(work, action.range)
        if (heightOf(area) === 0) return refuse('Range is invalid.')
        const fields = `userEnteredFormat(${action.fields})`
        repeatCell(work, { range: rangeOf(area), cell: { userEnteredFormat: readMessage('CellFormat', action.format) }, fields })
        return { change: 'FORMAT' }
      }),

    setZone: (action) =>
      act(room, action.user, (work) => {
        updateSpreadsheetProperties(work, { properties: { timeZone: action.timeZone }, fields: 'timeZone' })
        return OTHER
      }),
    setLocale: (action) =>
      act(room, action.user, (work) => {
        updateSpreadsheetProperties(work, { properties: { locale: action.locale }, fields: 'locale' })
        return OTHER
      }),
  }
}
