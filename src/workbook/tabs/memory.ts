/** The layout as a text that is kept between runs, so that the file need not be described each time. */
import { isRecord, isText, type Json, listOf, parseJson } from '../../kernel/json'
import { once } from '../../kernel/once'
import type { Table } from '../../kernel/table'
import type { Broken, Layout, TabLayout } from './layout'

const packTab = (tab: TabLayout | undefined): Json =>
  tab
    ? [
        tab.sheetId,
        tab.title,
        tab.width,
        tab.headings,
        [...tab.columns].map(([key, at]) => `${key}:${at}`).join(' '),
        [...tab.own],
        tab.first,
      ]
    : null

const unpackTab = (value: unknown): TabLayout | undefined => {
  const [sheetId, title, width, headings, columns, own, first] = listOf(value)
  if (typeof sheetId !== 'number' || !isText(title) || typeof width !== 'number' || !isText(headings) || !isText(columns)) return undefined
  const pairs = columns
    .split(' ')
    .filter(Boolean)
    .map((pair) => pair.split(':'))
  return {
    sheetId,
    first: typeof first === 'number' ? first : 0,
    title,
    width,
    headings,
    columns: new Map(pairs.map(([key, at]) => [key ?? '', Number(at)])),
    own: new Map(listOf(own).flatMap(readPlace)),
  }
}

const readPlace = (pair: unknown): readonly (readonly [string, number])[] => {
  const [heading, at] = listOf(pair)
  return isText(heading) && typeof at === 'number' ? [[heading, at]] : []
}

export const packLayout = (layout: Layout): string =>
  JSON.stringify({
    meta: packTab(layout.meta),
    images: packTab(layout.images),
    tabs: Object.fromEntries([...layout.tabs].map(([key, tab]) => [key, packTab(tab)])),
    older: Object.fromEntries([...layout.older].filter(([, tabs]) => tabs.length > 0).map(([key, tabs]) => [key, tabs.map(packTab)])),
    broken: Object.fromEntries(layout.broken),
    unmade: [...layout.unmade],
  })

const BROKEN: readonly Broken[] = ['missing', 'column missing', 'headings moved']

const unpack = (packed: string, tables: readonly Table[]): Layout | undefined => {
  const raw = parseJson(packed)
  if (!isRecord(raw) || !isRecord(raw.tabs) || !isRecord(raw.broken)) return undefined
  const tabs = new Map<string, TabLayout>()
  const older = new Map<string, readonly TabLayout[]>()
  const broken = new Map<string, Broken>()
  for (const { key } of tables) {
    const tab = unpackTab(raw.tabs[key])
    const word = raw.broken[key]
    const why = BROKEN.find((one) => one === word)
    if (tab) tabs.set(key, tab)
    const rolled = isRecord(raw.older) ? listOf(raw.older[key]).flatMap((one) => unpackTab(one) ?? []) : []
    if (rolled.length > 0) older.set(key, rolled)
    if (why) broken.set(key, why)
  }
  return {
    meta: unpackTab(raw.meta),
    images: unpackTab(raw.images),
    tabs,
    older,
    broken,
    unmade: new Set(listOf(raw.unmade).filter(isText)),
  }
}

const unpacked = new WeakMap<readonly Table[], (packed: string) => Layout | undefined>()
/** A damaged or older text is simply not known: the file is described again. */
export const unpackLayout = (packed: string | undefined, tables: readonly Table[]): Layout | undefined => {
  const known = unpacked.get(tables) ?? once((text) => unpack(text, tables), 8)
  unpacked.set(tables, known)
  return packed === undefined ? undefined : known(packed)
}

/** Whether every table of this code has its place, or a known reason for having none. */
export const isCurrent = (layout: Layout, tables: readonly Table[]): boolean =>
  tables.every(({ key, columns }) => {
    const tab = layout.tabs.get(key)
    return layout.broken.has(key) || (tab !== undefined && Object.keys(columns).every((column) => tab.columns.has(column)))
  })
