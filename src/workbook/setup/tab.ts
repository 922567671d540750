/** Makes a tab that is missing, and puts back what somebody took out of one that is there. */
import type { Json } from '../../kernel/json'
import type { Column, Table } from '../../kernel/table'
import type { Lang } from '../../kernel/text'
import type { DescribedSheet } from '../tabs/description'
import { chartRequests } from './chart'
import { columnRequests } from './column'
import { markColumn, markTab, sheetIdFor, unmarkColumn } from './metadata'

/** Rows that a new tab begins with; appending makes it longer. */
const ROWS = 1_000
/** Rows that get their looks by themselves: a heading and two, between which all others are put and take theirs from above. */
const FIRST_ROWS = 3
/** Columns left free for people's own beside Hilo's. */
const FREE = 6

/** Titles that are taken; Sheets compares them without regard to case. */
export class Titles {
  private readonly taken: Set<string>
  constructor(sheets: readonly DescribedSheet[]) {
    this.taken = new Set(sheets.map((sheet) => sheet.title.toLowerCase()))
  }
  /** Somebody's own tab may bear the name already: Hilo takes the next free one and leaves theirs alone. */
  take(wanted: string): string {
    let title = wanted
    for (let n = 2; this.taken.has(title.toLowerCase()); n++) title = `${wanted} ${n}`
    this.taken.add(title.toLowerCase())
    return title
  }
}

/** `index`: where among the tabs it stands, left out at the end. */
export interface NewSheet {
  readonly key: string
  readonly sheetId: number
  readonly title: string
  readonly rowCount: number
  readonly columnCount: number
  readonly hidden: boolean
  readonly index?: number
  /** Columns that stay in view. */
  readonly frozen?: number
}

export const addSheet = ({ key, sheetId, title, rowCount, columnCount, hidden, index, frozen = 0 }: NewSheet): readonly Json[] => {
  const gridProperties = { rowCount, columnCount, ...(hidden ? {} : { frozenRowCount: 1, frozenColumnCount: frozen }) }
  return [
    { addSheet: { properties: { sheetId, title, hidden, gridProperties, ...(index === undefined ? {} : { index }) } } },
    markTab(sheetId, key),
  ]
}

const WARNING: Readonly<Record<Lang, string>> = {
  es: 'Esto lo escribe Hilo. Si lo cambiás, puede perderse.',
  pt: 'Isto é escrito pelo Hilo. Se você mudar, pode se perder.',
  en: 'Hilo writes this. What you change may be lost.',
}
/** Warns whoever types here, and stops nobody. */
export const protect = (sheetId: number, lang: Lang): Json => ({
  addProtectedRange: { protectedRange: { range: { sheetId }, description: WARNING[lang], warningOnly: true } },
})

/** A full tab that became an older one keeps its id. */
export const freeSheetId = (sheets: readonly DescribedSheet[], key: string): number => {
  const taken = new Set(sheets.map((sheet) => sheet.sheetId))
  let id = sheetIdFor(key)
  for (let n = 1; taken.has(id); n++) id = sheetIdFor(`${key} ${n}`)
  return id
}

export interface NewTab {
  readonly sheetId: number
  readonly title: string
  readonly index: number
}

export const newTab = (table: Table, { sheetId, title, index }: NewTab, lang: Lang): readonly Json[] => {
  const columns = Object.entries(table.columns)
  // Ids and exact moments stand where they disturb least: behind what people see, or before it where some of that is mostly blank and stands last,
  // so that new rows are short. Never between: whoever pastes over what they see would overwrite them.
  const inFront = !table.hidden && columns.some(([, { late, hidden }]) => late && !hidden)
  const rank = ([, { late, hidden }]: readonly [string, Column]): number => (late ? 2 : hidden === inFront ? 0 : 1)
  const ordered = columns.sort((one, other) => rank(one) - rank(other))
  const { key, hidden } = table
  return [
    ...addSheet({
      key,
      sheetId,
      hidden,
      index,
      frozen: table.order === 'people' ? ordered.findIndex(([, column]) => !column.hidden) + 1 : 0,
      title,
      rowCount: FIRST_ROWS,
      columnCount: ordered.length + (hidden ? 0 : FREE),
    }),
    ...(table.order === 'hilo' ? [protect(sheetId, lang)] : []),
    ...ordered.flatMap(([column], at) => columnRequests(table, sheetId, column, at, lang, true)),
    {
      insertDimension: {
        range: { sheetId, dimension: 'ROWS', startIndex: FIRST_ROWS - 1, endIndex: ROWS - 1 },
        inheritFromBefore: true,
      },
    },
    ...chartRequests(
      table,
      sheetId,
      ordered.map(([column]) => `${key}.${column}`),
      [],
      lang,
    ),
  ]
}

/** Puts back columns that were deleted, and ties a heading to its column again after its cells were cut and pasted. */
export const repairTab = (table: Table, sheet: DescribedSheet, lang: Lang): readonly Json[] => {
  const { sheetId } = sheet
  const requests: Json[] = []
  const found = new Set<number>()
  let end = Math.max(sheet.headings.length, 1)
  for (const [key, column] of Object.entries(table.columns)) {
    const at = sheet.columnKeys.indexOf(`${table.key}.${key}`)
    if (at >= 0 && (sheet.headings[at] ?? '') !== '') continue
    const words = [...Object.values(column.heading), key].map((word) => word.toLowerCase())
    const moved = sheet.headings.findIndex(
      (heading, place) =>
        words.includes(heading.toLowerCase()) && !found.has(place) && !sheet.columnKeys[place]?.startsWith(`${table.key}.`),
    )
    if (at >= 0) requests.push(unmarkColumn(sheetId, at))
    if (moved >= 0) {
      found.add(moved)
      requests.push(markColumn(sheetId, moved, `${table.key}.${key}`, false))
    } else if (at >= 0) requests.push(...columnRequests(table, sheetId, key, at, lang, false))
    else {
      if (end >= sheet.columnCount) requests.push({ appendDimension: { sheetId, dimension: 'COLUMNS', length: 1 } })
      requests.push(...columnRequests(table, sheetId, key, end, lang, false))
      end++
    }
  }
  return [...requests, ...chartRequests(table, sheetId, sheet.columnKeys, sheet.charts, lang)]
}
