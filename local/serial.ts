/** An instant as Sheets keeps it: days since 1899-12-30 on the wall clock of the file's zone. */
import { zoned } from './apps-script/triggers/zone'

const DAY_MS = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)

export const serialOf = (time: number, zone: string): number => {
  const { year, month, day, hour, minute, second } = zoned(time, zone)
  return (Date.UTC(year, month - 1, day, hour, minute, second) - EPOCH) / DAY_MS
}
