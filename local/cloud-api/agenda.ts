/** What is still to happen, kept in order of its moment and, for equal moments, of its planning. */
import type { Due, Task } from './world'

/** Puts a task where it belongs. */
export const plan = (agenda: Due[], due: Due): void => {
  let low = 0
  let high = agenda.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = agenda[middle]
    if (other !== undefined && (other.at < due.at || (other.at === due.at && other.seq < due.seq))) low = middle + 1
    else high = middle
  }
  agenda.splice(low, 0, due)
}

/** Takes the first task that is due at `now`. */
export const takeDue = (agenda: Due[], now: number): Task | undefined => {
  const [first] = agenda
  if (first === undefined || first.at > now) return undefined
  agenda.shift()
  return first.task
}
