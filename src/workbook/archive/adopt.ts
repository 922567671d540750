/** A copy that was compared becomes a tab of the archive: named, marked, closed to whoever is let in to look. */
import type { Json } from '../../kernel/json'
import type { Table } from '../../kernel/table'
import { markColumn, markTab } from '../setup/metadata'
import { Titles } from '../setup/tab'
import type { DescribedSheet } from '../tabs/description'
import { headingsHash, type TabLayout } from '../tabs/layout'
import { archivedMark } from './marks'

/** What a new file begins with. */
const isBlankTab = ({ sheetId, headings, tables }: DescribedSheet): boolean => sheetId === 0 && headings.length === 0 && tables.length === 0

export interface Adopted {
  readonly install: string
  readonly table: Table
  /** As the tab stood in the programme's file. */
  readonly source: TabLayout
  readonly until: number
  readonly title: string
}

/** The mark has an id of its own: of two that adopt one copy, the second is refused whole. */
export const adoption = (
  sheetId: number,
  sheets: readonly DescribedSheet[],
  { install, table, source, until, title }: Adopted,
): readonly Json[] => [
  ...sheets.filter(isBlankTab).map((sheet) => ({ deleteSheet: { sheetId: sheet.sheetId } })),
  { updateSheetProperties: { properties: { sheetId, title: new Titles(sheets).take(title), hidden: false }, fields: 'title,hidden' } },
  markTab(sheetId, archivedMark(install, source, until)),
  ...[...source.columns].map(([key, at]) => markColumn(sheetId, at, `${table.key}.${key}`, false)),
  { addProtectedRange: { protectedRange: { range: { sheetId }, warningOnly: false } } },
]

/** It has the headings of the tab that is archived: a copy of it, made by a run that died. */
export const looksLike = ({ typedHeadings }: DescribedSheet, { headings }: TabLayout): boolean => headingsHash(typedHeadings) === headings
