/** Who of the rows gets a message and who does not, from what the tab shows now. */
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { Grid, Need, State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import type { ShownTab } from '../audience/columns'
import { matches } from '../audience/condition'
import { readConditions } from '../audience/conditions-text'
import { type Candidate, type Recipients, recipients } from '../audience/recipients'
import { contacts, people } from '../contacts/contacts'
import { keyOfPhone, type PersonRow, readTyped } from '../contacts/recognise'
import { COUNTRIES, type Habits } from '../country/country'
import { organisation } from '../settings/settings'
import { fillTemplate } from '../templates/fill'
import type { TemplateInfo, TemplateValues } from '../templates/template'
import { extrasOf, type Mapping, valuesFor } from './fill'

export interface Audience {
  readonly sheetId: number
  readonly kind: 'chosen' | 'visible' | 'all' | 'where'
  readonly fromRow: number
  readonly toRow: number
  readonly conditions: string
}

export interface Reached extends Candidate {
  readonly contactId: string | null
  readonly contactRow: number
  readonly name: string
  readonly values: TemplateValues
}

export const habitsOf = (state: State): Habits => {
  const { country } = organisation.of(state)
  return COUNTRIES.find((one) => one.iso === country)?.habits ?? { decimal: ',', dates: 'dmy' }
}

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
const PHONE_HEADINGS =
  /^(whats ?app|celular|telefono|telefone|movil|cel|phone|mobile|numero de (whatsapp|telefono|celular)|n.? de (whatsapp|celular))\b/

export const phoneColumn = (headings: readonly string[]): number => headings.findIndex((heading) => PHONE_HEADINGS.test(plain(heading)))
const nameColumn = (headings: readonly string[]): number =>
  headings.findIndex((heading) => /^(nombre|nome|name|full name)\b/.test(plain(heading)))

const shownTab = (grid: Grid): ShownTab => ({
  key: String(grid.sheetId),
  name: grid.title,
  columns: grid.headings.flatMap((heading) => (heading === '' ? [] : [{ key: heading, heading }])),
})

const rowsMeant = (grid: Grid, audience: Audience, habits: Habits): Outcome<Grid['rows']> => {
  switch (audience.kind) {
    case 'all':
      return ok(grid.rows)
    case 'visible':
      return ok(grid.rows.filter((row) => !row.hidden))
    case 'chosen':
      return ok(grid.rows.filter((row) => !row.hidden && row.row + 2 >= audience.fromRow && row.row + 2 <= audience.toRow))
    case 'where': {
      const conditions = readConditions(audience.conditions, shownTab(grid), habits)
      if (!conditions.ok) return conditions
      return ok(
        grid.rows.filter((row) =>
          matches(Object.fromEntries(grid.headings.map((heading, at) => [heading, row.cells[at] ?? ''])), conditions.value, habits),
        ),
      )
    }
  }
}

const NO_TAB = fail(
  t('Esa pestaña ya no está.', 'Essa aba já não existe.', 'That tab is gone.'),
  t('Elegí otra pestaña con personas.', 'Escolha outra aba com pessoas.', 'Choose another tab with people.'),
)
const NO_PHONE = fail(
  t(
    'Esa pestaña no tiene una columna con el WhatsApp.',
    'Essa aba não tem uma coluna com o WhatsApp.',
    'That tab has no column with the WhatsApp number.',
  ),
  t(
    'Poné «WhatsApp» como título de la columna de los números.',
    'Coloque «WhatsApp» como título da coluna dos números.',
    'Name the column of the numbers “WhatsApp”.',
  ),
)

/** Every row of the audience, as somebody who gets it or with the reason why not. */
export const whoGets = (state: State, audience: Audience, info: TemplateInfo, mapping: Mapping): Outcome<Recipients<Reached>> => {
  const grid = state.grid(audience.sheetId)
  if (!grid) return NO_TAB
  const rows = rowsMeant(grid, audience, habitsOf(state))
  if (!rows.ok) return rows
  const own = grid.table === contacts.key
  const phoneAt = phoneColumn(grid.headings)
  if (!own && phoneAt < 0) return NO_PHONE
  const { country, area } = organisation.of(state)
  const read = rows.value.map((row) => ({ row, phone: phoneAt < 0 ? undefined : readTyped(row.cells[phoneAt] ?? '', country, area) }))
  const keyAt = ({ phone }: (typeof read)[number]): string | null => (phone?.kind === 'one' ? keyOfPhone(phone.e164) : null)
  state.want(
    read.flatMap((one): Need[] => {
      const key = keyAt(one)
      if (own && one.row.id) return [{ need: 'row', table: people, id: one.row.id } as const]
      return key ? [{ need: 'find', table: people, column: 'key', value: key } as const] : []
    }),
  )
  const nameAt = nameColumn(grid.headings)
  return ok(
    recipients(
      read.map((one): Reached => {
        const key = keyAt(one)
        const person = own && one.row.id ? state.get(people, one.row.id) : key ? state.find(people, 'key', key) : undefined
        const values = valuesFor(info, mapping, grid.headings, one.row.cells)
        const filled = fillTemplate(info, values, extrasOf(values))
        return {
          person: person?.id ?? null,
          keys: [person ? person.key : key, person?.user_id].filter((one_): one_ is string => typeof one_ === 'string' && one_ !== ''),
          row: one.row.row + 2,
          permission: person?.consent ?? 'unknown',
          phoneProblem: phoneProblem(one.phone, person, own),
          fillProblem: filled.ok ? null : join(filled.problem, ' ', filled.next),
          contactId: person?.id ?? null,
          contactRow: own ? one.row.row : -1,
          name: one.row.cells[nameAt] ?? '',
          values,
        }
      }),
      'message',
    ),
  )
}

const phoneProblem = (phone: ReturnType<typeof readTyped> | undefined, person: PersonRow | undefined, own: boolean): Text | null => {
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
const NOT_A_CONTACT = t(
  'No está en Contactos: agregala ahí con su permiso.',
  'Não está em Contatos: inclua lá com a permissão.',
  'Not among Contacts: add them there with their permission.',
)
