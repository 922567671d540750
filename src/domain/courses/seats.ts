/** Who has a place in a course and who waits for one: places are given in the order of arrival, and never more than there are. */
import { isRecord, isText } from '../../kernel/json'
import type { EnrolmentState } from './tables'

export type Seats = {
  /** Places that are taken. */
  readonly taken: number
  /** Who waits, first come first: ids of enrolments. */
  readonly waiting: readonly string[]
  /** Number that the last of them got; begins anew when nobody waits. */
  readonly rank: number
  /** The coordinator has confirmed this course: whoever gets a place from now on is confirmed at once. */
  readonly confirmed: boolean
}

export const NO_SEATS: Seats = { taken: 0, waiting: [], rank: 0, confirmed: false }

const count = (value: unknown): number => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0)

export const parseSeats = (raw: unknown): Seats | undefined =>
  isRecord(raw)
    ? {
        taken: count(raw['taken']),
        waiting: Array.isArray(raw['waiting']) ? raw['waiting'].filter(isText) : [],
        rank: count(raw['rank']),
        confirmed: raw['confirmed'] === true,
      }
    : undefined

/** A place is held while an adult's permission is awaited, too. */
const HOLDING: ReadonlySet<EnrolmentState> = new Set(['received', 'pending_guardian', 'confirmed', 'completed'])
export const holds = (state: EnrolmentState): boolean => HOLDING.has(state)

/** `capacity` null: as many as come. */
export const freePlaces = ({ taken }: Seats, capacity: number | null): number =>
  capacity === null ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor(capacity) - taken)

/** Whether somebody who arrives now gets a place: whoever waits already comes first. */
export const isPlaceFree = (seats: Seats, capacity: number | null): boolean => freePlaces(seats, capacity) > seats.waiting.length

/** The seats after this enrolment went from one state to another. */
export const afterMove = (seats: Seats, id: string, from: EnrolmentState, to: EnrolmentState): Seats => {
  const taken = Math.max(0, seats.taken - (holds(from) ? 1 : 0) + (holds(to) ? 1 : 0))
  const others = seats.waiting.filter((one) => one !== id)
  const waiting = to === 'waitlist' ? (seats.waiting.includes(id) ? seats.waiting : [...others, id]) : others
  const joined = to === 'waitlist' && !seats.waiting.includes(id)
  return { ...seats, taken, waiting, rank: waiting.length === 0 ? 0 : seats.rank + (joined ? 1 : 0) }
}

/** Who of those that wait gets a place now. */
export const promoted = (seats: Seats, capacity: number | null): readonly string[] =>
  seats.waiting.slice(0, Math.min(seats.waiting.length, freePlaces(seats, capacity)))
