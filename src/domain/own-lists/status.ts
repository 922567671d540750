/** What the grey column of an own list says of a row: what the person waits for, else their Estado and Por qué of Contactos, or why it is nobody. */
import { type Grid, type Need, rowNeed, type State } from '../../kernel/state'
import { join, LANGS, type Lang } from '../../kernel/text'
import { type Match, matchRows, NOT_A_CONTACT, phoneColumn } from '../audience/match'
import { contacts, SEND_STATES } from '../contacts/contacts'
import { type Moment, WAITING, type Waits, waitsOf } from './waits'

const say = (state: State, { person, problem }: Match, lang: Lang, waits: Waits): string => {
  const contact = person ? state.get(contacts, person.id) : undefined
  if (contact) {
    const awaited = contact.send_state === 'out' ? undefined : waits(contact.id)
    if (awaited !== undefined) return awaited
    const label = SEND_STATES[contact.send_state ?? 'new'][lang]
    return contact.state_reason ? `${label}: ${contact.state_reason}` : label
  }
  return problem === null || problem === NOT_A_CONTACT ? NOT_A_CONTACT[lang] : join(SEND_STATES.check, ': ', problem)[lang]
}

/** By the phone as it is shown: where a row stands by the time this is written does not matter. */
export const statusesOf = (state: State, grid: Grid, ctx: Moment): ReadonlyMap<string, string> => {
  const phoneAt = phoneColumn(grid.headings)
  const rows = new Map(grid.rows.map((row) => [row.cells[phoneAt] ?? '', row]))
  const matches = matchRows(state, grid, [...rows.values()])
  state.want(matches.flatMap(({ person }): Need[] => (person ? [rowNeed(contacts, person.id)] : [])))
  const waits = waitsOf(state, ctx)
  return new Map(matches.map((match) => [match.row.cells[phoneAt] ?? '', say(state, match, ctx.lang, waits)]))
}

const OPENINGS = [...Object.values(SEND_STATES), ...WAITING, NOT_A_CONTACT].flatMap((text) => LANGS.map((lang) => text[lang]))
/** Words of a person's own in the grey column are not Hilo's to change. */
const isStatus = (words: string): boolean => OPENINGS.some((one) => words === one || words.startsWith(`${one}: `))

/** The texts down the column from its heading on, where they differ: null leaves a cell, '' blanks it; undefined when none differs. */
export const placed = (grid: Grid, statuses: ReadonlyMap<string, string>): readonly (string | null)[] | undefined => {
  const { statusAt } = grid
  const phoneAt = phoneColumn(grid.headings)
  if (statusAt === null || phoneAt < 0) return undefined
  const differ = new Map(
    grid.rows.flatMap(({ row, cells }) => {
      const now = cells[statusAt] ?? ''
      const isBlank = cells.every((cell, at) => at === statusAt || cell === '')
      const then = isBlank ? '' : (statuses.get(cells[phoneAt] ?? '') ?? now)
      return then === now || (now !== '' && !isStatus(now)) ? [] : [[row + 1, then] as const]
    }),
  )
  return differ.size === 0 ? undefined : Array.from({ length: Math.max(...differ.keys()) + 1 }, (_, at) => differ.get(at) ?? null)
}
