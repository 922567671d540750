/** Answers to forms and staying in a course as facts for KPI_diario: one for each link that arrived, one for each person at the end of a course. */
import type { State } from '../../kernel/state'
import { instant } from '../../kernel/time'
import { coursesOf, nameOf } from '../courses/course'
import { enrolments } from '../courses/tables'
import { links } from '../forms/tables'
import { factOf } from '../results/measured'
import type { OwnIndicator } from '../results/slots'
import type { Period } from '../results/story'
import { stayed } from './cohort'
import { RESPONSE, RESPONSE_IS, STAY, STAY_IS } from './figures'

export const answered: OwnIndicator = {
  key: 'form_response_rate',
  unit: 'share',
  name: RESPONSE,
  definition: RESPONSE_IS,
  facts: (state: State, { from, to }: Period) =>
    state.recent(links, from).flatMap(({ id, delivered_at, answered_at, about_name }) => {
      const at = delivered_at ?? answered_at
      return at === null || at < from || at >= to ? [] : [factOf(id, at, answered_at === null ? 0 : 1, { theme: about_name ?? '' })]
    }),
}

export const retention: OwnIndicator = {
  key: 'retention',
  unit: 'share',
  name: STAY,
  definition: STAY_IS,
  facts: (state: State, { from, to }: Period) => {
    const over = coursesOf(state).filter(({ ends }) => ends !== null && ends >= from && ends < to)
    if (over.length === 0) return []
    const rows = state.sweep(enrolments).map(({ record }) => record)
    return over.flatMap((course) =>
      rows
        .filter((row) => row.course === course.id)
        .flatMap((row) =>
          stayed({ courses: [course], enrolments: [row] }).map((value) =>
            factOf(row.id, instant(course.ends ?? 0), value, { theme: nameOf(course), team: course.cycle ?? '' }),
          ),
        ),
    )
  },
}
