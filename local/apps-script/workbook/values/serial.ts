/** Serial dates: days since 1899-12-30, the time of day as a fraction, in the file's own zone. */

/** Serial of a calendar date; months count from 1. */
export const serialOf = (year: number, month: number, day: number): number => {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / 86_400_000) + 25_569
}

export const partsOf = (serial: number): { readonly year: number; readonly month: number; readonly day: number } => {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What a wall clock in the zone shows at this moment, as a serial. */
export const serialNow = (epochMs: number, timeZone: string): number => {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  clocks.set(timeZone, clock)
  const shown = new Map(clock.formatToParts(epochMs).map((part) => [part.type, Number(part.value)]))
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0
  const seconds = part('hour') * 3600 + part('minute') * 60 + part('second')
  return serialOf(part('year'), part('month'), part('day')) + seconds / 86_400
}

export const isZone = (timeZone: string): boolean => {
  try {
    serialNow(0, timeZone)
    return true
  } catch {
    return false
  }
}
