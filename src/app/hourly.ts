/** Counts of the last 24 hours in one property, by the hour: Google counts a day from the first use, so any 24 hours count. */
import { HOUR } from '../kernel/time'

const HOURS = 24

/** `<hour since 1970>:<count>` of each hour. */
const read = (kept: string | undefined, now: number): ReadonlyMap<number, number> =>
  new Map(
    (kept ?? '').split(' ').flatMap((pair) => {
      const [hour = 0, count = 0] = pair.split(':').map(Number)
      return hour > now / HOUR - HOURS - 1 && count > 0 ? [[hour, count] as const] : []
    }),
  )

export const countedLately = (kept: string | undefined, now: number): number =>
  [...read(kept, now).values()].reduce((sum, count) => sum + count, 0)

/** The property after `more`. */
export const countedWith = (kept: string | undefined, now: number, more: number): string => {
  const hour = Math.floor(now / HOUR)
  const hours = new Map(read(kept, now))
  hours.set(hour, (hours.get(hour) ?? 0) + more)
  return [...hours].map((pair) => pair.join(':')).join(' ')
}
