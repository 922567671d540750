/** The 24-hour customer service window and the 72-hour free entry point of a person with a number. */
import { RATE } from '../limits'
import type { BusinessNumber, Person } from '../world'

/** Open until 24 hours after the person's last message to this number. */
export const windowOpen = (number: BusinessNumber, person: Person, now: number): boolean => {
  const last = person.wroteAt[number.id]
  return last !== undefined && now < last + RATE.window
}

export const freeEntryOpen = (number: BusinessNumber, person: Person, now: number): boolean => now < (person.freeEntryUntil[number.id] ?? 0)
