/** Doors for what the panel sends: anything else than the expected shape is a mistake of the page, said in words. */
import { isRecord } from '../../kernel/json'
import { fail, type Outcome, ok, type Problem } from '../../kernel/outcome'
import { t } from '../../kernel/text'

export const ODD: Problem = fail(
  t(
    'El panel pidió algo que no se entiende.',
    'O painel pediu algo que não se entende.',
    'The panel asked for something that makes no sense.',
  ),
  t(
    'Cerralo y volvé a abrirlo: Hilo › Abrir panel.',
    'Feche e abra de novo: Hilo › Abrir painel.',
    'Close it and open it again: Hilo › Open panel.',
  ),
)

type Shape = Readonly<Record<string, 'text' | 'number' | 'record' | 'list'>>
type Field<K> = K extends 'text'
  ? string
  : K extends 'number'
    ? number
    : K extends 'list'
      ? readonly unknown[]
      : Readonly<Record<string, unknown>>
type Fields<S extends Shape> = { readonly [K in keyof S]: Field<S[K]> }

const FITS: Readonly<Record<Shape[string], (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  record: isRecord,
  list: Array.isArray,
}

const fits = <S extends Shape>(value: unknown, shape: S): value is Fields<S> =>
  isRecord(value) && Object.entries(shape).every(([key, kind]) => FITS[kind](value[key]))

/** The value when every field of `shape` is there and of its kind. */
export const read = <S extends Shape>(value: unknown, shape: S): Outcome<Fields<S>> => (fits(value, shape) ? ok(value) : ODD)

export const nothing = (): Outcome<Record<string, never>> => ok({})
