/** `Utilities.formatDate`: Java's SimpleDateFormat in a given zone, with English names, as Google gives it. */
import { type WallTime, zoned } from '../wall-time'
import { exception } from './host'

/** Minutes of `GMT-3`, `GMT+05:30` and the like, which Java takes as zones. */
const offsetOf = (zone: string): number | undefined => {
  const parts = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone)
  if (parts === null) return undefined
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0)
  return parts[1] === '-' ? -minutes : minutes
}

const partsIn = (date: Date, zone: string): WallTime => {
  const minutes = offsetOf(zone)
  if (minutes !== undefined) return zoned(date.getTime() + minutes * 60_000, 'UTC')
  try {
    return zoned(date.getTime(), zone)
  } catch {
    throw exception(`Invalid argument: ${zone}`)
  }
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const DAY_MS = 86_400_000

const dayOfYear = (p: WallTime): number => Math.round((Date.UTC(p.year, p.month - 1, p.day) - Date.UTC(p.year, 0, 1)) / DAY_MS) + 1
/** Weeks begin on Sunday and the first holds 1 January: Java's rule for the United States. */
const weekOfYear = (p: WallTime): number => {
  const first = new Date(Date.UTC(p.year, 0, 1)).getUTCDay()
  const week = Math.floor((dayOfYear(p) - 1 + first) / 7) + 1
  const intoNext = new Date(Date.UTC(p.year + 1, 0, 1)).getUTCDay()
  const daysLeft = Math.round((Date.UTC(p.year, 11, 31) - Date.UTC(p.year, p.month - 1, p.day)) / DAY_MS)
  return daysLeft < intoNext ? 1 : week
}
const weekOfMonth = (p: WallTime): number => {
  const first = new Date(Date.UTC(p.year, p.month - 1, 1)).getUTCDay()
  return Math.floor((p.day - 1 + first) / 7) + 1
}

const offsetMinutes = (date: Date, p: WallTime): number =>
  Math.round((Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second) - Math.floor(date.getTime() / 1000) * 1000) / 60_000)

const offset = (minutes: number, colon: boolean): string => {
  const size = Math.abs(minutes)
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((n) => String(n).padStart(2, '0'))
  return `${minutes < 0 ? '-' : '+'}${hours}${colon ? ':' : ''}${rest}`
}

const isoOffset = (minutes: number, width: number): string => {
  if (minutes === 0) return 'Z'
  return width === 1 ? offset(minutes, false).slice(0, 3) : offset(minutes, width === 3)
}

const zoneText = (date: Date, zone: string, width: number): string => {
  if (offsetOf(zone) !== undefined) return zone
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: width >= 4 ? 'long' : 'short' })
  return format.formatToParts(date).find((part) => part.type === 'timeZoneName')?.value ?? zone
}

const field = (letter: string, width: number, date: Date, zone: string, p: WallTime): string => {
  const number = (value: number): string => String(value).padStart(width, '0')
  switch (letter) {
    case 'G':
      return 'AD'
    case 'y':
    case 'Y':
      return width === 2 ? String(p.year % 100).padStart(2, '0') : number(p.year)
    case 'M':
    case 'L':
      if (width >= 4) return MONTHS[p.month - 1] ?? ''
      return width === 3 ? (MONTHS[p.month - 1] ?? '').slice(0, 3) : number(p.month)
    case 'd':
      return number(p.day)
    case 'D':
      return number(dayOfYear(p))
    case 'w':
      return number(weekOfYear(p))
    case 'W':
      return number(weekOfMonth(p))
    case 'F':
      return number(Math.floor((p.day - 1) / 7) + 1)
    case 'E':
      return width >= 4 ? (DAYS[p.weekDay] ?? '') : (DAYS[p.weekDay] ?? '').slice(0, 3)
    case 'u':
      return number(p.weekDay === 0 ? 7 : p.weekDay)
    case 'a':
      return p.hour < 12 ? 'AM' : 'PM'
    case 'H':
      return number(p.hour)
    case 'k':
      return number(p.hour === 0 ? 24 : p.hour)
    case 'K':
      return number(p.hour % 12)
    case 'h':
      return number(p.hour % 12 === 0 ? 12 : p.hour % 12)
    case 'm':
      return number(p.minute)
    case 's':
      return number(p.second)
    case 'S':
      return number(((date.getTime() % 1000) + 1000) % 1000)
    case 'z':
      return zoneText(date, zone, width)
    case 'Z':
      return offset(offsetMinutes(date, p), false)
    case 'X':
      return isoOffset(offsetMinutes(date, p), width)
    default:
      throw exception(`Illegal pattern character '${letter}'`)
  }
}

/** `pattern` is SimpleDateFormat's: letters repeat, `'text'` stands for itself, `''` is an apostrophe. */
export const formatDate = (date: Date, zone: string, pattern: string): string => {
  if (Number.isNaN(date.getTime())) throw exception('Invalid argument: date')
  const parts = partsIn(date, zone)
  return pattern.replace(/''|'((?:[^']|'')*)'|([A-Za-z])\2*/g, (piece, quoted: string | undefined, letter: string | undefined) => {
    if (letter !== undefined) return field(letter, piece.length, date, zone, parts)
    return quoted === undefined ? "'" : quoted.replace(/''/g, "'")
  })
}
