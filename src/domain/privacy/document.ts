/** All that is kept of one person as a document they can read: tab by tab, each row by its headings. */
import type { State } from '../../kernel/state'
import type { Rec, Table } from '../../kernel/table'
import type { Lang } from '../../kernel/text'
import { rowsAbout } from './rows'

export interface DocumentPart {
  readonly title: string
  readonly rows: readonly (readonly { readonly label: string; readonly value: string }[])[]
}

const words = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

export interface Saying {
  readonly lang: Lang
  moment(at: number): string
}
export const linesOf = (table: Table, record: Rec, { lang, moment }: Saying): DocumentPart['rows'][number] =>
  Object.entries(table.columns).flatMap(([key, column]) => {
    const value = record[key]
    const isMoment = column.kind === 'moment' || column.kind === 'shown moment'
    const said = isMoment && typeof value === 'number' ? moment(value) : (column.choices?.[String(value)]?.[lang] ?? words(value))
    return said === '' ? [] : [{ label: column.heading[lang], value: said }]
  })

/** Moments are written by `moment`, choices in the file's language; what is empty is left out. */
export const documentOf = (state: State, tables: readonly Table[], id: string, { lang, moment }: Saying): readonly DocumentPart[] => {
  const rows = rowsAbout(state, tables, id)
  return tables.flatMap((table) => {
    const mine = rows.filter((row) => row.table === table)
    if (mine.length === 0) return []
    return [{ title: table.heading[lang], rows: mine.map(({ record }) => linesOf(table, record, { lang, moment })) }]
  })
}
