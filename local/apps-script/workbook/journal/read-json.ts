/** Reading back lines that we wrote ourselves; the checksum vouches for them, these checks for their shape. */
import type { Format, Style } from '../model/cell'
import type { DimensionProps } from '../model/row'
import type { FileProperties, Metadata, NamedRange } from '../model/state'

export type Fields = Readonly<Record<string, unknown>>

export const damaged = (what: string): Error => new Error(`The journal holds something that is not ${what}.`)

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

export const fields = (value: unknown): Fields => {
  if (isFields(value)) return value
  throw damaged('an object')
}
export const list = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value
  throw damaged('a list')
}
export const number = (value: unknown): number => {
  if (typeof value === 'number') return value
  throw damaged('a number')
}
export const text = (value: unknown): string => {
  if (typeof value === 'string') return value
  throw damaged('a text')
}
export const numbers = (value: unknown): number[] => list(value).map(number)

const isFormat = (value: unknown): value is Format => isFields(value)
const isStyle = (value: unknown): value is Style => isFields(value) && (value['format'] === undefined || isFormat(value['format']))
const isProps = (value: unknown): value is DimensionProps => isFields(value)
const isProperties = (value: unknown): value is FileProperties =>
  isFields(value) && ['title', 'locale', 'timeZone'].every((key) => typeof value[key] === 'string')
const isName = (value: unknown): value is NamedRange => isFields(value) && typeof value['name'] === 'string' && isFields(value['range'])
const isMetadata = (value: unknown): value is Metadata =>
  isFields(value) && typeof value['id'] === 'number' && typeof value['key'] === 'string' && isFields(value['place'])

const as =
  <T>(is: (value: unknown) => value is T, what: string) =>
  (value: unknown): T => {
    if (is(value)) return value
    throw damaged(what)
  }
export const style = as(isStyle, 'a style')
export const properties = as(isProperties, 'the properties of a file')
export const namedRange = as(isName, 'a named range')
export const metadata = as(isMetadata, 'metadata')
export const props = (value: unknown): DimensionProps | undefined => (value === null ? undefined : as(isProps, 'row properties')(value))
