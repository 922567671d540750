/** A row of a form's tab as an answer: which cell is the token, the phone, the document, the birth date, told by headings and shapes. */
import { hash } from '../../kernel/hash'
import type { Cell } from '../../kernel/table'
import type { Instant } from '../../kernel/time'
import type { DateOrder } from '../calendar/dates'
import { readDay } from '../calendar/dates'
import { isoOf } from '../calendar/day'
import { fold } from '../calendar/fold'
import { dayFromSerial, fromSerial } from '../calendar/serial'
import type { Zone } from '../calendar/zone'
import { TOKEN } from './link'

const TOLD = {
  phone: /\b(?:whats ?app|celular|cel|telefono|telefone|movil|phone|mobile)\b/,
  document: /\b(?:dni|documento|cedula|cpf|rut|curp|passport|pasaporte)\b/,
  birth: /\b(?:nacimiento|nascimento|birth|nacio)\b/,
  about: /\b(?:curso|course|taller|oficina)\b/,
  given: /\b(?:nombre|nome|name)\b/,
  family: /\b(?:apellido|sobrenome|surname|last name)\b/,
  other: /\b(?:adult[oa]|tutor[a]?|madre|padre|mae|pai|emergencia|responsable|responsavel|guardian)\b/,
} as const

/** A date question comes as a number of days; whatever else is a number is said as it is. */
const DATE = /\b(?:fecha|data|date)\b/
/** Serials of 1900 to 2100. */
const isDate = (cell: Cell): cell is number => typeof cell === 'number' && cell > 366 && cell < 73_051

export interface FormAnswer {
  /** The same row is the same answer, whenever it is read. */
  readonly id: string
  readonly at: Instant
  readonly token: string | null
  readonly phone: string | null
  readonly document: string | null
  readonly birth: string | null
  readonly about: string | null
  readonly name: string
  /** What was answered, by question, without the token. */
  readonly said: Readonly<Record<string, string>>
}

const shown = (heading: string, cell: Cell): string => {
  if (isDate(cell) && (TOLD.birth.test(heading) || DATE.test(heading))) return isoOf(dayFromSerial(cell))
  return cell === null ? '' : String(cell).trim()
}

/** `undefined`: a blank row, or one without the moment that Google puts first. */
export const readAnswer = (
  form: string,
  headings: readonly string[],
  cells: readonly Cell[],
  where: Zone,
  dates: DateOrder,
): FormAnswer | undefined => {
  const [moment, ...rest] = cells
  if (typeof moment !== 'number' || moment <= 0 || rest.every((cell) => cell === null || cell === '')) return undefined
  const all = headings.slice(1).map((heading, at) => {
    const key = fold(heading)
    return { heading, key, text: shown(key, cells[at + 1] ?? null) }
  })
  const asked = all.filter(({ text }) => !TOKEN.test(text))
  const of = (told: RegExp): string | null =>
    asked.find(({ key, text }) => text !== '' && told.test(key) && !TOLD.other.test(key))?.text ?? null
  const birth = of(TOLD.birth)
  const day = birth === null ? undefined : readDay(birth, dates)
  const iso = birth !== null && /^\d{4}-\d\d-\d\d$/.test(birth) ? birth : day === undefined ? null : isoOf(day)
  const token = all.map(({ text }) => TOKEN.exec(text)?.[0]).find((found) => found !== undefined) ?? null
  return {
    id: `r_${hash(`${form} ${moment} ${JSON.stringify(all.map(({ text }) => text))}`)}`,
    at: fromSerial(moment, where),
    token,
    phone: of(TOLD.phone),
    document:
      of(TOLD.document)
        ?.replace(/[^\p{L}\p{N}]/gu, '')
        .toUpperCase() || null,
    birth: iso,
    about: of(TOLD.about),
    name: [of(TOLD.given), of(TOLD.family)].filter((part) => part !== null).join(' '),
    said: Object.fromEntries(
      asked.filter(({ heading, text }) => heading !== '' && text !== '').map(({ heading, text }) => [heading, text]),
    ),
  }
}
