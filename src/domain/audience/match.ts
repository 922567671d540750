/** Which person of Contactos each row of any tab means, however its phone is written, and why nobody where it is nobody. */
import { type Grid, type Need, rowNeed, type State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { contacts, people } from '../contacts/contacts'
import type { PhoneReading } from '../contacts/phone'
import { keyOfPhone, type PersonRow, readTyped } from '../contacts/recognise'
import { organisation } from '../settings/settings'

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
const PHONE_HEADINGS =
  /^(whats ?app|celular|telefono|telefone|movil|cel|phone|mobile|numero de (whatsapp|telefono|celular)|n.? de (whatsapp|celular))\b/

export const phoneColumn = (headings: readonly string[]): number => headings.findIndex((heading) => PHONE_HEADINGS.test(plain(heading)))
export const nameColumn = (headings: readonly string[]): number =>
  headings.findIndex((heading) => /^(nombre|nome|name|full name)\b/.test(plain(heading)))

type Row = Grid['rows'][number]

export interface Match {
  readonly row: Row
  /** All ways to write this phone have one key; null where it is no phone. */
  readonly key: string | null
  readonly person: PersonRow | undefined
  /** Why this row cannot be written to; null when it can. */
  readonly problem: Text | null
}

/** Rows of Contactos by their id, of any other tab by the phone. */
export const matchRows = (state: State, grid: Grid, rows: readonly Row[]): readonly Match[] => {
  const own = grid.table === contacts.key
  const phoneAt = phoneColumn(grid.headings)
  const { country, area } = organisation.of(state)
  const read = rows.map((row) => {
    const phone = phoneAt < 0 ? undefined : readTyped(row.cells[phoneAt] ?? '', country, area)
    return { row, phone, key: phone?.kind === 'one' ? keyOfPhone(phone.e164) : null, id: own ? row.id || null : null }
  })
  state.want(
    read.flatMap(({ id, key }): Need[] => {
      if (id) return [rowNeed(people, id)]
      return key ? [{ need: 'find', table: people, column: 'key', value: key }] : []
    }),
  )
  return read.map(({ row, phone, key, id }) => {
    const person = id ? state.get(people, id) : key ? state.find(people, 'key', key) : undefined
    return { row, key, person, problem: problemOf(phone, person, own) }
  })
}

const problemOf = (phone: PhoneReading | undefined, person: PersonRow | undefined, own: boolean): Text | null => {
  // A number that was asked about and not answered yet is nobody's.
  if (person && person.key === null && person.user_id === null && phone?.kind === 'one') return UNSOLVED
  if (person?.unreachable) return t(person.unreachable, person.unreachable, person.unreachable)
  if (phone && phone.kind !== 'one' && !person?.user_id) return join(phone.why, ' ', phone.next)
  if (!person && !own) return NOT_A_CONTACT
  return null
}
const UNSOLVED = t(
  'Falta resolver lo que dice en Por qué.',
  'Falta resolver o que diz em Por quê.',
  'What stands under Why must be solved first.',
)
export const NOT_A_CONTACT = t(
  'No está en Contactos: agregala ahí con su permiso.',
  'Não está em Contatos: inclua lá com a permissão.',
  'Not among Contacts: add them there with their permission.',
)
