/** Decides what becomes of every row of a list before anything is written: enters, is here, is repeated, or is asked about. */
import type { DateOrder } from '../../calendar/dates'
import type { Day } from '../../calendar/day'
import { type E164, type IdentityKey, identityKey, type OnePhone, type Place } from '../phone'
import { orderOf } from './birth-date'
import type { Column } from './columns'
import type { Row } from './parse'
import { type Existing, join, type Party, partyOf, unclear, whoIs } from './party'
import type { ListedPerson } from './person'
import { type Reader, type ReadRow, readRow } from './read-row'
import type { Offer, RowPlan } from './row-plan'
import { type Counts, count } from './summary'

export interface Options {
  readonly place: Place
  /** Everybody known by this key; several when a family shares a phone. */
  existing(key: IdentityKey): readonly Existing[]
  /** Which comes first where the programme works; the list's own dates may prove otherwise. */
  readonly dateOrder: DateOrder
  readonly today: Day
  /** By line; more than one where an answer led to another question. */
  readonly answers?: ReadonlyMap<number, readonly Offer[]>
}

export interface Plan {
  /** One for each row, in order. */
  readonly rows: readonly RowPlan[]
  readonly counts: Counts
}

const sameCells = (one: readonly string[], other: readonly string[] | undefined): boolean =>
  other !== undefined && one.length === other.length && one.every((cell, at) => cell.trim() === other[at]?.trim())

/** The phone of a row that can be used, after what was answered. */
const phoneOf = ({ phone }: ReadRow, answers: readonly Offer[]): Pick<OnePhone, 'e164'> | Exclude<ReadRow['phone'], OnePhone> => {
  const chosen = answers.find((answer) => answer.offer === 'use_phone')
  return chosen ? { e164: chosen.phone } : phone
}

const withPhone = ({ fields, own }: ListedPerson, phone: E164): ListedPerson => ({ fields: { ...fields, phone }, own })

const unread = (line: number, { person }: ReadRow, phone: Exclude<ReadRow['phone'], OnePhone>): RowPlan => {
  const { why, next } = phone
  if (phone.kind === 'broken' && (phone.cause === 'empty' || phone.cause === 'says_none'))
    return { kind: 'no_phone', line, person, why, next }
  const phones = phone.kind === 'several' ? phone.phones : phone.kind === 'ambiguous' ? phone.readings : []
  const offers: Offer[] = phones.map((e164) => ({ offer: 'use_phone', phone: e164 }))
  return { kind: 'review', line, cause: 'phone', person, why, next, offers: [...offers, { offer: 'leave_out' }] }
}

/**
 * `rows` and `headings` come from `parse`, `columns` from `guessColumns` as the coordinator left them. Nothing is written, nothing
 * is guessed: what has two readings is a row to review with its offers. Answer by making the plan again with `answers`.
 */
export const plan = (rows: readonly Row[], headings: Row | undefined, columns: readonly Column[], options: Options): Plan => {
  const born = columns.find(({ use }) => use.as === 'field' && use.field === 'birth_date')?.column
  const dates = orderOf(born === undefined ? [] : rows.map(({ cells }) => cells[born] ?? ''), options.dateOrder)
  const reader: Reader = { columns, place: options.place, dates, today: options.today }
  const known = new Map<IdentityKey, Party[]>()
  const partiesOf = (key: IdentityKey): Party[] => {
    const parties = known.get(key) ?? options.existing(key).map((contact) => partyOf(key, contact))
    known.set(key, parties)
    return parties
  }
  const decide = ({ line, cells }: Row): (() => RowPlan) => {
    const answers = options.answers?.get(line) ?? []
    if (cells.every((cell) => cell.trim() === '')) return () => ({ kind: 'empty', line })
    if (sameCells(cells, headings?.cells)) return () => ({ kind: 'headings', line })
    if (answers.some(({ offer }) => offer === 'leave_out')) return () => ({ kind: 'left_out', line })
    const row = readRow(cells, reader)
    const phone = phoneOf(row, answers)
    if (!('e164' in phone)) return () => unread(line, row, phone)
    const key = identityKey(phone.e164)
    const parties = partiesOf(key)
    const person = withPhone(row.person, phone.e164)
    const who = whoIs(parties, row.person.fields.full_name, answers)
    if (who === 'unclear') {
      const asked = unclear(line, person, parties)
      return () => asked
    }
    const party = who === 'new' ? partyOf(key, undefined) : who
    if (who === 'new') parties.push(party)
    return join(party, line, person, row.alerts)
  }
  const planned = rows.map(decide).map((finish) => finish())
  return { rows: planned, counts: count(planned) }
}
