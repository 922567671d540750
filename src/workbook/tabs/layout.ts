/** Which tab of the file is which table, where its columns stand, and what is wrong with it. */
import { hash } from '../../kernel/hash'
import type { Table } from '../../kernel/table'
import { readMeta } from '../meta'
import type { DescribedSheet } from './description'

/** Hilo's two technical tabs: the number of the last commit, and pictures of rows as they were. */
export const META = '_hilo'
export const IMAGES = '_antes'

export interface TabLayout {
  readonly sheetId: number
  /** The number of the first row below the heading: rows are counted from the first there ever was, and keep their numbers. */
  readonly first: number
  readonly title: string
  /** Position of each column key, from 0. */
  readonly columns: ReadonlyMap<string, number>
  /** People's own columns by heading, where the heading is unlike any other. */
  readonly own: ReadonlyMap<string, number>
  /** Columns in use, people's own included. */
  readonly width: number
  /** Rows of the grid, where the tab was described just now: nobody remembers them, for they change with every commit. */
  readonly rowCount?: number
  /** Hash of the heading row when the positions were learned: another one means to look again. */
  readonly headings: string
}

/** Why Hilo does not touch a tab until it is repaired. */
export type Broken = 'missing' | 'column missing' | 'headings moved'

export interface Layout {
  readonly meta: TabLayout | undefined
  readonly images: TabLayout | undefined
  readonly tabs: ReadonlyMap<string, TabLayout>
  /** Tabs that were full, by table key, oldest first: nobody appends to them. */
  readonly older: ReadonlyMap<string, readonly TabLayout[]>
  readonly broken: ReadonlyMap<string, Broken>
  /** Broken tables that this file never had, or never had with all their columns: nobody damaged anything. */
  readonly unmade: ReadonlySet<string>
}

/** A tab that people only look at: it can be made again from what Hilo knows, or begins anew. */
export const isMadeAgain = (table: Table): boolean =>
  !table.hidden && Object.values(table.columns).every((column) => column.owner !== 'people')

/** What is known of the file from before. */
export interface Known {
  readonly layout: Layout | undefined
  /** Keys of tables that were made once. */
  readonly made: ReadonlySet<string>
}

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

/** Marks a cell of a person's own column by its heading. */
const OWN = 'own:'
export const ownKey = (heading: string): string => `${OWN}${heading}`
/** Where a column of this key stands: one of Hilo's, or a person's own. */
export const placeOf = (tab: TabLayout, key: string): number | undefined =>
  key.startsWith(OWN) ? tab.own.get(key.slice(OWN.length)) : tab.columns.get(key)

/** What an older tab says to be: the table, and the number of its first row. */
export const olderMark = (key: string, first: number): string => `${key}@${first}`
const firstIn = (mark: string, key: string): number | undefined =>
  mark.startsWith(`${key}@`) ? Number(mark.slice(key.length + 1)) : undefined

const olderOf = (sheets: readonly DescribedSheet[], key: string): readonly TabLayout[] =>
  sheets
    .flatMap((sheet) => sheet.tables.flatMap((mark) => firstIn(mark, key) ?? []).map((first) => tabOf(sheet, key, first)))
    .sort((a, b) => a.first - b.first)

/** Where the row of this number stands; a row before the first of all is gone. */
export const tabAt = (layout: Layout, key: string, row: number): TabLayout | undefined => {
  const tab = layout.tabs.get(key)
  return tab && row >= tab.first ? tab : [...(layout.older.get(key) ?? [])].reverse().find(({ first }) => row >= first)
}

/** Which table each tab is, older ones included. */
export const tablesIn = ({ tabs, older }: Layout): ReadonlyMap<number, string> =>
  new Map([
    ...[...older].flatMap(([key, some]) => some.map(({ sheetId }) => [sheetId, key] as const)),
    ...[...tabs].map(([key, { sheetId }]) => [sheetId, key] as const),
  ])

/** The same tabs after rows were taken away from the front. */
export const withFirsts = (layout: Layout, firsts: Readonly<Record<string, number>>): Layout => ({
  ...layout,
  tabs: new Map([...layout.tabs].map(([key, tab]) => [key, { ...tab, first: firsts[key] ?? 0 }])),
})

export const tabOf = (sheet: DescribedSheet, key: string, first = 0): TabLayout => {
  const columns = new Map<string, number>()
  sheet.columnKeys.forEach((full, position) => {
    if (full?.startsWith(`${key}.`) && !columns.has(full.slice(key.length + 1))) columns.set(full.slice(key.length + 1), position)
  })
  return {
    sheetId: sheet.sheetId,
    first,
    title: sheet.title,
    columns,
    own: ownColumns(sheet.headings, new Set(columns.values())),
    width: Math.max(sheet.headings.length, ...[...columns.values()].map((at) => at + 1), 1),
    rowCount: sheet.rowCount,
    headings: headingsHash(sheet.typedHeadings),
  }
}

/** Of two tabs that claim one table (a duplicated tab) the one known before stays, else the first. */
const claim = (sheets: readonly DescribedSheet[], key: string, before: number | undefined): DescribedSheet | undefined => {
  const claimants = sheets.filter((sheet) => sheet.tables.includes(key))
  return claimants.find((sheet) => sheet.sheetId === before) ?? claimants[0]
}

export const layoutOf = (sheets: readonly DescribedSheet[], tables: readonly Table[], { layout: before, made }: Known): Layout => {
  const tabs = new Map<string, TabLayout>()
  const older = new Map<string, readonly TabLayout[]>()
  const broken = new Map<string, Broken>()
  const unmade = new Set<string>()
  const meta = claim(sheets, META, before?.meta?.sheetId)
  const images = claim(sheets, IMAGES, before?.images?.sheetId)
  // The first row of this tab is the file's memory, and headings are first rows.
  const { firsts } = readMeta(meta?.typedHeadings ?? [])
  for (const table of tables) {
    const { key } = table
    const known = before?.tabs.get(key)
    const sheet = claim(sheets, key, known?.sheetId)
    if (!sheet) {
      broken.set(key, 'missing')
      if (!made.has(key)) unmade.add(key)
      continue
    }
    const tab = tabOf(sheet, key, firsts[key])
    if (table.rolls) older.set(key, olderOf(sheets, key))
    tabs.set(key, tab)
    const missing = Object.keys(table.columns).filter((column) => !tab.columns.has(column))
    if (missing.length > 0) {
      broken.set(key, 'column missing')
      // A column that was never seen here came with a newer version of Hilo.
      const isNew = known !== undefined && !before?.broken.has(key) && missing.every((column) => !known.columns.has(column))
      if (isNew || before?.unmade.has(key)) unmade.add(key)
    } else if ([...tab.columns.values()].some((at) => (sheet.headings[at] ?? '') === '')) {
      // A column whose heading is blank had its cells cut out: its metadata stayed behind on an empty column.
      broken.set(key, 'headings moved')
    }
  }
  return { meta: meta && tabOf(meta, META), images: images && tabOf(images, IMAGES), tabs, older, broken, unmade }
}
