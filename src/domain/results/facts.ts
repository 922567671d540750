/** The facts of a stretch of days as rows of KPI_diario: new ones are appended, changed ones corrected, the rest stays as it is. */
import { type Act, append, patch } from '../../kernel/act'
import { hash } from '../../kernel/hash'
import type { State } from '../../kernel/state'
import type { Instant } from '../../kernel/time'
import { isoOf, plusDays } from '../calendar/day'
import { dayAt, momentOf, type Zone } from '../calendar/zone'
import { INDICATORS } from './indicators'
import { backlog } from './measure/load'
import { apart, type Measured } from './measured'
import type { Period, Readers, Story } from './story'
import { kpiDaily } from './tables'

export interface Fact extends Measured {
  readonly key: string
  readonly unit: string
  /** Minutes straight through, nights and holidays too. */
  readonly calendar?: number | undefined
}

export const factsOf = (stories: readonly Story[], period: Period, readers: Readers): readonly Fact[] =>
  INDICATORS.filter(({ unit }) => unit !== 'count').flatMap(({ key, unit, measure }) => {
    const isTime = unit === 'minutes' || unit === 'mean minutes'
    // The same facts in the same order, whatever clock they are read by.
    const straight = isTime ? measure(stories, period, { ...readers, reading: 'calendar' }) : []
    return measure(stories, period, readers).map((one, at) => ({
      ...one,
      key,
      unit: isTime ? 'minutes' : unit,
      calendar: straight[at]?.value,
    }))
  })

/** How many tasks were open when yesterday closed, and are now: a row a day, theme and area, since one a task would be too many. */
export const openFacts = (stories: readonly Story[], now: Instant, where: Zone): readonly Fact[] => {
  const today = dayAt(now, where)
  return [plusDays(today, -1), today].flatMap((day) => {
    const closes = momentOf({ day: plusDays(day, 1), time: 0 }, where)
    const groups = apart(backlog(stories, closes < now ? closes : now), ({ theme, team }) => `${theme}\n${team}`)
    return [...groups.values()].flatMap(([first, ...others]) =>
      first
        ? [
            {
              ...first,
              task: '',
              person: '',
              at: momentOf({ day, time: 0 }, where),
              value: others.length + 1,
              key: 'backlog',
              unit: 'count',
            },
          ]
        : [],
    )
  })
}

/** What it measures, of which task, when: the same however often it is counted. */
const idOf = ({ key, task, at, theme, team }: Fact): string =>
  `f_${hash(task === '' ? `${key}\n${theme}\n${team}\n${at}` : `${key}\n${task}\n${at}`)}`

export const writeFacts = (state: State, facts: readonly Fact[], since: Instant, where: Zone): readonly Act[] => {
  const known = new Map(state.recent(kpiDaily, since).map((row) => [row.id, row]))
  return facts.flatMap((fact): readonly Act[] => {
    const id = idOf(fact)
    const values = {
      date: isoOf(dayAt(fact.at, where)),
      key: fact.key,
      theme: fact.theme || null,
      team: fact.team || null,
      person: fact.person || null,
      task: fact.task,
      value: fact.value,
      unit: fact.unit,
      calendar: fact.calendar ?? null,
    }
    const before = known.get(id)
    if (!before) return [append(kpiDaily, { id, ...values, at: fact.at })]
    const same =
      before.value === values.value && before.person === values.person && before.team === values.team && before.theme === values.theme
    return same ? [] : [patch(kpiDaily, id, values)]
  })
}
