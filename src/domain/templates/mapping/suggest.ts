/** Maps the gaps of a message by themselves where their names say it: `nombre` to the person, `curso` to the column Curso. */

import type { ShownColumn } from '../../audience/columns'
import { fold } from '../../calendar/fold'
import type { TemplateInfo, TemplateVariable } from '../template'
import type { Mapping, Shape, Source } from './mapping'

/** `dated`: its cells hold days, or moments. */
export interface MappableColumn extends ShownColumn {
  readonly dated?: 'day' | 'moment'
}

/** Keys of the columns of Contactos that say what a person is called. */
export const FULL_NAME = 'full_name'
export const PREFERRED_NAME = 'preferred_name'

const NAME_GAPS: ReadonlySet<string> = new Set([
  'nombre',
  'primer nombre',
  'nombre preferido',
  'nome',
  'primeiro nome',
  'name',
  'first name',
  'preferred name',
  'persona',
  'pessoa',
  'contacto',
])
const NAME_HEADINGS: ReadonlySet<string> = new Set([
  'nombre',
  'nombres',
  'nombre completo',
  'nombre y apellido',
  'nombres y apellidos',
  'apellido y nombre',
  'apellidos y nombres',
  'nome',
  'nome completo',
  'name',
  'full name',
  'first name',
])

/** Words for the same thing. */
const ALIKE: readonly (readonly string[])[] = [
  ['apellido', 'apellidos', 'sobrenome', 'last name', 'surname'],
  ['curso', 'taller', 'course', 'nombre del curso', 'course name'],
  ['dia', 'fecha', 'data', 'date', 'day', 'fecha y hora', 'data e hora', 'starts at'],
  ['hora', 'horario', 'time', 'hour'],
  ['lugar', 'sede', 'local', 'place', 'direccion', 'endereco', 'address'],
  ['mentor', 'mentora', 'mentor a', 'tutor', 'tutora'],
  ['enlace', 'link', 'url', 'enlace del curso', 'course url'],
  ['barrio', 'bairro', 'neighbourhood'],
]
const HOURS: ReadonlySet<string> = new Set(['hora', 'horario', 'time', 'hour'])
const DAYS: ReadonlySet<string> = new Set(['dia', 'fecha', 'data', 'date', 'day'])

const words = (name: string): string => fold(name.replace(/[^\p{L}\p{N}]+/gu, ' '))

const shapeOf = (gap: string, { dated }: MappableColumn): Shape => {
  if (!dated) return 'shown'
  if (dated === 'day' || DAYS.has(gap)) return 'day'
  return HOURS.has(gap) ? 'hour' : 'day and hour'
}

/** Only when there is one: two columns that fit are for a person to choose between. */
const only = (columns: readonly MappableColumn[], fits: (name: string) => boolean): MappableColumn | undefined => {
  const found = columns.filter(({ key, heading }) => fits(words(heading)) || fits(words(key)))
  return found.length === 1 ? found[0] : undefined
}

const personOf = (columns: readonly MappableColumn[]): Source | undefined => {
  if (columns.some(({ key }) => key === FULL_NAME || key === PREFERRED_NAME)) return { from: 'person' }
  const column = only(columns, (name) => NAME_HEADINGS.has(name))
  return column && { from: 'column', column: column.key, as: 'first name' }
}

const GREETING = /(?:^|[\s¡])(?:hola|buen dia|buenos dias|buenas|ola|oi|bom dia|hello|hi|dear|estimad[oa]|querid[oa]|prezad[oa])[\s,]*$/

/** «Hola {{1}}»: a gap without a name that follows a greeting. */
const greets = (info: TemplateInfo, { key, where }: TemplateVariable): boolean => {
  const text = where === 'body' ? info.body : info.header?.kind === 'text' ? info.header.text : ''
  const [before, after] = text.split(new RegExp(String.raw`\{\{\s*${key.replace(/\W/g, '')}\s*\}\}`))
  return after !== undefined && where !== 'button' && GREETING.test(fold(`${before}`))
}

const sourceFor = (info: TemplateInfo, variable: TemplateVariable, columns: readonly MappableColumn[]): Source | undefined => {
  const gap = words(variable.key)
  const unnamed = /^\d+$/.test(gap)
  if (unnamed) return greets(info, variable) ? personOf(columns) : undefined
  const exact = only(columns, (name) => name === gap)
  if (NAME_GAPS.has(gap) && (!exact || NAME_HEADINGS.has(words(exact.heading)))) return personOf(columns)
  const column = exact ?? only(columns, (name) => ALIKE.some((group) => group.includes(gap) && group.includes(name)))
  return column && { from: 'column', column: column.key, as: shapeOf(gap, column) }
}

/** Gaps that nothing fits are left out. */
export const suggestMapping = (info: TemplateInfo, columns: readonly MappableColumn[]): Mapping =>
  Object.fromEntries(
    info.variables.flatMap((variable) => {
      const source = sourceFor(info, variable, columns)
      return source ? [[variable.id, source] as const] : []
    }),
  )
