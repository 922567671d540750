/** Reads any tab as people see it, values and rows hidden by the basic filter in one snapshot. */
import { isRecord, isText, listOf } from '../../kernel/json'
import type { Grid } from '../../kernel/state'
import type { SheetFault, Sheets } from '../../ports'
import { quoteTitle } from '../cells'
import type { DescribedSheet } from '../tabs/description'

const FIELDS = 'sheets(properties(sheetId,title),data(rowMetadata(hiddenByFilter),rowData(values(formattedValue))))'

export const readGrid = (sheets: Sheets, sheet: DescribedSheet): Grid | SheetFault => {
  const answer = sheets.describe(FIELDS, [quoteTitle(sheet.title)])
  if (!answer.ok) return answer
  const first = listOf(isRecord(answer.value) ? answer.value.sheets : undefined).find(
    (one) => isRecord(one) && isRecord(one.properties) && one.properties.sheetId === sheet.sheetId,
  )
  const data = isRecord(first) ? listOf(first.data)[0] : undefined
  const rowData = isRecord(data) ? listOf(data.rowData) : []
  const flags = isRecord(data) ? listOf(data.rowMetadata) : []
  const idAt = sheet.columnKeys.findIndex((key) => key?.endsWith('.id'))
  const rows = rowData.map((row) =>
    (isRecord(row) ? listOf(row.values) : []).map((cell) => (isRecord(cell) && isText(cell.formattedValue) ? cell.formattedValue : '')),
  )
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    table: sheet.tables[0] ?? null,
    headings: rows[0] ?? [],
    rows: rows.slice(1).flatMap((cells, row) => {
      if (cells.every((cell) => cell === '')) return []
      const flag = flags[row + 1]
      return [{ row, id: idAt < 0 ? null : (cells[idAt] ?? ''), hidden: isRecord(flag) && flag.hiddenByFilter === true, cells }]
    }),
  }
}
