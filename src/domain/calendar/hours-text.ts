/** Hours of a week as people write them in a setting: «lun a vie 9-13 y 14-18; sáb 9-12». */
import { fail, type Outcome, type Problem } from '../../kernel/outcome'
import { type Lang, t } from '../../kernel/text'
import { type Day, WEEK, type Weekday } from './day'
import { fold } from './fold'
import { type Block, DAY_MINUTES, type Hours, hours, type Week, weekOf } from './hours'
import { short, WEEKDAY_BY_NAME, WEEKDAY_NAMES } from './names'

const RANGE: Readonly<Record<Lang, string>> = { es: 'a', pt: 'a', en: 'to' }
const AND: Readonly<Record<Lang, string>> = { es: 'y', pt: 'e', en: 'and' }

const EVERY_DAY = /^(?:todos los dias|todos os dias|every day)\b/
const BLOCKS_BEGIN = /\d/
const BLOCK = /^(\d{1,2})(?:[:.](\d{2}))? ?h? ?(?:-|–|a|as|to) ?(\d{1,2})(?:[:.](\d{2}))? ?h?s?$/

const unreadable = (part: string): Problem =>
  fail(
    t(`No entiendo el horario «${part}».`, `Não entendo o horário «${part}».`, `“${part}” does not read as hours.`),
    t(
      'Escribilo así: «lun a vie 9-13 y 14-18; sáb 9-12».',
      'Escreva assim: «seg a sex 9-13 e 14-18; sáb 9-12».',
      'Write it like this: “Mon to Fri 9-13 and 14-18; Sat 9-12”.',
    ),
  )

export const weekdayNamed = (name: string): Weekday | undefined => {
  const place = WEEKDAY_BY_NAME.get(name.replace(/\.$/, ''))
  return WEEK.find((weekday) => weekday === place)
}

/** Monday to Friday, or round the end of the week: Saturday to Monday. */
export const between = (first: Weekday, last: Weekday): readonly Weekday[] =>
  WEEK.filter((day) => (first <= last ? first <= day && day <= last : day >= first || day <= last))

const readRange = (words: string): readonly Weekday[] | undefined => {
  const ends = words.split(/ a | to | ?[-–] ?(?!feira)/)
  const first = weekdayNamed(ends[0] ?? '')
  const last = weekdayNamed(ends.at(-1) ?? '')
  return ends.length > 2 || first === undefined || last === undefined ? undefined : between(first, last)
}

const readDays = (words: string): readonly Weekday[] | undefined => {
  if (EVERY_DAY.test(words)) return WEEK
  const ranges = words
    .replace(/ (?:de|das|from)$/, '')
    .split(/, ?| y | e | and /)
    .map(readRange)
  return ranges.includes(undefined) ? undefined : ranges.flatMap((days) => days ?? [])
}

const readBlock = (words: string): Block | undefined => {
  const [, from, fromPast, to, toPast] = BLOCK.exec(words.trim()) ?? []
  if (!from || !to) return undefined
  const begins = Number(from) * 60 + Number(fromPast ?? 0)
  const ends = Number(to) * 60 + Number(toPast ?? 0)
  // «22-6»: the night ends the next day.
  return { from: begins, to: ends < begins ? ends + DAY_MINUTES : ends }
}

/** The holidays are kept elsewhere and passed in. */
export const readHours = (typed: string, holidays: Iterable<Day> = []): Outcome<Hours> => {
  const found = new Map<Weekday, Block[]>(WEEK.map((weekday) => [weekday, []]))
  for (const part of typed.split(/[;\n]/).filter((words) => words.trim() !== '')) {
    const words = fold(part)
    const cut = words.search(BLOCKS_BEGIN)
    const days = cut < 0 ? undefined : readDays(words.slice(0, cut).trim())
    const blocks =
      cut < 0
        ? []
        : words
            .slice(cut)
            .split(/,| y | e | and /)
            .map(readBlock)
    if (!days) return unreadable(part.trim())
    for (const block of blocks) {
      if (!block) return unreadable(part.trim())
      for (const day of days) found.get(day)?.push(block)
    }
  }
  return hours(
    weekOf((weekday) => found.get(weekday) ?? []),
    holidays,
  )
}

const sayMinutes = (minutes: number): string => {
  const past = minutes % 60
  return `${Math.floor(minutes / 60)}${past === 0 ? '' : `:${String(past).padStart(2, '0')}`}`
}
const sayBlocks = (blocks: readonly Block[], lang: Lang): string =>
  blocks.map(({ from, to }) => `${sayMinutes(from)}-${sayMinutes(to > DAY_MINUTES ? to - DAY_MINUTES : to)}`).join(` ${AND[lang]} `)

const sayDays = (first: Weekday, last: Weekday, lang: Lang): string => {
  const name = (day: Weekday): string => short(WEEKDAY_NAMES[lang][day] ?? '')
  return first === last ? name(first) : `${name(first)} ${RANGE[lang]} ${name(last)}`
}

/** Neighbouring days with the same blocks are said together. */
export const sayHours = ({ week }: { readonly week: Week }, lang: Lang): string => {
  const runs: { first: Weekday; last: Weekday; said: string }[] = []
  for (const day of WEEK) {
    const said = sayBlocks(week[day], lang)
    const run = runs.at(-1)
    if (run && run.said === said && run.last === day - 1) run.last = day
    else if (said !== '') runs.push({ first: day, last: day, said })
  }
  return runs.map(({ first, last, said }) => `${sayDays(first, last, lang)} ${said}`).join('; ')
}
