/** When somebody attends: their own hours, else their area's, else the team's, less the holidays of the country. */
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import type { Instant } from '../../kernel/time'
import type { Calendar } from '../calendar/business'
import { type Day, fromIso, partsOf } from '../calendar/day'
import { ATTENTION_HOURS, type Hours, withHolidays } from '../calendar/hours'
import { readHours } from '../calendar/hours-text'
import { dayAt, zone } from '../calendar/zone'
import { holidaysIn } from '../country/holiday-rules'
import { organisation } from '../settings/settings'
import { areasOf, type Member } from './members'
import { calendars } from './tables'

/** Rows of `calendars`. */
export const TEAM_CALENDAR = 'team'
export const areaCalendar = (area: string): string => `area ${area}`
export const memberCalendar = (id: string): string => `member ${id}`

const kept = new Map<string, readonly Day[]>()
/** The year before, in which a shift may have begun, and two ahead, as far as promises go. */
export const holidaysAround = (country: string, year: number): readonly Day[] => {
  const name = `${country} ${year}`
  const known = kept.get(name)
  if (known) return known
  const days = [-1, 0, 1, 2].flatMap((ahead) => holidaysIn(country, year + ahead).map(({ day }) => day))
  kept.set(name, days)
  return days
}

const dayList = (isos: readonly string[] | null): readonly Day[] =>
  (isos ?? []).flatMap((iso) => {
    const day = fromIso(iso)
    return day === undefined ? [] : [day]
  })

/** The first of these rows that says anything about hours; holidays by the same row. */
const hoursOf = (state: State, rows: readonly string[], at: Instant, zoneName: string): Hours => {
  const all = state.all(calendars)
  const row = rows.map((id) => all.find((one) => one.id === id)).find((one) => one !== undefined)
  const read = row?.hours ? readHours(row.hours) : undefined
  const open = read?.ok ? read.value : ATTENTION_HOURS
  const year = partsOf(dayAt(at, zone(zoneName))).year
  const national = row?.holidays === 'no' ? [] : holidaysAround(organisation.of(state).country, year)
  const worked = new Set(dayList(row?.open ?? null))
  return withHolidays(
    open,
    [...national, ...dayList(row?.closed ?? null)].filter((day) => !worked.has(day)),
  )
}

/** Of an area, or of the whole team where `area` is ''. */
export const areaHours = (state: State, area: string, { now, zone: zoneName }: Ctx): Calendar => ({
  zone: zone(zoneName),
  hours: hoursOf(state, [...(area === '' ? [] : [areaCalendar(area)]), TEAM_CALENDAR], now, zoneName),
})

export const memberHours = (state: State, member: Member, { now, zone: zoneName }: Ctx): Calendar => ({
  zone: zone(zoneName),
  hours: hoursOf(state, [memberCalendar(member.id), ...areasOf(member).map(areaCalendar), TEAM_CALENDAR], now, zoneName),
})
