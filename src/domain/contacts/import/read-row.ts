/** Reads one row of a list into a person, by what each column was said to be. */
import { join, type Text, t } from '../../../kernel/text'
import { type Day, isoOf } from '../../calendar/day'
import { type PhoneReading, type Place, readPhone } from '../phone'
import { type BirthDate, type ColumnOrder, readBirthDate } from './birth-date'
import type { Column } from './columns'
import { saidOrder } from './names'
import type { Alert, ListedPerson, StoredField } from './person'
import { type Field, surnameFirst } from './vocabulary'

export interface Reader {
  readonly columns: readonly Column[]
  readonly place: Place
  readonly dates: ColumnOrder
  readonly today: Day
}

export interface ReadRow {
  /** Without the phone, which is still to be decided on. */
  readonly person: ListedPerson
  readonly phone: PhoneReading
  readonly alerts: readonly Alert[]
}

/** Blanks around go; nothing else does, not even a tab: `=`, `+`, `-`, `@` at the beginning are what the person wrote. */
const withoutBlanks = (cell: string): string => cell.replace(/^[ \u00A0]+|[ \u00A0]+$/g, '')

const isBlank = (cell: string): boolean => cell.trim() === ''

const written = (
  cells: readonly string[],
  columns: readonly Column[],
  field: Field,
): { readonly cell: string; readonly heading: string } | undefined => {
  const column = columns.find(({ use }) => use.as === 'field' && use.field === field)
  const cell = column && withoutBlanks(cells[column.column] ?? '')
  return column && cell !== undefined && !isBlank(cell) ? { cell, heading: column.heading } : undefined
}

const nameOf = (cells: readonly string[], columns: readonly Column[]): string | undefined => {
  const whole = written(cells, columns, 'full_name')
  if (whole) return surnameFirst(whole.heading) ? saidOrder(whole.cell) : whole.cell
  const parts = [written(cells, columns, 'first_name'), written(cells, columns, 'last_name')].flatMap((part) => part?.cell ?? [])
  return parts.length > 0 ? parts.join(' ') : undefined
}

const labelsOf = (cell: string): string =>
  [...new Set(cell.split(/[,;/|]/).map((label) => label.trim()))].filter((label) => label !== '').join(', ')

const inCell = (cell: string, why: Text): Text => join(`«${cell}»: `, why)

const dateAlert = (cell: string, why: Text): Alert => ({
  why: inCell(cell, why),
  next: t(
    'Entra sin fecha: escribila en su ficha.',
    'Entra sem data: escreva na ficha.',
    'The person enters without it: write it on their card.',
  ),
})

const guardianAlert = (cell: string, reading: Exclude<PhoneReading, { kind: 'one' }>): Alert => ({
  why: join(t('WhatsApp del adulto', 'WhatsApp do adulto', 'WhatsApp of the adult'), ` «${cell}»: `, reading.why),
  next: t(
    'Entra sin ese número: escribilo en su ficha.',
    'Entra sem esse número: escreva na ficha.',
    'The person enters without that number: write it on their card.',
  ),
})

const birthOf = (cell: string | undefined, { dates, today }: Reader): BirthDate | undefined =>
  cell === undefined ? undefined : readBirthDate(cell, dates, today)

const ownOf = (cells: readonly string[], columns: readonly Column[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columns.flatMap(({ column, heading, use }) => {
      const cell = cells[column] ?? ''
      return use.as === 'own' && !isBlank(cell) ? [[heading, cell]] : []
    }),
  )

export const readRow = (cells: readonly string[], reader: Reader): ReadRow => {
  const { columns, place } = reader
  const cellOf = (field: Field): string | undefined => written(cells, columns, field)?.cell
  const phone = readPhone(cellOf('phone') ?? '', place)
  const alerts: Alert[] = []
  if (phone.kind === 'one' && phone.note) {
    alerts.push({ why: phone.note, next: t('Entra igual.', 'Entra assim mesmo.', 'The person enters all the same.') })
  }
  const bornCell = cellOf('birth_date')
  const born = birthOf(bornCell, reader)
  if (born && !born.ok && bornCell !== undefined) alerts.push(dateAlert(bornCell, born.why))
  const guardianCell = cellOf('guardian_phone')
  const guardian = guardianCell === undefined ? undefined : readPhone(guardianCell, place)
  const guardianMissing = guardian?.kind === 'broken' && (guardian.cause === 'empty' || guardian.cause === 'says_none')
  if (guardian && guardian.kind !== 'one' && !guardianMissing && guardianCell !== undefined)
    alerts.push(guardianAlert(guardianCell, guardian))
  const labels = cellOf('labels')
  const found: Readonly<Record<Exclude<StoredField, 'phone'>, string | undefined>> = {
    full_name: nameOf(cells, columns),
    preferred_name: cellOf('preferred_name'),
    labels: labels === undefined ? undefined : labelsOf(labels),
    birth_date: born?.ok ? isoOf(born.day) : undefined,
    guardian_name: cellOf('guardian_name'),
    guardian_phone: guardian?.kind === 'one' ? guardian.e164 : undefined,
    notes: cellOf('notes'),
  }
  const fields = Object.fromEntries(Object.entries(found).flatMap(([field, value]) => (value ? [[field, value]] : [])))
  return { person: { fields, own: ownOf(cells, columns) }, phone, alerts }
}
