/** What a file lacks to be Hilo's: asked again it names only what is missing, and nothing of it loses a cell. */
import type { Json } from '../../kernel/json'
import type { Table } from '../../kernel/table'
import type { Lang } from '../../kernel/text'
import type { DescribedSheet } from '../tabs/description'
import { IMAGES, META } from '../tabs/layout'
import { IMAGE_COLUMNS } from '../writing/copied'
import { IMAGE_ROWS } from '../writing/log'
import { sheetIdFor } from './metadata'
import { addSheet, freeSheetId, newTab, protect, repairTab, Titles } from './tab'

/** The two technical tabs: rows and columns they begin with. */
const TECHNICAL = [
  { key: META, rowCount: 2, columnCount: 8 },
  { key: IMAGES, rowCount: IMAGE_ROWS, columnCount: IMAGE_COLUMNS },
] as const

/** All requests that make what is missing, of all tables or only of some; empty when the file is whole. */
export const setUpRequests = (
  sheets: readonly DescribedSheet[],
  tables: readonly Table[],
  lang: Lang,
  only: (table: Table) => boolean = () => true,
): readonly Json[] => {
  const titles = new Titles(sheets)
  const find = (key: string): DescribedSheet | undefined => sheets.find((sheet) => sheet.tables.includes(key))
  const technical = TECHNICAL.filter(({ key }) => !find(key))
  let count = sheets.length + technical.length
  return [
    ...technical.flatMap((one) => [
      ...addSheet({ ...one, sheetId: sheetIdFor(one.key), title: titles.take(one.key), hidden: true }),
      protect(sheetIdFor(one.key), lang),
    ]),
    ...tables.flatMap((table, index) => {
      if (!only(table)) return []
      const sheet = find(table.key)
      if (sheet) return repairTab(table, sheet, lang)
      const place = { sheetId: freeSheetId(sheets, table.key), title: titles.take(table.heading[lang]), index: Math.min(index, count++) }
      return newTab(table, place, lang)
    }),
  ]
}
