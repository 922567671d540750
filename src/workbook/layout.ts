/** Which tab of the file is which table, and where its columns stand: from metadata, kept small between runs. */
import { hash } from '../kernel/hash'
import { isRecord, isText, type Json, parseJson } from '../kernel/json'
import type { Tab } from '../kernel/state'
import type { Table } from '../kernel/table'

export const TABLE_KEY = 'hilo.table'
export const COLUMN_KEY = 'hilo.column'
export const META = '_hilo'
export const IMAGES = '_antes'

export interface TabLayout {
  readonly sheetId: number
  readonly title: string
  /** Position of each column key, from 0. */
  readonly columns: ReadonlyMap<string, number>
  /** People's own columns by heading, where the heading is unlike any other. */
  readonly own: ReadonlyMap<string, number>
  /** Columns in use, people's own included. */
  readonly width: number
  /** Hash of the heading row when the positions were learned: another one means to look again. */
  readonly headings: string
}

/** Why Hilo does not touch a tab until somebody repairs it. */
export type Broken = 'missing' | 'column missing' | 'headings moved'

export interface Layout {
  readonly meta: TabLayout | undefined
  readonly images: TabLayout | undefined
  readonly tabs: ReadonlyMap<string, TabLayout>
  readonly broken: ReadonlyMap<string, Broken>
}

/** What `describe` asks for over the first rows: all tabs, their metadata, their columns' metadata, their headings. */
export const DESCRIBE_FIELDS =
  'sheets(properties(sheetId,title,hidden,gridProperties(rowCount,columnCount)),developerMetadata(metadataKey,metadataValue),data(columnMetadata(developerMetadata(metadataKey,metadataValue)),rowData(values(formattedValue))))'

export interface DescribedSheet {
  readonly sheetId: number
  readonly title: string
  readonly hidden: boolean
  readonly tables: readonly string[]
  /** Column keys («contacts.phone») by position. */
  readonly columnKeys: readonly (string | null)[]
  readonly headings: readonly string[]
  readonly rows: number
  readonly columnCount: number
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const values = (metadata: unknown, key: string): readonly string[] =>
  list(metadata).flatMap((entry) =>
    isRecord(entry) && entry.metadataKey === key && isText(entry.metadataValue) ? [entry.metadataValue] : [],
  )

/** Reads Google's answer to `DESCRIBE_FIELDS` with the first row of every tab. */
export const readDescription = (answer: Json): readonly DescribedSheet[] =>
  list(isRecord(answer) ? answer.sheets : undefined).flatMap((sheet) => {
    if (!isRecord(sheet) || !isRecord(sheet.properties)) return []
    const properties = sheet.properties
    const sheetId = typeof properties.sheetId === 'number' ? properties.sheetId : 0
    const grid = isRecord(properties.gridProperties) ? properties.gridProperties : {}
    const data = list(sheet.data)[0]
    const columnMetadata = isRecord(data) ? list(data.columnMetadata) : []
    const firstRow = isRecord(data) ? list(data.rowData)[0] : undefined
    return [
      {
        sheetId,
        title: isText(properties.title) ? properties.title : '',
        hidden: properties.hidden === true,
        tables: values(sheet.developerMetadata, TABLE_KEY),
        columnKeys: columnMetadata.map((column) => (isRecord(column) ? (values(column.developerMetadata, COLUMN_KEY)[0] ?? null) : null)),
        headings: (isRecord(firstRow) ? list(firstRow.values) : []).map((cell) =>
          isRecord(cell) && isText(cell.formattedValue) ? cell.formattedValue : '',
        ),
        rows: typeof grid.rowCount === 'number' ? grid.rowCount : 0,
        columnCount: typeof grid.columnCount === 'number' ? grid.columnCount : 0,
      },
    ]
  })

export const titlesOf = (answer: Json): readonly string[] =>
  list(isRecord(answer) ? answer.sheets : undefined).flatMap((sheet) =>
    isRecord(sheet) && isRecord(sheet.properties) && isText(sheet.properties.title) ? [sheet.properties.title] : [],
  )

/** Blank headings at the end do not count: an answer leaves them out. */
export const headingsHash = (headings: readonly unknown[]): string => {
  const row = headings.map((heading) => String(heading ?? ''))
  while (row.length > 0 && row[row.length - 1] === '') row.pop()
  return hash(row.join('\n'))
}

const ownColumns = (headings: readonly string[], taken: ReadonlySet<number>): ReadonlyMap<string, number> => {
  const own = new Map<string, number>()
  headings.forEach((heading, at) => {
    if (heading !== '' && !taken.has(at) && headings.indexOf(heading) === at) own.set(heading, at)
  })
  return own
}

const tabOf = (sheet: DescribedSheet, key: string): TabLayout => {
  const columns = new Map<string, number>()
  sheet.columnKeys.forEach((full, position) => {
    if (full?.startsWith(`${key}.`) && !columns.has(full.slice(key.length + 1))) columns.set(full.slice(key.length + 1), position)
  })
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    columns,
    own: ownColumns(sheet.headings, new Set(columns.values())),
    width: Math.max(sheet.headings.length, ...[...columns.values()].map((at) => at + 1), 1),
    headings: headingsHash(sheet.headings),
  }
}

