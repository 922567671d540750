/** Moments, days and spans as people say them: «hoy 16:20», «lun 1/3 10:00», «hace 2 h». */
import { join, type Lang, same, type Text, t } from '../../kernel/text'
import { DAY, HOUR, type Instant, MINUTE } from '../../kernel/time'
import { type Day, isoOf, partsOf, weekdayOf } from './day'
import { MONTH_NAMES, short, WEEKDAY_NAMES } from './names'
import { wallOf, type Zone } from './zone'

const two = (value: number): string => String(value).padStart(2, '0')
const each = (say: (lang: Lang) => string): Text => t(say('es'), say('pt'), say('en'))

export const weekdayName = (of: Day): Text => each((lang) => WEEKDAY_NAMES[lang][weekdayOf(of)] ?? '')
const monthName = (of: Day): Text => each((lang) => MONTH_NAMES[lang][partsOf(of).month - 1] ?? '')

/** `10:00`; `time` is in milliseconds since midnight. */
export const sayClock = (time: number): string => `${two(Math.floor(time / HOUR))}:${two(Math.floor((time % HOUR) / MINUTE))}`

/** «a las 9», «a la 1», «a las 9:30». */
export const sayHour = (time: number): Text => {
  const hour = Math.floor(time / HOUR)
  const minutes = Math.floor((time % HOUR) / MINUTE)
  const past = minutes === 0 ? '' : two(minutes)
  return t(
    `${hour === 1 ? 'a la' : 'a las'} ${hour}${past && `:${past}`}`,
    `${hour === 1 ? 'à' : 'às'} ${hour}h${past}`,
    `at ${hour}:${two(minutes)}`,
  )
}

/** «1/3», or «1/3/2027» with its year; English says «1 Mar», which nobody reads the wrong way round. */
export const sayDate = (of: Day, withYear: boolean): Text => {
  const { year, month, date } = partsOf(of)
  const numbers = `${date}/${month}${withYear ? `/${year}` : ''}`
  return t(numbers, numbers, `${date} ${short(monthName(of).en)}${withYear ? ` ${year}` : ''}`)
}

/** «lunes 1 de marzo», and «de 2028» when the year is asked for. */
export const sayDay = (of: Day, withYear = false): Text => {
  const { year, date } = partsOf(of)
  const weekday = weekdayName(of)
  const month = monthName(of)
  return t(
    `${weekday.es} ${date} de ${month.es}${withYear ? ` de ${year}` : ''}`,
    `${weekday.pt}, ${date === 1 ? '1º' : date} de ${month.pt}${withYear ? ` de ${year}` : ''}`,
    `${weekday.en} ${date} ${month.en}${withYear ? ` ${year}` : ''}`,
  )
}

const NEAR: ReadonlyMap<number, Text> = new Map([
  [-1, t('ayer', 'ontem', 'yesterday')],
  [0, t('hoy', 'hoje', 'today')],
  [1, t('mañana', 'amanhã', 'tomorrow')],
])

/** «hoy», «mañana», «lun 1/3»; the year only when it is another one. */
export const sayNearDay = (of: Day, today: Day): Text => {
  const near = NEAR.get(of - today)
  if (near) return near
  const name = weekdayName(of)
  const date = sayDate(of, partsOf(of).year !== partsOf(today).year)
  return each((lang) => `${short(name[lang])} ${date[lang]}`)
}

/** «hoy 16:20», «mañana 10:00», «lun 1/3 10:00», «lun 3/1/2028 10:00». */
export const sayMoment = (at: Instant, now: Instant, where: Zone): Text => {
  const wall = wallOf(at, where)
  return join(sayNearDay(wall.day, wallOf(now, where).day), ` ${sayClock(wall.time)}`)
}

/** `2027-03-01 10:00`: for records, and for whatever is read as a moment again. */
export const sayStamp = (at: Instant, where: Zone): string => {
  const { day, time } = wallOf(at, where)
  return `${isoOf(day)} ${sayClock(time)}`
}

/** «5 min», «2 h», «3 días»; nothing for less than half a minute. */
export const saySpan = (ms: number): Text | undefined => {
  const minutes = Math.round(ms / MINUTE)
  if (minutes < 1) return undefined
  if (minutes < 60) return same(`${minutes} min`)
  const hours = Math.round(ms / HOUR)
  if (hours < 24) return same(`${hours} h`)
  const days = Math.round(ms / DAY)
  return days === 1 ? t('1 día', '1 dia', '1 day') : t(`${days} días`, `${days} dias`, `${days} days`)
}

/** «hace 2 h», «en 1 min», «ahora»: how far a moment is from now, in its largest round unit. */
export const sayDistance = (at: Instant, now: Instant): Text => {
  const far = saySpan(Math.abs(at - now))
  if (!far) return t('ahora', 'agora', 'now')
  return at < now ? t(`hace ${far.es}`, `há ${far.pt}`, `${far.en} ago`) : t(`en ${far.es}`, `em ${far.pt}`, `in ${far.en}`)
}

/** «87,5 %», in English with a point; of a share from 0 to 1. */
export const sayPercent = (share: number): Text => {
  const point = `${(share * 100).toFixed(1)} %`
  const comma = point.replace('.', ',')
  return t(comma, comma, point)
}

/** «2.000» in Spanish and Portuguese, «2,000» in English. */
export const sayCount = (count: number): Text => {
  const grouped = (mark: string): string => String(count).replace(/\B(?=(\d{3})+$)/g, mark)
  return t(grouped('.'), grouped('.'), grouped(','))
}
