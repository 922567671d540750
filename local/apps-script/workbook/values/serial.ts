/** Serial dates: days since 1899-12-30, the time of day as a fraction, in the file's own zone. */
import { zoned } from '../../wall-time'

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

/** What a wall clock in the zone shows at this moment, as a serial. */
export const serialNow = (epochMs: number, timeZone: string): number => {
  const { year, month, day, hour, minute, second } = zoned(epochMs, timeZone)
  return serialOf(year, month, day) + (hour * 3600 + minute * 60 + second) / 86_400
}

export const isZone = (timeZone: string): boolean => {
  try {
    serialNow(0, timeZone)
    return true
  } catch {
    return false
  }
}
