/** Signs of life that Inicio shows: when WhatsApp was last heard, when the clock last looked at everything, what the day has used. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { event } from '../../kernel/event'
import { isRecord } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { DAY, type Instant, MINUTE } from '../../kernel/time'
import type { HeardNow } from '../inbox/events'
import { setting } from '../settings/settings'

const count = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0)

export interface Pulse {
  /** Epoch milliseconds; 0: never. */
  readonly heard: number
  readonly looked: number
  /** Minutes that Google counted today for runs of the clock, and how many it gives a day. */
  readonly minutes: number
  readonly minutesADay: number
  /** Requests of the last 24 hours, and how many Google gives in them. */
  readonly fetches: number
  readonly fetchesADay: number
  /** Readings and writings of Hilo's memory in the last 24 hours, and how many Google gives in them. */
  readonly operations: number
  readonly operationsADay: number
  /** Mails that Google still sends today; null: nobody has asked. */
  readonly mailsLeft: number | null
  /** Of the messages of the last day the one that waited longest until it was recorded, and when that was. */
  readonly slowest: { readonly at: number; readonly ms: number }
  /** Characters of webhooks that wait to be read. */
  readonly mail: number
  /** The web app runs another build than the clock. */
  readonly isUpdateOwed: boolean
  /** Requests that the web app refused on a day (since 1970, UTC), up to a quarter of an hour that is over. */
  readonly refused: { readonly day: number; readonly upTo: number; readonly times: number }
}

export const pulse = setting<Pulse>('pulse', (stored) => {
  const value = isRecord(stored) ? stored : {}
  const refused = isRecord(value['refused']) ? value['refused'] : {}
  const slowest = isRecord(value['slowest']) ? value['slowest'] : {}
  return {
    heard: count(value['heard']),
    looked: count(value['looked']),
    minutes: count(value['minutes']),
    minutesADay: count(value['minutesADay']),
    fetches: count(value['fetches']),
    fetchesADay: count(value['fetchesADay']),
    operations: count(value['operations']),
    operationsADay: count(value['operationsADay']),
    mailsLeft: typeof value['mailsLeft'] === 'number' ? value['mailsLeft'] : null,
    slowest: { at: count(slowest['at']), ms: count(slowest['ms']) },
    mail: count(value['mail']),
    isUpdateOwed: value['isUpdateOwed'] === true,
    refused: { day: count(refused['day']), upTo: count(refused['upTo']), times: count(refused['times']) },
  }
})

/** What the clock knows that stands in no tab. */
export interface Measured extends Omit<Pulse, 'heard' | 'looked' | 'refused' | 'slowest'> {
  /** Requests refused in quarters of an hour that are over, by the number of the quarter since 1970. */
  readonly refused: Readonly<Record<number, number>>
}
export const measured = event<Measured>('home.measured', () => undefined)

const QUARTERS = DAY / (15 * MINUTE)

export const notePulse = (state: State, { refused, ...given }: Measured, { now }: Ctx): readonly Act[] => {
  const before = pulse.of(state)
  const day = Math.floor(now / DAY)
  const isToday = before.refused.day === day
  // What was added up before is not added again, whoever measures.
  const fresh = Object.entries(refused).filter(([quarter]) => Number(quarter) > before.refused.upTo && Number(quarter) >= day * QUARTERS)
  const times = fresh.reduce((sum, [, count]) => sum + count, isToday ? before.refused.times : 0)
  const upTo = Math.max(before.refused.upTo, ...fresh.map(([quarter]) => Number(quarter)))
  return [pulse.set(state, { ...before, ...given, looked: now, refused: { day, upTo, times } })]
}

/** To the minute: a batch of statuses is one sign of life. */
export const noteHeard = (state: State, _: unknown, { now }: Ctx): readonly Act[] => {
  const before = pulse.of(state)
  return now - before.heard < MINUTE ? [] : [pulse.set(state, { ...before, heard: now })]
}

/** The longest wait of the last day, from when the person wrote; 0: nobody waited. */
export const longestWait = ({ slowest }: Pulse, now: Instant): number => (now - slowest.at > DAY ? 0 : slowest.ms)

/** A message that had to wait: noted by the minute, so that whoever is heard at once costs nothing. */
export const noteWait = (state: State, { message }: HeardNow, { now }: Ctx): readonly Act[] => {
  const before = pulse.of(state)
  const ms = now - message.at
  return Math.round(ms / MINUTE) > Math.round(longestWait(before, now) / MINUTE)
    ? [pulse.set(state, { ...before, slowest: { at: now, ms } })]
    : []
}
