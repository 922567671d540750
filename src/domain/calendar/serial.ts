/** Dates as a Sheets cell holds them: days since 1899-12-30 on the wall clock of the file's zone, hours as a fraction. */
import { DAY, type Instant } from '../../kernel/time'
import { type Day, day } from './day'
import { momentOf, wallOf, type Zone } from './zone'

/** Serial of 1970-01-01 (Sheets API v4, `DateTimeRenderOption.SERIAL_NUMBER`). */
const UNIX_EPOCH = 25_569

export const toSerial = (at: Instant, where: Zone): number => {
  const wall = wallOf(at, where)
  return wall.day + UNIX_EPOCH + wall.time / DAY
}

/** To the millisecond, which a serial of our century still carries. */
export const fromSerial = (serial: number, where: Zone): Instant => {
  const local = Math.round((serial - UNIX_EPOCH) * DAY)
  const days = Math.floor(local / DAY)
  return momentOf({ day: day(days), time: local - days * DAY }, where)
}

export const dayToSerial = (of: Day): number => of + UNIX_EPOCH
export const dayFromSerial = (serial: number): Day => day(Math.floor(serial) - UNIX_EPOCH)
