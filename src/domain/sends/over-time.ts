/** Over which moments a send leaves: within the sending hours, and never more new people a day than WhatsApp allows; kept with the send. */
import type { Ctx } from '../../kernel/event'
import { isRecord, listOf } from '../../kernel/json'
import type { Outcome } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { after, type Instant, instant } from '../../kernel/time'
import { nextOpen } from '../calendar/hours'
import { type Spread, spread, type Wave } from '../calendar/spread'
import { zone } from '../calendar/zone'
import { paceOf } from '../outbox/pace'
import { REACH_SPAN, reached } from '../outbox/queue'
import { sendingHours } from '../settings/hours'
import { account } from '../settings/settings'

/** `from` is the first moment; a rehearsal wakes nobody and knows no hours. */
export const overTime = (state: State, people: number, at: Instant, ctx: Ctx): Outcome<Spread> => {
  const line = account.of(state)
  return spread({
    people,
    from: line.provider === 'practice' ? at : nextOpen(at, zone(ctx.zone), sendingHours.of(state)),
    zone: zone(ctx.zone),
    hours: sendingHours.of(state),
    limit: line.provider === 'cloud_api' && line.peoplePerDay > 0 ? line.peoplePerDay : 'unlimited',
    // They count until the end of the span in which they were reached has passed.
    reached: state
      .all(reached)
      .flatMap((row) => (row.hour === null || !row.people ? [] : [{ at: after(row.hour, REACH_SPAN), count: row.people }])),
    perSecond: paceOf(state).perSecond,
  })
}

export const readWaves = (raw: unknown): Wave[] =>
  listOf(raw).flatMap((one) =>
    isRecord(one) && typeof one.from === 'number' && typeof one.count === 'number' ? [{ from: instant(one.from), count: one.count }] : [],
  )

/** When this one of the people leaves: all of a wave when it begins, for the pace is kept where they leave. */
export const waveAt = (waves: readonly Wave[], place: number, otherwise: Instant): Instant => {
  let before = 0
  for (const { from, count } of waves) {
    before += count
    if (place < before) return from
  }
  return waves.at(-1)?.from ?? otherwise
}
