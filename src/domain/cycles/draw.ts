/** Writes the rows of Ciclo: the cycle, then its courses; what is no longer there leaves its row blank, so that the pictures keep theirs. */
import { type Act, append, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { type Course, nameOf } from '../courses/course'
import { rateOf } from '../forms/check'
import { forms, type Purpose } from '../forms/tables'
import { type Cohort, lastCycles, stepsOf } from './cohort'
import { momentOf } from './figures'
import { boardCycle, ROWS } from './tables'

const ALL = t('Todos', 'Todos', 'All')

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1_000) / 10)

const ofCourse = (cohort: Cohort, course: Course): Cohort => ({
  ...cohort,
  courses: [course],
  enrolments: cohort.enrolments.filter((row) => row.course === course.id),
  links: cohort.links.filter(({ about }) => about === course.id),
  answers: cohort.answers.filter(({ about }) => about === course.id),
  series: cohort.series.filter((row) => row.course === course.id),
})

/** Null while nobody got the link of such a form. */
const answering = (state: State, { links, answers }: Cohort, moment: Purpose): number | null => {
  const askedAt = (link: Cohort['links'][number]) => link.moment ?? state.all(forms).find(({ id }) => id === link.form)?.moment
  const by = new Set(answers.flatMap((row) => (row.moment === moment && row.person_id !== null ? [row.person_id] : [])))
  const { answered, delivered } = rateOf(
    links.filter((link) => askedAt(link) === moment),
    by,
  )
  return delivered === 0 ? null : percent(answered / delivered)
}

const rowOf = (state: State, cohort: Cohort, course: string) => {
  const steps = cohort.courses.map((one) => stepsOf(cohort, one))
  const sum = (key: 'invited' | 'signed' | 'confirmed' | 'finished'): number => steps.reduce((all, one) => all + one[key], 0)
  const [end, m3, m6] = (['end', 'm3', 'm6'] as const).map((moment) => momentOf(cohort, moment))
  return {
    course,
    invited: sum('invited'),
    signed: sum('signed'),
    confirmed: sum('confirmed'),
    finished: sum('finished'),
    answers_signup: answering(state, cohort, 'signup'),
    answers_end: answering(state, cohort, 'end'),
    answers_m3: answering(state, cohort, 'm3'),
    answers_m6: answering(state, cohort, 'm6'),
    said: new Set(cohort.series.flatMap(({ person_id: id, value }) => (id === null || value === null ? [] : [id]))).size,
    content_end: percent(end?.content ?? null),
    content_m3: percent(m3?.content ?? null),
    content_m6: percent(m6?.content ?? null),
    work_end: percent(end?.employed ?? null),
    work_m3: percent(m3?.employed ?? null),
    work_m6: percent(m6?.employed ?? null),
  }
}
const BLANK = Object.fromEntries(Object.keys(boardCycle.columns).flatMap((key) => (key === 'id' ? [] : [[key, null]])))

export const drawCycle = (state: State, { lang }: Pick<Ctx, 'lang'>): readonly Act[] => {
  const [now] = lastCycles(state)
  const old = state.all(boardCycle)
  if (!now && old.length === 0) return []
  const courses = now ? now.courses.map((course) => rowOf(state, ofCourse(now, course), nameOf(course))) : []
  const rows = now ? [rowOf(state, now, `${ALL[lang]} ${now.cycle}`.trim()), ...courses] : []
  return Array.from({ length: ROWS }, (_, at): Act => {
    const id = `row ${at + 1}`
    const row = rows[at] ?? BLANK
    return old.some((one) => one.id === id) ? patch(boardCycle, id, row) : append(boardCycle, { id, ...row })
  })
}
