/** The rows of a list as the server is told them: who enters, who is filled in, and who stands in Contactos to be reviewed. */
import type { ImportRow } from '../../app/api'
import type { Column, Counts, Field, ListedPerson, NoPhoneRow, Plan, ReviewRow, Sheet } from '../../domain/contacts/import'
import { type IdentityKey, identityKey, isE164 } from '../../domain/contacts/phone'
import { type Text, t } from '../../kernel/text'
import { lang } from '../language'

/** Fields that have a column in every Contactos; others stand under the heading that the list gave them. */
const HOME: ReadonlySet<Field> = new Set<Field>(['preferred_name', 'labels', 'notes'])

/** The list as it was written, to find a cell again. */
export interface Source {
  readonly columns: readonly Column[]
  /** Cells by line. */
  readonly lines: ReadonlyMap<number, readonly string[]>
}

export const sourceOf = ({ rows }: Pick<Sheet, 'rows'>, columns: readonly Column[]): Source => ({
  columns,
  lines: new Map(rows.map(({ line, cells }) => [line, cells])),
})

const cellAt = ({ lines, columns }: Source, line: number, field: Field): string => {
  const column = columns.find(({ use }) => use.as === 'field' && use.field === field)
  return (column && lines.get(line)?.[column.column]?.trim()) ?? ''
}
const headingOf = ({ columns }: Source, field: Field): string =>
  columns.find(({ use }) => use.as === 'field' && use.field === field)?.heading ?? field

interface Told {
  readonly line: number
  readonly person: ListedPerson
  /** What stands in the cell WhatsApp. */
  readonly phone: string
  /** '' when the phone is still to be reviewed. */
  readonly e164: string
  readonly why?: Text
}

const isField = (name: string): name is Field & keyof ListedPerson['fields'] => name !== 'full_name' && name !== 'phone'

const rowOf = (source: Source, { line, person, phone, e164, why }: Told): ImportRow => {
  const fields: Record<string, string> = {}
  const own: Record<string, string> = { ...person.own }
  for (const [field, value] of Object.entries(person.fields)) {
    if (!isField(field) || value === undefined) continue
    if (HOME.has(field)) fields[field] = value
    else own[headingOf(source, field)] = cellAt(source, line, field) || value
  }
  return { line, name: person.fields.full_name ?? '', phone, e164, fields: why ? { ...fields, why: why[lang()] } : fields, own }
}

const SHARED = t(
  'Otra persona de Contactos tiene el mismo teléfono.',
  'Outra pessoa de Contatos tem o mesmo telefone.',
  'Somebody else in Contacts has the same phone.',
)

const isOpen = (row: Plan['rows'][number]): row is ReviewRow | NoPhoneRow => row.kind === 'review' || row.kind === 'no_phone'

export interface ToldRows {
  /** New people, and what is filled in for those who are here. */
  readonly entering: readonly ImportRow[]
  /** They enter with what was written and with why, and nothing is sent to them: nobody answered, or the phone is another person's. */
  readonly open: readonly ImportRow[]
}

/** Contactos knows one person a phone: a second one is to be reviewed. */
export const toldRows = (planned: Plan, source: Source, known: readonly string[]): ToldRows => {
  const taken = new Set<IdentityKey>(known.filter(isE164).map(identityKey))
  const entering: ImportRow[] = []
  const open: ImportRow[] = []
  for (const row of planned.rows) {
    if (row.kind === 'here' && Object.keys({ ...row.fills.fields, ...row.fills.own }).length > 0)
      entering.push(rowOf(source, { line: row.line, person: row.fills, phone: row.contact, e164: row.contact }))
    if (row.kind === 'new') {
      const { line, person } = row
      const phone = person.fields.phone ?? ''
      if (taken.has(row.key)) open.push(rowOf(source, { line, person, phone, e164: '', why: SHARED }))
      else entering.push(rowOf(source, { line, person, phone, e164: phone }))
      taken.add(row.key)
    }
    if (isOpen(row)) {
      const phone = row.person.fields.phone ?? cellAt(source, row.line, 'phone')
      open.push(rowOf(source, { line: row.line, person: row.person, phone, e164: '', why: row.why }))
    }
  }
  return { entering, open }
}

/** Said of the list before it enters: the same numbers that Contactos shows afterwards. */
export const countsTold = ({ rows, counts }: Plan, open: number): Counts => {
  const asked = rows.filter(isOpen).length
  return { ...counts, new: counts.new - (open - asked), review: open, no_phone: 0 }
}
