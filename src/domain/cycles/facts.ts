/** Answers to forms and staying in a course as facts for KPI_diario: one for each link that arrived, one for each person at the end of a course. */
import type { State } from '../../kernel/state'
import { instant } from '../../kernel/time'
import { coursesOf, nameOf } from '../courses/course'
import { enrolments } from '../courses/tables'
import type { Link } from '../forms/link'
import { links } from '../forms/tables'
import { factOf, type Measured } from '../results/measured'
import type { OwnIndicator } from '../results/slots'
import type { Period } from '../results/story'
import { stayed } from './cohort'
import { OPENED, OPENED_IS, RESPONSE, RESPONSE_IS, STAY, STAY_IS } from './figures'

/** Links that arrived in these days, and 1 for those of which it holds. */
const shareOf = (state: State, { from, to }: Period, holds: (link: Link) => boolean): readonly Measured[] =>
  state.recent(links, from).flatMap((link) => {
    const at = link.delivered_at ?? link.answered_at
    return at === null || at < from || at >= to ? [] : [factOf(link.id, at, holds(link) ? 1 : 0, { theme: link.about_name ?? '' })]
  })

export const answered: OwnIndicator = {
  key: 'form_response_rate',
  unit: 'share',
  name: RESPONSE,
  definition: RESPONSE_IS,
  facts: (state: State, period: Period) => shareOf(state, period, ({ answered_at }) => answered_at !== null),
}

export const opened: OwnIndicator = {
  key: 'form_click_rate',
  unit: 'share',
  name: OPENED,
  definition: OPENED_IS,
  facts: (state: State, period: Period) => {
    const found = shareOf(state, period, ({ clicks }) => (clicks ?? 0) > 0)
    // Without a relay nobody sees who opens a form: no figure, rather than none of them.
    return found.some(({ value }) => value > 0) ? found : []
  },
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
