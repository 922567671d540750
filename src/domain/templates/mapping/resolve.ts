/** The words of one row for each gap of a message, or which are missing in that row and why. */
import { fail, type Outcome, ok, type Problem } from '../../../kernel/outcome'
import { join, type Lang, type Text, t } from '../../../kernel/text'
import { cellOf, headingOf, type ShownColumn, type ShownRow } from '../../audience/columns'
import { readClock } from '../../calendar/clock'
import { readDay } from '../../calendar/dates'
import { sayClock, sayDay, sayHour } from '../../calendar/say'
import type { Habits } from '../../country/country'
import { cleanValue } from '../preview'
import type { TemplateInfo, TemplateValues, TemplateVariable } from '../template'
import { calledName, firstNameOf } from './called'
import type { Mapping, Shape, Source } from './mapping'
import { gapName, langOf } from './names'
import { FULL_NAME, PREFERRED_NAME } from './suggest'

/** Of a list of one's own, the cells may be joined by those of the contact that the row was matched to. */
export interface MappedRow {
  /** As people count rows, from 1. */
  readonly row: number
  readonly cells: ShownRow
}

export interface MappingContext {
  readonly columns: readonly ShownColumn[]
  readonly habits: Habits
}

/** A gap of this row that got no words, and the reason in brackets behind its name. */
export interface Gap {
  readonly variable: TemplateVariable
  readonly why: Text
}

type Words = { readonly ok: true; readonly words: string } | { readonly ok: false; readonly why: Text }

const NOT_CHOSEN = t('no está elegido', 'não foi escolhido', 'not chosen yet')
const NO_NAME = t('la fila no tiene nombre', 'a linha não tem nome', 'the row has no name')
const emptyCell = (heading: string): Text => t(`${heading}: celda vacía`, `${heading}: célula vazia`, `${heading}: empty cell`)
const noDay = (heading: string, cell: string): Text =>
  t(`${heading}: «${cell}» no es una fecha`, `${heading}: «${cell}» não é uma data`, `${heading}: “${cell}” is no date`)
const noHour = (heading: string, cell: string): Text =>
  t(`${heading}: «${cell}» no tiene hora`, `${heading}: «${cell}» não tem hora`, `${heading}: “${cell}” has no time`)

const shaped = (cell: string, as: Shape, heading: string, lang: Lang, { dates }: Habits): Words => {
  if (as === 'shown') return { ok: true, words: cell }
  if (as === 'first name') return { ok: true, words: firstNameOf(cell) }
  const time = readClock(cell, dates)
  if (as !== 'day' && time === undefined) return { ok: false, why: noHour(heading, cell) }
  if (as === 'hour') return { ok: true, words: sayClock(time ?? 0) }
  const day = readDay(cell, dates)
  if (day === undefined) return { ok: false, why: noDay(heading, cell) }
  const said = sayDay(day)[lang]
  return { ok: true, words: as === 'day' || time === undefined ? said : `${said} ${sayHour(time)[lang]}` }
}

const wordsOf = (source: Source | undefined, cells: ShownRow, lang: Lang, { columns, habits }: MappingContext): Words => {
  if (!source) return { ok: false, why: NOT_CHOSEN }
  if (source.from === 'text') return { ok: true, words: source.text }
  const orElse = (why: Text): Words => (source.otherwise ? { ok: true, words: source.otherwise } : { ok: false, why })
  if (source.from === 'person') {
    const name = calledName(cellOf(cells, PREFERRED_NAME), cellOf(cells, FULL_NAME))
    return name === '' ? orElse(NO_NAME) : { ok: true, words: name }
  }
  const heading = headingOf(columns, source.column)
  const cell = cellOf(cells, source.column)
  return cell === '' ? orElse(emptyCell(heading)) : shaped(cell, source.as, heading, lang, habits)
}

/** Words for the gaps that have some, clean enough for Meta, and the gaps that have none. */
export const fillGaps = (
  info: TemplateInfo,
  mapping: Mapping,
  { cells }: MappedRow,
  context: MappingContext,
): { readonly values: TemplateValues; readonly gaps: readonly Gap[] } => {
  const values: Record<string, string> = {}
  const gaps: Gap[] = []
  for (const variable of info.variables) {
    const found = wordsOf(mapping[variable.id], cells, langOf(info), context)
    const words = found.ok ? cleanValue(found.words) : ''
    if (words !== '') values[variable.id] = words
    else gaps.push({ variable, why: found.ok ? NOT_CHOSEN : found.why })
  }
  return { values, gaps }
}

const incomplete = (info: TemplateInfo, row: number, gaps: readonly Gap[]): Problem => {
  const each = gaps.map(({ variable, why }) => {
    const name = gapName(info, variable)
    return t(`«${name.es}» (${why.es})`, `«${name.pt}» (${why.pt})`, `“${name.en}” (${why.en})`)
  })
  const listed = (lang: Lang): string => [...new Set(each.map((gap) => gap[lang]))].join(', ')
  return fail(
    join(t(`Fila ${row}: falta `, `Linha ${row}: falta `, `Row ${row}: missing `), t(listed('es'), listed('pt'), listed('en')), '.'),
    t(
      'Completá la fila, o elegí en el panel un texto para cuando falte.',
      'Preencha a linha, ou escolha no painel um texto para quando faltar.',
      'Fill in the row, or choose in the panel what stands in when it is empty.',
    ),
  )
}

/** All values of a row, or a Problem that names the row, each gap without words, and the reason. */
export const resolveMapping = (info: TemplateInfo, mapping: Mapping, row: MappedRow, context: MappingContext): Outcome<TemplateValues> => {
  const { values, gaps } = fillGaps(info, mapping, row, context)
  return gaps.length === 0 ? ok(values) : incomplete(info, row.row, gaps)
}
