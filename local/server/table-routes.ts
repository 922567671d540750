/** The script's tables as records by column key, whatever the headings are: found by the developer metadata that the script left. */
import type { SpreadsheetFile } from '../apps-script/workbook/index'
import { COLUMN_METADATA, TABLE_METADATA } from '../product'
import { BadRequest, json, type Routes } from './http'

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet
type Metadata = readonly GoogleAppsScript.Sheets.Schema.DeveloperMetadata[]

interface Table {
  readonly key: string
  readonly sheetId: number
  readonly title: string
  /** Column key by place; null where the column is somebody's own. */
  readonly columns: readonly (string | null)[]
}

const marked = (metadata: Metadata | undefined, key: string): string | undefined =>
  metadata?.find((entry) => entry.metadataKey === key)?.metadataValue

const FIELDS =
  'sheets(properties(sheetId,title),developerMetadata(metadataKey,metadataValue),data(columnMetadata(developerMetadata(metadataKey,metadataValue))))'

const tableOf = (sheet: Sheet): Table | undefined => {
  const key = marked(sheet.developerMetadata, TABLE_METADATA)
  if (key === undefined) return undefined
  const columns = (sheet.data?.[0]?.columnMetadata ?? []).map((column) => {
    const value = marked(column.developerMetadata, COLUMN_METADATA)
    return value === undefined ? null : value.slice(value.indexOf('.') + 1)
  })
  return { key, sheetId: sheet.properties?.sheetId ?? 0, title: sheet.properties?.title ?? '', columns }
}

const tablesOf = (file: SpreadsheetFile): readonly Table[] =>
  (file.api.get({ fields: FIELDS }).sheets ?? []).flatMap((sheet) => tableOf(sheet) ?? [])

const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`

/** Rows below the heading; a row without any of the script's cells is left out. */
const recordsOf = (file: SpreadsheetFile, table: Table): object[] => {
  const options = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' }
  const rows = file.api.values.get(quoted(table.title), options).values ?? []
  return rows.slice(1).flatMap((row) => {
    const entries = table.columns.flatMap((key, place) => (key === null ? [] : [[key, cell(row[place])] as const]))
    return entries.some(([, value]) => value !== null) ? [Object.fromEntries(entries)] : []
  })
}

const cell = (value: unknown): unknown => (value === undefined || value === '' ? null : value)

export const tableRoutes = (file: () => SpreadsheetFile): Routes => ({
  'GET /sim/tables': () =>
    json(tablesOf(file()).map(({ key, sheetId, title, columns }) => ({ key, sheetId, title, columns: columns.filter((c) => c !== null) }))),
  'GET /sim/tables/{table}': (asked) => {
    const tables = tablesOf(file()).filter(({ key }) => key === asked.path.table)
    if (tables.length === 0) throw new BadRequest(`There is no table "${asked.path.table}".`, 404)
    return json(tables.flatMap((table) => recordsOf(file(), table)))
  },
})
