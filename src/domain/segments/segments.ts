/** Groups that a coordinator keeps: a name and conditions on Contactos, counted whenever somebody looks. */
import { isRecord, isText } from '../../kernel/json'
import type { Outcome } from '../../kernel/outcome'
import { ok } from '../../kernel/outcome'
import type { Grid } from '../../kernel/state'
import { matches } from '../audience/condition'
import { readConditions } from '../audience/conditions-text'
import type { Habits } from '../country/country'
import { setting } from '../settings/settings'

export interface SavedSegment {
  readonly id: string
  readonly name: string
  /** As written in «A quiénes»: `Curso = Gastronomía y Etiquetas incluye 2027`. */
  readonly conditions: string
}

const isSaved = (value: unknown): value is SavedSegment =>
  isRecord(value) && isText(value['id']) && isText(value['name']) && isText(value['conditions'])

export const segments = setting<readonly SavedSegment[]>('segments', (stored) =>
  Array.isArray(stored) ? stored.filter(isSaved).map(({ id, name, conditions }) => ({ id, name, conditions })) : [],
)

/** How many rows with somebody in them meet the conditions. */
export const countIn = (grid: Grid, conditions: string, habits: Habits): Outcome<number> => {
  const columns = grid.headings.flatMap((heading) => (heading === '' ? [] : [{ key: heading, heading }]))
  const read = readConditions(conditions, { key: String(grid.sheetId), name: grid.title, columns }, habits)
  if (!read.ok) return read
  const meant = grid.rows.filter(
    ({ id, cells }) =>
      id && matches(Object.fromEntries(grid.headings.map((heading, at) => [heading, cells[at] ?? ''])), read.value, habits),
  )
  return ok(meant.length)
}
