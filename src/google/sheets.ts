/** The bound spreadsheet through the advanced Sheets service: typed cells, all or nothing. */

import type { Json } from '../kernel/json'
import type { Cell, GridRange, Rows, SheetAnswer, SheetFault, Sheets as SheetsPort } from '../ports'
import { detailOf } from './failure'

/** Google answers a call over the quota with 429 and a call it will never do with 400; their numbers stand in the text in every language. */
const faultOf = (thrown: unknown): SheetFault => {
  const detail = detailOf(thrown)
  const code =
    thrown instanceof Object && 'details' in thrown && thrown.details instanceof Object && 'code' in thrown.details
      ? thrown.details.code
      : undefined
  if (code === 429 || /\b429\b|RATE_LIMIT|Quota exceeded/i.test(detail)) return { ok: false, why: 'quota', detail }
  if (code === 400 || code === 403 || code === 404 || /\b40[034]\b|Invalid |Unable to parse|No grid with id|already exists/i.test(detail))
    return { ok: false, why: 'refused', detail }
  return { ok: false, why: 'unknown', detail }
}

const attempt = <V>(call: () => V): SheetAnswer<V> => {
  try {
    return { ok: true, value: call() }
  } catch (thrown) {
    return faultOf(thrown)
  }
}

const api = () => Sheets?.Spreadsheets

const cellOf = (value: unknown): Cell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
const rowsOf = (values: unknown): Rows =>
  Array.isArray(values) ? values.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [])) : []

/** A cell of grid data, as `values` would give it. */
const effective = (cell: GoogleAppsScript.Sheets.Schema.CellData | undefined): Cell => {
  const value = cell?.effectiveValue
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null
}

export const googleSheets = (spreadsheetId: () => string): SheetsPort => ({
  describe: (fields, ranges) =>
    attempt(() => {
      const answer: Json = JSON.parse(
        JSON.stringify(api()?.get(spreadsheetId(), { fields, ...(ranges ? { ranges: [...ranges] } : {}) }) ?? null),
      )
      return answer
    }),
  read: (ranges, as) =>
    attempt(() => {
      const request = {
        dataFilters: ranges.map((gridRange: GridRange) => ({ gridRange })),
        valueRenderOption: as === 'typed' ? 'UNFORMATTED_VALUE' : 'FORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
        majorDimension: 'ROWS',
      }
      const answer = api()?.Values?.batchGetByDataFilter(request, spreadsheetId())
      // Google says which filters a range answers; ranges may come in any order and equal ones only once.
      const found = new Map<string, Rows>()
      for (const matched of answer?.valueRanges ?? [])
        for (const filter of matched.dataFilters ?? []) found.set(keyOf(filter.gridRange ?? {}), rowsOf(matched.valueRange?.values))
      return ranges.map((range) => found.get(keyOf(range)) ?? [])
    }),
  write: (requests, readBack) =>
    attempt(() => {
      const body = {
        requests: JSON.parse(JSON.stringify(requests)) as GoogleAppsScript.Sheets.Schema.Request[],
        ...(readBack.length > 0
          ? { includeSpreadsheetInResponse: true, responseRanges: [...readBack], responseIncludeGridData: true }
          : {}),
      }
      const answer = api()?.batchUpdate(body, spreadsheetId())
      const grids = (answer?.updatedSpreadsheet?.sheets ?? []).flatMap((sheet) => sheet.data ?? [])
      return readBack.map((_, at) => (grids[at]?.rowData ?? []).map((row) => (row.values ?? []).map(effective)))
    }),
  fillColumn: (mark, cells) =>
    attempt(() => {
      api()?.Values?.batchUpdateByDataFilter(
        {
          valueInputOption: 'RAW',
          data: [{ dataFilter: { developerMetadataLookup: { ...mark } }, majorDimension: 'COLUMNS', values: [[...cells]] }],
        },
        spreadsheetId(),
      )
      return null
    }),
  copyTab: (sheetId, destinationSpreadsheetId) =>
    attempt(() => api()?.Sheets?.copyTo({ destinationSpreadsheetId }, spreadsheetId(), sheetId).sheetId ?? 0),
})

const keyOf = (range: {
  sheetId?: number | undefined
  startRowIndex?: number | undefined
  endRowIndex?: number | undefined
  startColumnIndex?: number | undefined
  endColumnIndex?: number | undefined
}): string =>
  [range.sheetId ?? 0, range.startRowIndex ?? 0, range.endRowIndex ?? '', range.startColumnIndex ?? 0, range.endColumnIndex ?? ''].join(' ')
