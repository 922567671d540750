/** What fills {{cuándo}} in «te respondemos {{cuándo}}»: the next hour of attention, or as soon as possible while it is open. */
import { join, type Text, t } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import { type Day, SATURDAY, weekdayOf } from './day'
import { type Hours, nextOpen } from './hours'
import { sayDate, sayHour, weekdayName } from './say'
import { wallOf, type Zone } from './zone'

const sayDay = (day: Day, today: Day): Text => {
  const days = day - today
  if (days === 0) return t('hoy', 'hoje', 'today')
  if (days === 1) return t('mañana', 'amanhã', 'tomorrow')
  const name = weekdayName(day)
  const named = t(`el ${name.es}`, `${weekdayOf(day) < SATURDAY ? 'na' : 'no'} ${name.pt}`, `on ${name.en}`)
  return days < 7 ? named : join(named, ' ', sayDate(day, false))
}

/** «mañana a las 9», «el lunes a las 9», «el lunes 15/2 a las 9». */
export const cuando = (now: Instant, where: Zone, attention: Hours): Text => {
  const opens = nextOpen(now, where, attention)
  if (opens === now) return t('lo antes posible', 'o quanto antes', 'as soon as possible')
  const wall = wallOf(opens, where)
  return join(sayDay(wall.day, wallOf(now, where).day), ' ', sayHour(wall.time))
}
