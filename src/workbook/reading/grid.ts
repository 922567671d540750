/** Reads any tab as people see it: values, marks of columns and rows hidden by the basic filter in one snapshot. */
import { isRecord, isText, listOf } from '../../kernel/json'
import type { Grid } from '../../kernel/state'
import type { SheetFault, Sheets } from '../../ports'
import { quoteTitle } from '../cells'
import { COLUMN_KEY, markedWith, STATUS_KEY, TABLE_KEY } from '../tabs/description'

const FIELDS =
  'sheets(properties(sheetId,title),developerMetadata(metadataKey,metadataValue),data(columnMetadata(developerMetadata(metadataKey,metadataValue)),rowMetadata(hiddenByFilter),rowData(values(formattedValue))))'

/** `null`: no tab of this title has this id any more. */
export const readGrid = (sheets: Sheets, sheetId: number, title: string): Grid | SheetFault | null => {
  const answer = sheets.describe(FIELDS, [quoteTitle(title)])
  if (!answer.ok) return answer.why === 'refused' ? null : answer
  const sheet = listOf(isRecord(answer.value) ? answer.value.sheets : undefined).find(
    (one) => isRecord(one) && isRecord(one.properties) && one.properties.sheetId === sheetId,
  )
  if (!isRecord(sheet)) return null
  const data = listOf(sheet.data)[0]
  const { columnMetadata, rowMetadata, rowData } = isRecord(data) ? data : {}
  const idAt = listOf(columnMetadata).findIndex((column) =>
    isRecord(column) ? markedWith(column.developerMetadata, COLUMN_KEY).some((key) => key.endsWith('.id')) : false,
  )
  const rows = listOf(rowData).map((row) =>
    (isRecord(row) ? listOf(row.values) : []).map((cell) => (isRecord(cell) && isText(cell.formattedValue) ? cell.formattedValue : '')),
  )
  const statusAt = listOf(columnMetadata).findIndex(
    (column, at) =>
      isRecord(column) && markedWith(column.developerMetadata, STATUS_KEY).includes(String(sheetId)) && (rows[0]?.[at] ?? '') !== '',
  )
  return {
    sheetId,
    title,
    statusAt: statusAt < 0 ? null : statusAt,
    table: markedWith(sheet.developerMetadata, TABLE_KEY)[0] ?? null,
    headings: rows[0] ?? [],
    rows: rows.slice(1).flatMap((cells, row) => {
      if (cells.every((cell) => cell === '')) return []
      const flag = listOf(rowMetadata)[row + 1]
      return [{ row, id: idAt < 0 ? null : (cells[idAt] ?? ''), hidden: isRecord(flag) && flag.hiddenByFilter === true, cells }]
    }),
  }
}

const TITLES = 'sheets(properties(sheetId,title))'
/** Somebody may rename the tab between the two calls. */
const TRIES = 3

/** The same, whatever the tab is called. */
export const findGrid = (sheets: Sheets, sheetId: number): Grid | SheetFault | null => {
  for (let tries = 0; tries < TRIES; tries++) {
    const answer = sheets.describe(TITLES)
    if (!answer.ok) return answer
    const [title] = listOf(isRecord(answer.value) ? answer.value.sheets : undefined).flatMap((one) =>
      isRecord(one) && isRecord(one.properties) && one.properties.sheetId === sheetId && isText(one.properties.title)
        ? [one.properties.title]
        : [],
    )
    const grid = title === undefined ? null : readGrid(sheets, sheetId, title)
    if (grid || title === undefined) return grid
  }
  return { ok: false, why: 'unknown', detail: 'the tab kept being renamed while it was read' }
}
