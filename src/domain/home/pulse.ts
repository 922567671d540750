/** Signs of life that Inicio shows: when WhatsApp was last heard, when the clock last looked at everything, what the day has used. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { event } from '../../kernel/event'
import { isRecord } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { MINUTE } from '../../kernel/time'
import { setting } from '../settings/settings'

const count = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0)

export interface Pulse {
  /** Epoch milliseconds; 0: never. */
  readonly heard: number
  readonly looked: number
  /** Minutes that Google counted today for runs of the clock, and how many it gives a day. */
  readonly minutes: number
  readonly minutesADay: number
  /** Characters of webhooks that wait to be read. */
  readonly mail: number
}

export const pulse = setting<Pulse>('pulse', (stored) => {
  const value = isRecord(stored) ? stored : {}
  return {
    heard: count(value['heard']),
    looked: count(value['looked']),
    minutes: count(value['minutes']),
    minutesADay: count(value['minutesADay']),
    mail: count(value['mail']),
  }
})

/** What the clock knows that stands in no tab. */
export const measured = event<Pick<Pulse, 'minutes' | 'minutesADay' | 'mail'>>('home.measured', () => undefined)

export const notePulse = (state: State, given: Pick<Pulse, 'minutes' | 'minutesADay' | 'mail'>, { now }: Ctx): readonly Act[] => [
  pulse.set(state, { ...pulse.of(state), ...given, looked: now }),
]

/** To the minute: a batch of statuses is one sign of life. */
export const noteHeard = (state: State, _: unknown, { now }: Ctx): readonly Act[] => {
  const before = pulse.of(state)
  return now - before.heard < MINUTE ? [] : [pulse.set(state, { ...before, heard: now })]
}
