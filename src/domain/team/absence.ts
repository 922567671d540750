/** Whether somebody is away, until when, and who stands in: by «Ausente hasta» or by an absence noted in the panel. */
import type { State } from '../../kernel/state'
import { DAY, type Instant, instant } from '../../kernel/time'
import type { DateOrder } from '../calendar/dates'
import { plusDays } from '../calendar/day'
import { fold } from '../calendar/fold'
import { readWhen } from '../calendar/when'
import { momentOf, wallOf, type Zone } from '../calendar/zone'
import { type Member, memberNamed } from './members'
import { absences } from './tables'

/** `until` is `null` where nobody can tell: what was typed is no date. */
export interface Absence {
  readonly until: Instant | null
  readonly standIn: string | null
}

export interface Here {
  readonly now: Instant
  readonly zone: Zone
  readonly order: DateOrder
}

/** «12/3» means that whole day; «12/3 14:00» until two in the afternoon. */
const endOf = (at: Instant, where: Zone): Instant => {
  const wall = wallOf(at, where)
  return wall.time === 0 ? momentOf({ day: plusDays(wall.day, 1), time: 0 }, where) : at
}

/** «mañana» counts from today; a date that is over is read as if it were still to come: the person is back. */
const readUntil = (typed: string, here: Here): Instant | null => {
  const back = { ...here, now: instant(here.now - 30 * DAY) }
  for (const from of [here, back])
    for (const words of [typed, `${typed} 0:00`]) {
      const read = readWhen(words, from)
      if (read.ok) return endOf(read.value, here.zone)
    }
  return null
}

/** «hasta el 12/3, la cubre Marta»: the name of whoever stands in may follow the date. */
export const readAway = (typed: string | Instant, members: readonly Member[], here: Here): Absence => {
  if (typeof typed === 'number') return { until: endOf(typed, here.zone), standIn: null }
  const [date = '', ...rest] = typed.split(/[,;(]/)
  const words = rest.join(' ').replace(/[)]/g, '').trim()
  const name = words.replace(/^(?:lo|la|le)?\s*(?:cubre|reemplaza|substitui|covered by|cobre)\s*/i, '')
  const standIn = name === '' ? undefined : memberNamed(members, name)
  return { until: readUntil(fold(date).replace(/^(?:hasta|ate|until)(?: el| o)? /, ''), here), standIn: standIn?.id ?? null }
}

/** `undefined`: here. */
export const absenceOf = (state: State, member: Member, members: readonly Member[], here: Here): Absence | undefined => {
  const noted = state
    .all(absences)
    .find((row) => row.member_id === member.id && (row.from ?? 0) <= here.now && here.now < (row.to ?? Number.POSITIVE_INFINITY))
  if (noted) return { until: noted.to, standIn: noted.stand_in }
  if (member.away_until === null) return undefined
  const away = readAway(member.away_until, members, here)
  return away.until !== null && away.until <= here.now ? undefined : away
}
