/** Who of the rows gets a message and who does not, from what the tab shows now. */
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { Grid, State } from '../../kernel/state'
import { join, t } from '../../kernel/text'
import type { ShownTab } from '../audience/columns'
import { matches } from '../audience/condition'
import { readConditions } from '../audience/conditions-text'
import { matchRows, nameColumn, phoneColumn } from '../audience/match'
import { type Candidate, type Recipients, recipients } from '../audience/recipients'
import { contacts } from '../contacts/contacts'
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
  if (!own && phoneColumn(grid.headings) < 0) return NO_PHONE
  const nameAt = nameColumn(grid.headings)
  return ok(
    recipients(
      matchRows(state, grid, rows.value).map(({ row, key, person, problem }): Reached => {
        const values = valuesFor(info, mapping, grid.headings, row.cells)
        const filled = fillTemplate(info, values, extrasOf(values))
        return {
          person: person?.id ?? null,
          keys: [person ? person.key : key, person?.user_id].filter((one): one is string => typeof one === 'string' && one !== ''),
          row: row.row + 2,
          permission: person?.consent ?? 'unknown',
          phoneProblem: problem,
          fillProblem: filled.ok ? null : join(filled.problem, ' ', filled.next),
          contactId: person?.id ?? null,
          contactRow: own ? row.row : -1,
          name: row.cells[nameAt] ?? '',
          values,
        }
      }),
      'message',
    ),
  )
}
