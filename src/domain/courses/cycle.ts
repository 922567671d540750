/** «Nuevo ciclo»: the courses of the last cycle again, all dates moved by the same days, as drafts that nobody is offered. */
import { type Act, append } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import { plusDays } from '../calendar/day'
import { alike } from '../calendar/fold'
import { dayAt, momentOf, wallOf, type Zone, zone } from '../calendar/zone'
import { habitsOf } from '../sends/who'
import { type Course, coursesOf, nameOf, readMoment } from './course'
import { shownCourse } from './show'
import { courses } from './tables'

export interface NewCycle {
  /** Such as `2027-T2`. */
  readonly cycle: string
  /** When the first of its courses begins, as people write it. */
  readonly starts: string
}

const NO_COURSES = fail(
  t(
    'No hay cursos con fecha de inicio para copiar.',
    'Não há cursos com data de início para copiar.',
    'There are no courses with a start date to copy.',
  ),
  t('Completá «Empieza» en Cursos.', 'Preencha «Começa» em Cursos.', 'Fill in “Starts” in Courses.'),
)
const NO_NAME = fail(
  t(
    'El ciclo nuevo necesita un nombre que no se haya usado.',
    'O novo ciclo precisa de um nome ainda não usado.',
    'The new cycle needs a name that was not used before.',
  ),
  t('Por ejemplo: 2027-T2.', 'Por exemplo: 2027-T2.', 'For example: 2027-T2.'),
)

/** The cycle whose courses began last. */
const lastCycle = (all: readonly Course[]): readonly Course[] => {
  const dated = all.filter(({ starts }) => starts !== null)
  const [latest] = [...dated].sort((a, b) => (b.starts ?? 0) - (a.starts ?? 0))
  return latest ? all.filter(({ cycle }) => (cycle ?? '').trim() === (latest.cycle ?? '').trim()) : []
}

const moved = (at: string | Instant | null, days: number, where: Zone): string | Instant | null => {
  if (typeof at !== 'number') return at
  const { day, time } = wallOf(at, where)
  return momentOf({ day: plusDays(day, days), time }, where)
}

export const newCycle = (
  state: State,
  { cycle, starts }: NewCycle,
  ctx: Ctx,
): Outcome<{ readonly acts: readonly Act[]; readonly count: number }> => {
  const where = zone(ctx.zone)
  const habits = habitsOf(state)
  const all = coursesOf(state)
  const name = cycle.trim()
  if (name === '' || all.some((course) => alike(course.cycle ?? '', name))) return NO_NAME
  const old = lastCycle(all)
  const first = old.flatMap((course) => course.starts ?? []).sort((a, b) => a - b)[0]
  const begins = readMoment(starts.trim() || null, where, habits)
  if (!begins.ok) return begins
  if (first === undefined || begins.value === null) return NO_COURSES
  const days = dayAt(begins.value, where) - dayAt(first, where)
  const copies = old.map((course): Course => {
    const dates = {
      opens_at: moved(course.opens_at, days, where),
      closes_at: moved(course.closes_at, days, where),
      start_date: moved(course.start_date, days, where),
      end_date: moved(course.end_date, days, where),
    }
    return {
      ...course,
      ...dates,
      id: ctx.id('u'),
      name: nameOf(course),
      cycle: name,
      published: false,
      seats: null,
      starts: null,
      ends: null,
      finished: null,
    }
  })
  return ok({
    count: copies.length,
    acts: copies.map((course) => append(courses, { ...course, ...shownCourse(course, [...all, ...copies], habits, ctx) })),
  })
}
