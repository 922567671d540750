/** Wall time in a zone, both ways. */

export interface WallTime {
  readonly year: number
  /** From 1. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** 0 = Sunday. */
  readonly weekDay: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

const formatIn = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

export const zoned = (time: number, zone: string): WallTime => {
  const found = new Map(
    formatIn(zone)
      .formatToParts(time)
      .map((part) => [part.type, Number(part.value)]),
  )
  const of = (type: Intl.DateTimeFormatPartTypes): number => found.get(type) ?? 0
  const [year, month, day] = [of('year'), of('month'), of('day')]
  const weekDay = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return { year, month, day, hour: of('hour'), minute: of('minute'), second: of('second'), weekDay }
}

/** The instant at which it is this time there; in the hour that is skipped, what follows it. */
export const instantOf = (zone: string, year: number, month: number, day: number, hour: number, minute: number): number => {
  const asUtc = Date.UTC(year, month - 1, day, hour, minute)
  let guess = asUtc
  for (let round = 0; round < 2; round++) {
    const there = zoned(guess, zone)
    guess += asUtc - Date.UTC(there.year, there.month - 1, there.day, there.hour, there.minute)
  }
  return guess
}
