/** What happens to enrolments: somebody asks for a place, one changes its state, a place is free, a mentor is named, a course is confirmed. */
import { event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'
import { type Instant, instant } from '../../kernel/time'
import type { EnrolmentState } from './tables'

/** Somebody asked for a place; decided at once, in the order in which they asked. */
export interface Asked {
  readonly personId: string
  readonly courseId: string
  readonly at: Instant
  /** `2010-08-14`; null when they did not say. */
  readonly birth: string | null
}
export const placeAsked = event<Asked>('courses.place_asked', () => undefined)

export interface Move {
  readonly id: string
  readonly row: number | null
  readonly to: EnrolmentState
  /** In the file's language; '' for the words of the state itself. */
  readonly why: string
}
/** An enrolment is to change: it does, where its course has a place. */
export const moveWanted = event<Move>('courses.move_wanted', () => undefined)

/** Raised after the rows have changed. */
export interface Moved {
  readonly id: string
  readonly row: number | null
  readonly courseId: string
  readonly personId: string
  readonly from: EnrolmentState
  readonly to: EnrolmentState
}
export const enrolmentMoved = event<Moved>('courses.moved', () => undefined)

/** A course has a place that nobody holds, or more places than before. */
export const placesFreed = event<{ readonly courseId: string }>('courses.places_freed', () => undefined)

/** Somebody wrote a name under «Mentor/a»; '' takes the mentor away. */
export interface MentorTyped {
  readonly id: string
  readonly row: number | null
  readonly typed: string
}
export const mentorTyped = event<MentorTyped>('courses.mentor_typed', () => undefined)

/** All that were received are confirmed, part by part; `courseId` '' means every course. */
export interface Confirming {
  readonly courseId: string
  readonly from: number
}
export const confirming = event<Confirming>('courses.confirming', (raw) =>
  isRecord(raw) && isText(raw['courseId']) && typeof raw['from'] === 'number'
    ? { courseId: raw['courseId'], from: raw['from'] }
    : undefined,
)

/** The places of every course are to be counted anew. */
export const recounting = event<null>('courses.recounting', () => null)

/** A course is over: whoever is still there has finished, part by part. */
export const finishing = event<{ readonly courseId: string }>('courses.finishing', (raw) =>
  isRecord(raw) && isText(raw['courseId']) ? { courseId: raw['courseId'] } : undefined,
)

/** An adult's permission is awaited: somebody is asked to look after it, and then it is too late. */
export interface Awaited {
  readonly id: string
  readonly row: number | null
  readonly step: 'task' | 'end'
  /** The start of the course as it was when this was set: a course that moved has a timer of its own. */
  readonly starts: Instant
}
export const permissionAwaited = event<Awaited>('courses.permission_awaited', (raw) => {
  if (!isRecord(raw) || !isText(raw['id']) || typeof raw['starts'] !== 'number') return undefined
  return {
    id: raw['id'],
    row: typeof raw['row'] === 'number' ? raw['row'] : null,
    step: raw['step'] === 'task' ? 'task' : 'end',
    starts: instant(raw['starts']),
  }
})
