/** Moments on the wall clock of a zone and back, right across daylight-saving changes, with nothing but Intl. */
import { DAY, type Instant, instant, MINUTE, SECOND } from '../../kernel/time'
import { type Day, day } from './day'

/** Name of a zone as IANA keeps them, such as `America/Bogota`. */
export type Zone = string & { readonly __zone: true }

const SHAPE = /^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/
const isZone = (name: string): name is Zone => SHAPE.test(name)

/**
 * A zone as the spreadsheet or the country table names it. Only the shape is checked here; the first use of a zone that the
 * engine does not know throws a RangeError.
 */
export const zone = (name: string): Zone => {
  if (!isZone(name)) throw new RangeError(`not a zone: ${name}`)
  return name
}

/** What a clock on the wall shows. */
export interface Wall {
  readonly day: Day
  /** Milliseconds since midnight on that clock, less than a day. */
  readonly time: number
}

const clocks = new Map<Zone, Intl.DateTimeFormat>()
const clockOf = (where: Zone): Intl.DateTimeFormat => {
  const known = clocks.get(where)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: where,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(where, clock)
  return clock
}

const offsetNow = (at: number, where: Zone): number => {
  const shown = new Map(
    clockOf(where)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (name: Intl.DateTimeFormatPartTypes): number => shown.get(name) ?? 0
  const asUtc = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return asUtc - Math.floor(at / SECOND) * SECOND
}

/** Since 1973 every zone changes its offset on a quarter of an hour of UTC (IANA), and asking Intl is slow: a tab of dates asks thousands of times. */
const STEP = 15 * MINUTE
const offsets = new Map<Zone, Map<number, number>>()

/** Milliseconds that the zone's clock is ahead of UTC at that moment (negative in the Americas). */
export const offsetAt = (at: Instant, where: Zone): number => {
  const known = offsets.get(where) ?? new Map<number, number>()
  offsets.set(where, known)
  const step = Math.floor(at / STEP)
  const found = known.get(step)
  if (found !== undefined) return found
  const made = offsetNow(at, where)
  known.set(step, made)
  return made
}

export const wallOf = (at: Instant, where: Zone): Wall => {
  const local = at + offsetAt(at, where)
  const days = Math.floor(local / DAY)
  return { day: day(days), time: local - days * DAY }
}

/**
 * The moment at which the wall clock shows this. An hour that comes twice means its first coming; an hour that is skipped means
 * as long after the change as it lies inside the gap (02:30 becomes 03:30). `time` may also be a whole day: the next midnight.
 */
export const momentOf = (wall: Wall, where: Zone): Instant => {
  const asUtc = wall.day * DAY + wall.time
  const before = offsetAt(instant(asUtc - DAY), where)
  const after = offsetAt(instant(asUtc + DAY), where)
  if (before === after) return instant(asUtc - before)
  const fits = [asUtc - before, asUtc - after].filter((at) => at + offsetAt(instant(at), where) === asUtc)
  return instant(fits.length > 0 ? Math.min(...fits) : asUtc - before)
}

export const dayAt = (at: Instant, where: Zone): Day => wallOf(at, where).day