/** Of two tabs that claim one table (a duplicated tab) the one known before stays, else the first. */
export const layoutOf = (sheets: readonly DescribedSheet[], tables: readonly Table[], before: Layout | undefined): Layout => {
  const claim = (key: string, known: number | undefined): DescribedSheet | undefined => {
    const claimants = sheets.filter((sheet) => sheet.tables.includes(key))
    return claimants.find((sheet) => sheet.sheetId === known) ?? claimants[0]
  }
  const tabs = new Map<string, TabLayout>()
  const broken = new Map<string, Broken>()
  for (const table of tables) {
    const sheet = claim(table.key, before?.tabs.get(table.key)?.sheetId)
    if (!sheet) {
      broken.set(table.key, 'missing')
      continue
    }
    const tab = tabOf(sheet, table.key)
    const keys = Object.keys(table.columns)
    if (keys.some((key) => !tab.columns.has(key))) broken.set(table.key, 'column missing')
    // A column whose heading is blank had its cells cut out: its metadata stayed behind on an empty column.
    else if (keys.some((key) => (sheet.headings[tab.columns.get(key) ?? -1] ?? '') === '')) broken.set(table.key, 'headings moved')
    tabs.set(table.key, tab)
  }
  const meta = claim(META, before?.meta?.sheetId)
  const images = claim(IMAGES, before?.images?.sheetId)
  return { meta: meta && tabOf(meta, META), images: images && tabOf(images, IMAGES), tabs, broken }
}

export const tabsOf = (sheets: readonly DescribedSheet[]): readonly Tab[] =>
  sheets.map((sheet) => ({ sheetId: sheet.sheetId, title: sheet.title, table: sheet.tables[0] ?? null, hidden: sheet.hidden }))

// ── kept between runs ────────────────────────────────────────────────────────────────────────────────

const packTab = (tab: TabLayout | undefined): Json =>
  tab
    ? [tab.sheetId, tab.title, tab.width, tab.headings, [...tab.columns].map(([key, at]) => `${key}:${at}`).join(' '), [...tab.own]]
    : null
const unpackTab = (value: unknown): TabLayout | undefined => {
  const [sheetId, title, width, headings, columns, own] = list(value)
  if (typeof sheetId !== 'number' || !isText(title) || typeof width !== 'number' || !isText(headings) || !isText(columns)) return undefined
  const pairs = columns
    .split(' ')
    .filter(Boolean)
    .map((pair) => pair.split(':'))
  return {
    sheetId,
    title,
    width,
    headings,
    columns: new Map(pairs.map(([key, at]) => [key ?? '', Number(at)])),
    own: new Map(
      list(own).flatMap((pair) =>
        Array.isArray(pair) && isText(pair[0]) && typeof pair[1] === 'number' ? [[pair[0], pair[1]] as const] : [],
      ),
    ),
  }
}

export const packLayout = (layout: Layout): string =>
  JSON.stringify({
    meta: packTab(layout.meta),
    images: packTab(layout.images),
    tabs: Object.fromEntries([...layout.tabs].map(([key, tab]) => [key, packTab(tab)])),
    broken: Object.fromEntries(layout.broken),
  })

const BROKEN: readonly Broken[] = ['missing', 'column missing', 'headings moved']

/** A damaged or older text is simply not known: the file is described again. */
export const unpackLayout = (packed: string | undefined, tables: readonly Table[]): Layout | undefined => {
  const raw = packed === undefined ? undefined : parseJson(packed)
  if (!isRecord(raw) || !isRecord(raw.tabs) || !isRecord(raw.broken)) return undefined
  const tabs = new Map<string, TabLayout>()
  const broken = new Map<string, Broken>()
  for (const table of tables) {
    const tab = unpackTab(raw.tabs[table.key])
    const why = BROKEN.find((one) => isRecord(raw.broken) && raw.broken[table.key] === one)
    if (tab) tabs.set(table.key, tab)
    if (why) broken.set(table.key, why)
    if (!tab && !why) return undefined
  }
  return { meta: unpackTab(raw.meta), images: unpackTab(raw.images), tabs, broken }
}
