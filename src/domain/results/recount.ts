/** Counts everything anew: each night, and whenever somebody asks; the figures of the last weeks are corrected, older ones are final. */
import { type Act, later, next } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { isRecord } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { HOUR, instant } from '../../kernel/time'
import { plusDays } from '../calendar/day'
import { momentOf, wallOf, zone } from '../calendar/zone'
import { setting } from '../settings/settings'
import { areaHours } from '../team/calendar-of'
import { WEEKS } from './charts'
import { showBoard } from './dashboard'
import { type Fact, factsOf, openFacts, writeFacts } from './facts'
import { boardPart, resultsIndicator } from './slots'
import { storiesSince } from './stories'
import type { Readers, Survey } from './story'
import { mondayOf, WEEK } from './week'

export const recountDue = event<{ readonly nightly: boolean }>('results.recount', (raw) =>
  isRecord(raw) ? { nightly: raw['nightly'] === true } : undefined,
)

/** The night whose count is timed; the clock begins with the first look at a file. */
const nextNight = setting<number>('results_night', (stored) => (typeof stored === 'number' ? stored : 0))

/** When nobody writes. */
const AT_NIGHT = 3 * HOUR
/** Rows of one commit; the rest follows in the next. */
const PART = 300

export const lookAtNight = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  if (nextNight.of(state) > ctx.now) return []
  const where = zone(ctx.zone)
  const at = momentOf({ day: plusDays(wallOf(ctx.now, where).day, 1), time: AT_NIGHT }, where)
  const key = `results ${at}`
  return [nextNight.set(state, at), later(at, key, recountDue(key, { nightly: true }))]
}

export const readersFor = (state: State, ctx: Ctx): Readers => ({ reading: 'own', calendarOf: (team) => areaHours(state, team, ctx) })

export const recount =
  (fills: Fills, surveysOf: (state: State, since: number) => ReadonlyMap<string, Survey>) =>
  (state: State, { nightly }: { readonly nightly: boolean }, ctx: Ctx): readonly Act[] => {
    const where = zone(ctx.zone)
    const since = instant(momentOf({ day: mondayOf(ctx.now, where), time: 0 }, where) - (WEEKS - 1) * WEEK)
    const stories = storiesSince(state, since, surveysOf(state, since))
    const readers = readersFor(state, ctx)
    const own = fills.of(resultsIndicator).map((one) => ({ ...one, found: one.facts(state, { from: since, to: ctx.now }, ctx) }))
    const facts = writeFacts(
      state,
      [
        ...factsOf(stories, { from: since, to: ctx.now }, readers),
        ...openFacts(stories, ctx.now, where),
        ...own.flatMap(({ found, key, unit }) => found.map((fact): Fact => ({ ...fact, key, unit }))),
      ],
      since,
      where,
    )
    const again = facts.length > PART ? [next(recountDue(`${ctx.now} ${facts.length}`, { nightly }))] : []
    return [
      ...facts.slice(0, PART),
      ...(again.length > 0 ? again : showBoard(state, stories, own, fills.of(boardPart), readers, where, ctx)),
    ]
  }
