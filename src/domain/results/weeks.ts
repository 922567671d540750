/** Tablero: one row for each of the last weeks, always the same five rows, so that the pictures of them never lose one. */
import { type Act, append, patch, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { sayDate } from '../calendar/say'
import type { Zone } from '../calendar/zone'
import { sends } from '../sends/tables'
import { WEEKS } from './charts'
import { INDICATORS } from './indicators'
import { backlog } from './measure/load'
import type { Measured } from './measured'
import { hoursSaved, LOOKS_BACK } from './saved'
import type { Counted, WeeklyColumn } from './slots'
import type { Period, Readers, Story } from './story'
import { summarise, sumOf } from './summary'
import { boardWeeks } from './tables'
import { lastWeeks, upTo } from './week'

const round = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places
const values = (facts: readonly Measured[], { from, to }: Period) =>
  facts.filter(({ at }) => at >= from && at < to).map(({ value }) => value)

const sentIn = (state: State, { from, to }: Period) => {
  const mine = state.all(sends).filter(({ at }) => at !== null && at >= from && at < to)
  const total = (key: 'sent' | 'delivered' | 'replied'): number => sumOf(mine.map((send) => send[key] ?? 0))
  return { sent: total('sent'), delivered: total('delivered'), replied: total('replied') }
}

const elsewhere = (own: readonly Counted[], period: Period): Partial<Record<WeeklyColumn, number | null>> =>
  Object.fromEntries(
    own.flatMap(({ weekly, found }) => Object.entries(weekly ?? {}).map(([column, of]) => [column, of(values(found, period))])),
  )

export const showWeeks = (
  state: State,
  stories: readonly Story[],
  own: readonly Counted[],
  readers: Readers,
  where: Zone,
  ctx: Ctx,
): readonly Act[] => {
  const old = state.all(boardWeeks)
  const rows = lastWeeks(ctx.now, WEEKS, where).map(({ id: monday, monday: day, period }, place) => {
    const measure = (key: (typeof INDICATORS)[number]['key']): readonly number[] =>
      INDICATORS.find((one) => one.key === key)
        ?.measure(stories, period, readers)
        .map(({ value }) => value) ?? []
    const share = (found: readonly number[]): number | null => {
      const { mean } = summarise(found)
      return mean === null ? null : round(mean * 100, 1)
    }
    const first = measure('first_response_time')
    const { median } = summarise(first)
    const scores = measure('csat_score')
    const solved = measure('resolution_time').length
    const hours = sumOf(measure('human_hours')) / 60
    // What is older than the messages that are still read was counted then.
    const saved =
      period.from < ctx.now - LOOKS_BACK
        ? (old.find((row) => row.monday === monday)?.hours_saved ?? null)
        : round(sumOf(own.flatMap(({ key, found }) => (key === hoursSaved.key ? values(found, period) : []))) / 60, 2)
    return {
      id: `week ${place + 1}`,
      monday,
      week: sayDate(day, false)[ctx.lang],
      ...sentIn(state, period),
      first_median: median === null ? null : round(median, 1),
      answered: first.length,
      in_time: share(measure('sla_first_hit_rate')),
      content: share(scores),
      surveys: scores.length,
      open: backlog(stories, upTo(period, ctx.now).to).length,
      solved,
      human_hours: round(hours, 2),
      hours_saved: saved,
      per_hour: hours === 0 ? null : round(solved / hours, 2),
      ...elsewhere(own, period),
    }
  })
  return [
    ...rows.map((row) => (old.some(({ id }) => id === row.id) ? patch(boardWeeks, row.id, row) : append(boardWeeks, row))),
    ...old.filter(({ id }) => !rows.some((row) => row.id === id)).map(({ id }) => remove(boardWeeks, id)),
  ]
}
