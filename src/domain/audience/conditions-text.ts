/** Conditions as they stand in a cell («Curso = Gastronomía y Etiquetas incluye 2027»), read forgivingly and written back. */
import { fail, type Outcome, ok, type Problem } from '../../kernel/outcome'
import { type Lang, t } from '../../kernel/text'
import { readDay } from '../calendar/dates'
import { partsOf } from '../calendar/day'
import { bareInPlace } from '../calendar/fold'
import type { Habits } from '../country/country'
import { readNumber, writeNumber } from '../country/numbers'
import { closest, headingOf, type ShownColumn, type ShownTab } from './columns'
import type { Condition } from './condition'
import { scan, splitList, unquoted, type WrittenCondition } from './scanner'
import { AND, AND_PATTERN, OR_PATTERN, TEST_PATTERN, TEST_WORDS } from './words'

const EXAMPLE = t(
  'Escribilo así: «Curso = Gastronomía y Etiquetas incluye 2027».',
  'Escreva assim: «Curso = Gastronomia e Etiquetas inclui 2027».',
  'Write it like this: “Course = Cooking and Labels includes 2027”.',
)

const unreadable = (words: string): Problem =>
  fail(
    t(`No entiendo «${words}» como condición.`, `Não entendo «${words}» como condição.`, `“${words}” does not read as a condition.`),
    EXAMPLE,
  )

const noColumn = (name: string, tab: ShownTab): Problem => {
  const headings = tab.columns.map(({ heading }) => heading)
  const meant = closest(name, headings)
  const list = headings.join(', ')
  return fail(
    t(
      `No hay una columna «${name}» en ${tab.name}.`,
      `Não há uma coluna «${name}» em ${tab.name}.`,
      `${tab.name} has no column “${name}”.`,
    ),
    meant === undefined
      ? t(`Las columnas son: ${list}.`, `As colunas são: ${list}.`, `The columns are: ${list}.`)
      : t(`¿Quisiste decir «${meant}»? Corregilo.`, `Você quis dizer «${meant}»? Corrija.`, `Did you mean “${meant}”? Correct it.`),
  )
}

const noValue = (heading: string): Problem =>
  fail(
    t(`Falta con qué comparar «${heading}».`, `Falta com que comparar «${heading}».`, `“${heading}” is compared with nothing.`),
    t(
      'Escribí el valor después, o usá «está vacío».',
      'Escreva o valor depois, ou use «está vazio».',
      'Write the value after it, or use “is empty”.',
    ),
  )

const noNumber = (value: string, heading: string): Problem =>
  fail(
    t(`«${value}» no es un número.`, `«${value}» não é um número.`, `“${value}” is not a number.`),
    t(`Escribí un número: «${heading} > 18».`, `Escreva um número: «${heading} > 18».`, `Write a number: “${heading} > 18”.`),
  )

const noDay = (value: string, heading: string): Problem =>
  fail(
    t(`«${value}» no es una fecha.`, `«${value}» não é uma data.`, `“${value}” is not a date.`),
    t(
      `Escribí la fecha con el año: «${heading} antes de 1/3/2027».`,
      `Escreva a data com o ano: «${heading} antes de 1/3/2027».`,
      `Write the date with its year: “${heading} before 1 March 2027”.`,
    ),
  )

const build = ({ test, value }: WrittenCondition, column: ShownColumn, habits: Habits): Outcome<Condition> => {
  const key = column.key
  const word = unquoted(value)
  switch (test) {
    case 'empty':
    case 'filled':
      return value === '' ? ok({ column: key, test }) : unreadable(value)
    case 'is':
    case 'is not':
    case 'contains':
    case 'includes':
    case 'lacks':
      return word === '' ? noValue(column.heading) : ok({ column: key, test, value: word })
    case 'one of': {
      const values = splitList(value)
      return values.length === 0 ? noValue(column.heading) : ok({ column: key, test, value: values })
    }
    case 'more':
    case 'less':
    case 'at least':
    case 'at most': {
      const number = readNumber(word, habits.decimal)
      return number === undefined ? noNumber(word, column.heading) : ok({ column: key, test, value: number })
    }
    case 'before':
    case 'after': {
      const day = readDay(word, habits.dates)
      return day === undefined ? noDay(word, column.heading) : ok({ column: key, test, value: day })
    }
  }
}

/** At least one condition on columns of that tab. */
export const readConditions = (typed: string, tab: ShownTab, habits: Habits): Outcome<readonly Condition[]> => {
  const { conditions, unread } = scan(typed, tab.columns)
  if (unread !== undefined || conditions.length === 0) return unreadable(unread ?? typed.trim())
  const read: Condition[] = []
  for (const written of conditions) {
    if (!written.column) return noColumn(written.name, tab)
    const condition = build(written, written.column, habits)
    if (!condition.ok) return condition
    read.push(condition.value)
  }
  return ok(read)
}

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}./-]*(?: [\p{L}\p{N}./-]+)*$/u
const SPECIAL = new RegExp(`${TEST_PATTERN}|${AND_PATTERN}|${OR_PATTERN}`)

/** In quotation marks when a reader could take a part of it for something else. */
const quoted = (word: string): string =>
  PLAIN.test(word) && !SPECIAL.test(` ${bareInPlace(word)} `) ? word : `"${word.replace(/"/g, '""')}"`

const sayValue = (condition: Condition, { decimal, dates }: Habits): string => {
  if (!('value' in condition)) return ''
  switch (condition.test) {
    case 'before':
    case 'after': {
      const { year, month, date } = partsOf(condition.value)
      return ` ${dates === 'mdy' ? `${month}/${date}` : `${date}/${month}`}/${year}`
    }
    case 'one of':
      return ` ${condition.value.map(quoted).join(', ')}`
    case 'more':
    case 'less':
    case 'at least':
    case 'at most':
      return ` ${writeNumber(condition.value, decimal)}`
    default:
      return ` ${quoted(condition.value)}`
  }
}

export const writeConditions = (conditions: readonly Condition[], tab: ShownTab, habits: Habits, lang: Lang): string =>
  conditions
    .map((condition) => {
      const written = TEST_WORDS.find(({ test }) => test === condition.test)?.written[lang] ?? ''
      return `${headingOf(tab.columns, condition.column)} ${written}${sayValue(condition, habits)}`
    })
    .join(` ${AND[lang]} `)
