/** A cycle on Tablero: its figures beside those of the cycle before, and the rows that pictures are drawn from. */
import { append, patch, remove } from '../../kernel/act'
import { t } from '../../kernel/text'
import { nameOf } from '../courses/course'
import { rewrite } from '../results/dashboard'
import type { BoardPart } from '../results/slots'
import { MOMENTS } from '../trajectory/tables'
import { lastCycles, stepsOf } from './cohort'
import { figuresOf, momentOf } from './figures'
import { boardCourses, boardMoments } from './tables'

const CYCLE = t('Ciclo', 'Ciclo', 'Cycle')
const BEFORE = t('antes', 'antes', 'before')

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10)

export const cycleBoard: BoardPart = {
  tiles: (state, { lang }) => {
    const [now, before] = lastCycles(state)
    if (!now) return []
    const then = before ? figuresOf(state, before, lang) : []
    const block = `${CYCLE[lang]} ${now.cycle}${before ? ` (${BEFORE[lang]} ${before.cycle})` : ''}`
    return figuresOf(state, now, lang).map((figure) => ({
      ...figure,
      id: `cycle ${figure.id}`,
      block,
      before: then.find(({ name }) => name === figure.name)?.value ?? '',
    }))
  },
  acts: (state, { lang }) => {
    const [now] = lastCycles(state)
    const courses = (now?.courses ?? []).map((course) => ({ id: course.id, course: nameOf(course), ...(now ? stepsOf(now, course) : {}) }))
    const moments = (['end', 'm3', 'm6'] as const).map((moment) => {
      const said = now && momentOf(now, moment)
      return {
        id: moment,
        moment: MOMENTS[moment][lang],
        content: percent(said?.content ?? null),
        employed: percent(said?.employed ?? null),
        of_cohort: percent(said?.ofCohort ?? null),
      }
    })
    return [
      ...rewrite(
        state.all(boardCourses),
        courses,
        (row, exists) => (exists ? patch(boardCourses, row.id, row) : append(boardCourses, row)),
        (id) => remove(boardCourses, id),
      ),
      ...rewrite(
        state.all(boardMoments),
        now ? moments : [],
        (row, exists) => (exists ? patch(boardMoments, row.id, row) : append(boardMoments, row)),
        (id) => remove(boardMoments, id),
      ),
    ]
  },
}
