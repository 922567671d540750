/** The script's tables by key, whatever their headings are: found by the developer metadata that the script leaves on tabs and columns. */
import { COLUMN_METADATA, TABLE_METADATA } from '../local/product'
import type { BenchWorld } from './world'

export interface Tab {
  readonly sheetId: number
  readonly title: string
  /** Column keys by place; blank where a column is nobody's. */
  readonly columns: readonly string[]
}

type Metadata = readonly GoogleAppsScript.Sheets.Schema.DeveloperMetadata[] | undefined

const FIELDS =
  'sheets(properties(sheetId,title),developerMetadata(metadataKey,metadataValue),data(columnMetadata(developerMetadata(metadataKey,metadataValue))))'

const marked = (metadata: Metadata, key: string): string => metadata?.find(({ metadataKey }) => metadataKey === key)?.metadataValue ?? ''

export const tabOf = (world: Pick<BenchWorld, 'town'>, table: string): Tab => {
  const { sheets } = world.town.file.api.get({ fields: FIELDS })
  const sheet = sheets?.find(({ developerMetadata }) => marked(developerMetadata, TABLE_METADATA) === table)
  const { sheetId, title } = sheet?.properties ?? {}
  if (sheetId === undefined || title === undefined) throw new Error(`there is no table ${table}`)
  const columns = (sheet?.data?.[0]?.columnMetadata ?? []).map(
    (column) => marked(column.developerMetadata, COLUMN_METADATA).split('.')[1] ?? '',
  )
  return { sheetId, title, columns }
}

/** Reads one column of a table, below its heading, as a client of its own, so that nothing measured is touched. */
export const columnReader = (world: Pick<BenchWorld, 'town'>, table: string, key: string): (() => readonly unknown[]) => {
  const { file } = world.town
  const { sheetId, columns } = tabOf(world, table)
  const at = columns.indexOf(key)
  if (at < 0) throw new Error(`${table} has no column ${key}`)
  const api = file.apiAs(file.owner)
  return () => {
    const answer = api.values.batchGetByDataFilter({
      dataFilters: [{ gridRange: { sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 } }],
      valueRenderOption: 'UNFORMATTED_VALUE',
    })
    const rows: readonly (readonly unknown[])[] = answer.valueRanges?.[0]?.valueRange?.values ?? []
    return rows.map((row) => row[0] ?? null)
  }
}

export const column = (world: Pick<BenchWorld, 'town'>, table: string, key: string): readonly unknown[] => columnReader(world, table, key)()
