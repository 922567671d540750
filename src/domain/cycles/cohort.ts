/** The people of a cycle: its courses, who signed up, who got which link, what they answered at the end and later. */
import type { State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import { type Course, coursesOf } from '../courses/course'
import type { Enrolment } from '../courses/move'
import { enrolments } from '../courses/tables'
import type { Link } from '../forms/link'
import { links, responses } from '../forms/tables'
import { trajectory } from '../trajectory/tables'

export interface Cohort {
  readonly cycle: string
  readonly courses: readonly Course[]
  readonly enrolments: readonly Enrolment[]
  readonly links: readonly Link[]
  readonly answers: readonly RecordOf<typeof responses>[]
  readonly series: readonly RecordOf<typeof trajectory>[]
}

const cycleOf = ({ cycle }: Pick<Course, 'cycle'>): string => (cycle ?? '').trim()

/** The cycle whose courses began last among those that somebody signed up for, and the one before it. */
export const lastCycles = (state: State): readonly Cohort[] => {
  const all = state.sweep(enrolments).flatMap(({ id, record }) => (id !== '' && record.received_at !== null ? [record] : []))
  const wanted = new Set(all.map(({ course }) => course))
  const used = coursesOf(state)
    .filter(({ id, starts }) => starts !== null && wanted.has(id))
    .sort((a, b) => (b.starts ?? 0) - (a.starts ?? 0))
  const names = [...new Set(used.map(cycleOf))].slice(0, 2)
  if (names.length === 0) return []
  const given = state.sweep(links).map(({ record }) => record)
  const answers = state.sweep(responses).map(({ record }) => record)
  const series = state.sweep(trajectory).map(({ record }) => record)
  return names.map((cycle) => {
    const courses = used.filter((course) => cycleOf(course) === cycle)
    const ids = new Set<string | null>(courses.map(({ id }) => id))
    return {
      cycle,
      courses,
      enrolments: all.filter(({ course }) => ids.has(course)),
      links: given.filter(({ about }) => ids.has(about)),
      answers: answers.filter(({ about, is_current }) => ids.has(about) && is_current === 'yes'),
      series: series.filter(({ course }) => ids.has(course)),
    }
  })
}

/** People of a course at each step; whoever left it still took the steps before. */
export const stepsOf = ({ enrolments: rows, links: given }: Cohort, { id }: Course) => {
  const own = rows.filter(({ course }) => course === id)
  const got = given.filter(({ about, delivered_at, answered_at }) => about === id && (delivered_at !== null || answered_at !== null))
  return {
    invited: new Set(got.map(({ contact_id }) => contact_id)).size,
    signed: own.length,
    confirmed: own.filter(({ confirmed_at }) => confirmed_at !== null).length,
    finished: own.filter(({ state_known }) => state_known === 'completed').length,
  }
}

/** Whoever had a place when their course began: 1 while they are in it, 0 after they left. */
export const stayed = ({ courses, enrolments: rows }: Pick<Cohort, 'courses' | 'enrolments'>): readonly number[] =>
  rows.flatMap((row) => {
    const starts = courses.find(({ id }) => id === row.course)?.starts ?? null
    if (starts === null || row.confirmed_at === null || row.confirmed_at > starts) return []
    if (row.dropped_at !== null && row.dropped_at <= starts) return []
    return [row.state_known === 'completed' || row.state_known === 'confirmed' ? 1 : 0]
  })
