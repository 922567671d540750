/** What a coordinator reads of a course: its state, its places, and what comes next or is to be put right. */
import type { Ctx } from '../../kernel/event'
import { type Text, t } from '../../kernel/text'
import { alike } from '../calendar/fold'
import { sayNearDay } from '../calendar/say'
import { dayAt, zone } from '../calendar/zone'
import type { Habits } from '../country/country'
import { type Course, type CourseDates, datesOf, nameOf, seatsOf, stateNow } from './course'
import type { CourseState } from './tables'

/** «3 de 4 · 1 en espera». */
export const saySeats = (course: Course): Text => {
  const { taken, waiting } = seatsOf(course)
  const of = course.capacity === null ? t('', '', '') : t(` de ${course.capacity}`, ` de ${course.capacity}`, ` of ${course.capacity}`)
  const more = waiting.length
  return t(
    `${taken}${of.es}${more > 0 ? ` · ${more} en espera` : ''}`,
    `${taken}${of.pt}${more > 0 ? ` · ${more} em espera` : ''}`,
    `${taken}${of.en}${more > 0 ? ` · ${more} waiting` : ''}`,
  )
}

/** After places changed: words and, between open and full, the state. */
export const shownSeats = (course: Course, { lang }: Ctx) => {
  const isFull = course.capacity !== null && seatsOf(course).taken + seatsOf(course).waiting.length >= course.capacity
  const state: CourseState | null = course.state === 'open' || course.state === 'full' ? (isFull ? 'full' : 'open') : course.state
  return { seats_text: saySeats(course)[lang], state }
}

const NEXT: Readonly<Record<CourseState, (day: string) => Text>> = {
  draft: () => t('Tildá Publicado para ofrecerlo.', 'Marque Publicado para oferecê-lo.', 'Tick Published to offer it.'),
  soon: (day) => t(`Abre ${day}.`, `Abre ${day}.`, `Opens ${day}.`),
  open: (day) => (day === '' ? t('', '', '') : t(`Se cierra ${day}.`, `Fecha ${day}.`, `Closes ${day}.`)),
  full: () => t('Se ofrece como lista de espera.', 'Oferece-se como lista de espera.', 'Offered as a waiting list.'),
  closed: (day) => (day === '' ? t('', '', '') : t(`Empieza ${day}.`, `Começa ${day}.`, `Starts ${day}.`)),
  running: (day) => (day === '' ? t('', '', '') : t(`Termina ${day}.`, `Termina ${day}.`, `Ends ${day}.`)),
  ended: () => t('', '', ''),
}
const MOMENT: Partial<Readonly<Record<CourseState, keyof CourseDates>>> = {
  soon: 'opens',
  open: 'closes',
  closed: 'starts',
  running: 'ends',
}

/** In these states nobody can mean a course by its name. */
const UNSEEN: ReadonlySet<CourseState> = new Set(['draft', 'ended'])
const TWINS = t(
  'Hay otro curso publicado con este nombre: cambiá uno para que se distingan.',
  'Há outro curso publicado com este nome: mude um para distingui-los.',
  'Another published course has this name: change one to tell them apart.',
)
const NO_PLACES = t('El Cupo tiene que ser 0 o más.', 'O limite tem que ser 0 ou mais.', 'The capacity must be 0 or more.')

/** The grey cells of a course, and its dates for those that count from them. */
export const shownCourse = (course: Course, all: readonly Course[], habits: Habits, ctx: Ctx) => {
  const where = zone(ctx.zone)
  const dates = datesOf(course, where, habits)
  const { lang, now } = ctx
  if (!dates.ok)
    return {
      state: 'draft' as const,
      seats_text: saySeats(course)[lang],
      next_step: `${dates.problem[lang]} ${dates.next[lang]}`,
      starts: course.starts,
      ends: course.ends,
    }
  const state = stateNow(course, dates.value, now)
  const at = dates.value[MOMENT[state] ?? 'opens']
  const day = at === null ? '' : sayNearDay(dayAt(at, where), dayAt(now, where))[lang]
  const isOffered = (one: Course): boolean => {
    const own = datesOf(one, where, habits)
    return own.ok && !UNSEEN.has(stateNow(one, own.value, now))
  }
  const twin = !UNSEEN.has(state) && all.some((one) => one.id !== course.id && alike(nameOf(one), nameOf(course)) && isOffered(one))
  const wrong = twin ? TWINS : course.capacity !== null && course.capacity < 0 ? NO_PLACES : undefined
  return {
    state,
    seats_text: saySeats(course)[lang],
    next_step: wrong?.[lang] ?? (NEXT[state](day)[lang] || null),
    starts: dates.value.starts,
    ends: dates.value.ends,
  }
}
