/** What happened to one task, as the figures need it: who had it when, who wrote when, which clock its promises ran on. */
import type { Instant } from '../../kernel/time'
import type { Calendar } from '../calendar/business'
import type { ClockKind, Span } from '../calendar/span'
import type { TaskState } from '../tasks/tables'

/** Promises by what is waited for; business minutes are those of the team that had the task at each moment. */
export interface Targets {
  readonly first: Span | null
  readonly next: Span | null
  readonly resolution: Span | null
}

/** From then on the task was with this team and person (null: in a queue). */
export interface Turn {
  readonly at: Instant
  readonly team: string
  readonly person: string | null
}

/** A word in the conversation while the task was there; messages that Hilo sends by itself are none. */
export interface Said {
  readonly at: Instant
  /** `contact`: the person; `staff`: somebody of the team, by message or by call. */
  readonly by: 'contact' | 'staff'
  readonly author: string
  /** «Gracias», a thumb: nobody waits for an answer to it. */
  readonly courtesy: boolean
}

export interface Survey {
  /** Null: it never reached the person. */
  readonly deliveredAt: Instant | null
  /** 1 to 5; null until answered. */
  readonly score: number | null
  readonly answeredAt: Instant | null
}

export interface Story {
  readonly id: string
  readonly theme: string
  readonly createdAt: Instant
  /** The hand-over by the bot, else the creation: from here somebody waits for a person. */
  readonly startedAt: Instant
  /** Null: no promise was made (a task from before, a note to oneself): left out of what measures promises. */
  readonly targets: Targets | null
  /** In order; the first one stands at the creation. */
  readonly turns: readonly Turn[]
  /** In order. */
  readonly said: readonly Said[]
  /** In order, with the moment from which it held. */
  readonly states: readonly { readonly at: Instant; readonly state: TaskState }[]
  /** Minutes of work that people typed, or what the theme takes as a rule. */
  readonly workMinutes: number | null
  readonly survey: Survey | null
}

/** From inclusive, to exclusive; `to` is also the cut at which open things are looked at. */
export interface Period {
  readonly from: Instant
  readonly to: Instant
}
export const within = (at: Instant, { from, to }: Period): boolean => from <= at && at < to

/** Which clock the figures are read by: each task's own, or one for all. */
export type Reading = 'own' | ClockKind

export interface Readers {
  readonly reading: Reading
  calendarOf(team: string): Calendar
}

/** How the task stood at that moment; undefined before it was there. */
export const stateAt = ({ states }: Story, at: Instant): TaskState | undefined => states.filter((one) => one.at <= at).at(-1)?.state

export const isOpen = (state: TaskState | undefined): boolean => state !== undefined && state !== 'resolved' && state !== 'closed'

/** Who had the task at that moment. */
export const turnAt = ({ turns }: Story, at: Instant): Turn | undefined => turns.filter((one) => one.at <= at).at(-1) ?? turns[0]

/** The last time it was resolved before the cut, if it was not opened again since. */
export const resolvedAt = (story: Story, cut: Instant): Instant | undefined => {
  const before = story.states.filter((one) => one.at < cut)
  return isOpen(before.at(-1)?.state) ? undefined : before.filter((one) => one.state === 'resolved').at(-1)?.at
}
