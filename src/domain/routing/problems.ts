/** What is wrong with a rule of who gets what, while somebody edits it; a task that no step finds anybody for waits with its reason. */
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import type { ShownTab } from '../audience/columns'
import { alike, fold } from '../calendar/fold'
import type { Absence } from '../team/absence'
import { areasOf, membersOf } from '../team/members'
import { wrongPerson } from './person'
import type { RouteRow, Step } from './tables'

const NO_STEPS = t('Falta decir a quién va.', 'Falta dizer para quem vai.', 'It does not say yet who gets it.')
const NO_MEMBER = t('Falta elegir a la persona.', 'Falta escolher a pessoa.', 'The person is not chosen yet.')
const GONE = t(
  'La persona elegida ya no está en Equipo.',
  'A pessoa escolhida já não está em Equipe.',
  'The chosen person is no longer in Team.',
)
const MINUTES = t(
  'Los minutos van en números enteros, de 0 en adelante.',
  'Os minutos vão em números inteiros, de 0 em diante.',
  'Minutes are whole numbers from 0.',
)
const noTheme = (name: string): Text => t(`No hay un tema «${name}».`, `Não há um tema «${name}».`, `There is no topic “${name}”.`)
const noArea = (name: string): Text =>
  t(`Nadie en Equipo tiene el área «${name}».`, `Ninguém em Equipe tem a área «${name}».`, `Nobody in Team has the area “${name}”.`)
const never = (place: number): Text =>
  t(
    `Nunca se cumple: la regla ${place} toma antes lo mismo.`,
    `Nunca se cumpre: a regra ${place} pega antes o mesmo.`,
    `It can never be met: rule ${place} takes the same first.`,
  )
const allAway = (name: string): Text =>
  t(
    `Hoy no hay nadie de «${name}»: las tareas esperan.`,
    `Hoje não há ninguém de «${name}»: as tarefas esperam.`,
    `Nobody of “${name}” is here today: tasks wait.`,
  )

/** Takes all that the other one would. */
const covers = (wide: RouteRow, narrow: RouteRow): boolean =>
  (['theme', 'area', 'priority', 'when'] as const).every(
    (key) => wide[key] === null || (narrow[key] !== null && alike(wide[key], narrow[key])),
  )

const wrongStep = (state: State, { method, area, member, minutes }: Step): Text | undefined => {
  const members = membersOf(state)
  if (method === 'fixed' && member === '') return NO_MEMBER
  if (method === 'fixed' && !members.some(({ id }) => id === member)) return GONE
  if (!Number.isInteger(minutes) || minutes < 0) return MINUTES
  return area !== '' && !members.some((one) => areasOf(one).includes(fold(area))) ? noArea(area) : undefined
}

/** What makes a rule useless; `before`: those that are looked at first. */
export const wrongRoute = (
  state: State,
  row: RouteRow,
  before: readonly RouteRow[],
  themes: readonly string[],
  tab: ShownTab,
): Text | undefined => {
  const steps = row.steps ?? []
  if (steps.length === 0) return NO_STEPS
  if (row.theme !== null && !themes.some((name) => alike(name, row.theme ?? ''))) return noTheme(row.theme)
  if (row.area !== null && !membersOf(state).some((one) => areasOf(one).includes(fold(row.area ?? '')))) return noArea(row.area)
  const people = wrongPerson(state, row, tab)
  if (people) return join(people.problem, ' ', people.next)
  const first = before.findIndex((other) => covers(other, row))
  if (first >= 0) return never(first + 1)
  for (const step of steps) {
    const wrong = wrongStep(state, step)
    if (wrong) return wrong
  }
  return undefined
}

/** True today and perhaps not tomorrow: said, and kept all the same. */
export const idleToday = (state: State, row: RouteRow, away: ReadonlyMap<string, Absence>): Text | undefined => {
  for (const area of [row.area ?? '', ...(row.steps ?? []).map((step) => step.area)]) {
    const theirs = membersOf(state).filter((member) => area !== '' && areasOf(member).includes(fold(area)))
    if (theirs.length > 0 && theirs.every(({ id }) => away.has(id))) return allAway(area)
  }
  return undefined
}
