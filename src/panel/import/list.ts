/** A list on its way in: what was read of it, what its columns are, and what becomes of its rows. */
import {
  type Column,
  type ColumnGuess,
  decode,
  guessColumns,
  type Offer,
  type Plan,
  parse,
  plan,
  type Sheet,
} from '../../domain/contacts/import'
import { type E164, type IdentityKey, identityKey, isE164 } from '../../domain/contacts/phone'
import { type Outcome, ok } from '../../kernel/outcome'
import { type Text, t } from '../../kernel/text'
import type { Here } from './place'

export interface List {
  readonly sheet: Sheet
  readonly columns: readonly ColumnGuess[]
  readonly notices: readonly Text[]
}

const NAMELESS_COLUMN = t('Columna', 'Coluna', 'Column')

/** `source`: text as pasted, or the bytes of a file. */
export const readList = (source: string | Uint8Array, here: Here, unnamed: string = NAMELESS_COLUMN.es): Outcome<List> => {
  const decoded = typeof source === 'string' ? ok({ text: source, notices: [] }) : decode(source)
  if (!decoded.ok) return decoded
  const sheet = parse(decoded.value.text)
  if (!sheet.ok) return sheet
  const { headings, rows, notices } = sheet.value
  const cells = rows.map((row) => row.cells)
  const columns = guessColumns(headings?.cells, cells, here.place, (letter) => `${unnamed} ${letter}`)
  return ok({ sheet: sheet.value, columns, notices: [...decoded.value.notices, ...notices] })
}

/** Two columns cannot be one field: the one chosen now has it, the other becomes a column of the list's own. */
export const chooseUse = <C extends Column>(columns: readonly C[], at: number, use: Column['use']): readonly C[] =>
  columns.map((column) => {
    if (column.column === at) return { ...column, use }
    const rival = use.as === 'field' && column.use.as === 'field' && column.use.field === use.field
    return rival ? { ...column, use: { as: 'own' } } : column
  })

export const hasPhone = (columns: readonly Column[]): boolean => columns.some(({ use }) => use.as === 'field' && use.field === 'phone')

/** `known`: phones that are contacts already, in any spelling. Whose they are the server decides: a phone that is here is that person. */
export const planList = (
  list: Pick<List, 'sheet'>,
  columns: readonly Column[],
  here: Here,
  known: readonly string[],
  answers: ReadonlyMap<number, readonly Offer[]>,
): Plan => {
  const present = new Map<IdentityKey, E164>(known.filter(isE164).map((phone) => [identityKey(phone), phone]))
  return plan(list.sheet.rows, list.sheet.headings, columns, {
    place: here.place,
    dateOrder: here.dateOrder,
    today: here.today,
    answers,
    existing: (key) => {
      const phone = present.get(key)
      return phone === undefined ? [] : [{ id: phone, fields: { phone }, own: {} }]
    },
  })
}

/** Every phone the list would bring in, for asking which of them are known. */
export const phonesOf = (planned: Plan): readonly string[] => [
  ...new Set(planned.rows.flatMap((row) => (row.kind === 'new' ? [row.person.fields.phone ?? ''] : []))),
]
