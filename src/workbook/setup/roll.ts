/** Begins a new tab when one is full: the old one gives its name away and steps back, hidden; not a row moves. */
import type { Json } from '../../kernel/json'
import type { Table } from '../../kernel/table'
import type { Lang } from '../../kernel/text'
import type { Meta } from '../meta'
import type { DescribedSheet } from '../tabs/description'
import { type Layout, olderMark } from '../tabs/layout'
import type { Tabs } from '../tabs/tabs'
import type { Committer } from '../writing/commit'
import { markTab, unmarkTab } from './metadata'
import { freeSheetId, newTab, Titles } from './tab'

/** The first table whose tab has no more room for it. */
const fullTable = (tables: readonly Table[], layout: Layout | undefined, counts: Meta['counts']): Table | undefined =>
  tables.find(({ key, rolls }) => {
    const tab = layout?.broken.has(key) ? undefined : layout?.tabs.get(key)
    return rolls !== undefined && tab !== undefined && (counts[key] ?? 0) - tab.first >= rolls
  })

const rollRequests = (table: Table, layout: Layout, sheets: readonly DescribedSheet[], lang: Lang): readonly Json[] => {
  const tab = layout.tabs.get(table.key)
  if (!tab) return []
  const { sheetId, title, first } = tab
  const older = layout.older.get(table.key)?.length ?? 0
  const titles = new Titles(sheets)
  const index = sheets.findIndex((sheet) => sheet.sheetId === sheetId)
  return [
    {
      updateSheetProperties: { properties: { sheetId, title: titles.take(`${title} ${older + 1}`), hidden: true }, fields: 'title,hidden' },
    },
    unmarkTab(sheetId),
    markTab(sheetId, olderMark(table.key, first)),
    ...newTab(table, { sheetId: freeSheetId(sheets, table.key), title, index: Math.max(0, index) }, lang),
  ]
}

const NOTHING = { writes: [], appends: [], removals: [] }

/** A commit like any other, so that it happens once; the numbers of rows go on in the new tab. False: nothing is full. */
export const rollFull = (tables: readonly Table[], tabs: Tabs, committer: Committer, lang: Lang): boolean => {
  const counts = committer.meta?.counts ?? {}
  const table = fullTable(tables, tabs.layout, counts)
  if (!table) return false
  const { layout, described } = tabs.describe() ? { layout: undefined, described: undefined } : tabs
  if (layout && described)
    committer.commit(NOTHING, rollRequests(table, layout, described, lang), {}, { [table.key]: counts[table.key] ?? 0 })
  // Whatever came of it, the file itself tells whoever reads it next.
  tabs.doubt()
  return true
}
