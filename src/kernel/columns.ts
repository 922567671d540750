/** The kinds of column a tab can have: what each makes of a cell, and the cell it makes of a value. */

import { type Json, parseJson } from './json'
import type { Cell, Codec, Column, Kind, Module, Owner } from './table'
import { LANGS, type Text } from './text'
import { type Instant, instant } from './time'

interface Look {
  readonly late?: boolean
  readonly hidden?: boolean
  readonly width?: number
  readonly indexed?: boolean | 'second'
  readonly personal?: boolean
  readonly module?: Module
}

const build = <T, O extends Owner>(
  owner: O,
  heading: Text,
  kind: Kind,
  look: Look,
  read: (cell: Cell, codec: Codec) => T,
  write: (value: T, codec: Codec) => Cell,
  choices?: Readonly<Record<string, Text>>,
): Column<T, O> => ({
  owner,
  heading,
  kind,
  late: look.late ?? false,
  hidden: look.hidden ?? false,
  width: look.width ?? 130,
  indexed: look.indexed ?? false,
  personal: look.personal ?? false,
  read,
  write,
  ...(choices ? { choices } : {}),
  ...(look.module ? { module: look.module } : {}),
})

const words = (cell: Cell): string | null => {
  if (cell === null || cell === '') return null
  return typeof cell === 'string' ? cell : String(cell)
}

/** The hidden identity of a row. */
export const id = (heading: Text): Column<string, 'hilo'> =>
  build(
    'hilo',
    heading,
    'text',
    { hidden: true, indexed: true, width: 90 },
    (cell) => words(cell) ?? '',
    (value) => value,
  )

/** Words; empty is `null`. Numbers that a person typed become their digits. */
export const text = <O extends Owner>(owner: O, heading: Text, look: Look = {}): Column<string | null, O> =>
  build(owner, heading, 'text', look, words, (value) => value)

export const number = <O extends Owner>(owner: O, heading: Text, look: Look = {}): Column<number | null, O> =>
  build(
    owner,
    heading,
    'number',
    { width: 80, ...look },
    (cell) => (typeof cell === 'number' ? cell : null),
    (value) => value,
  )

export const tick = <O extends Owner>(owner: O, heading: Text, look: Look = {}): Column<boolean | null, O> =>
  build(
    owner,
    heading,
    'tick',
    { width: 70, ...look },
    (cell) => (typeof cell === 'boolean' ? cell : null),
    (value) => value,
  )

/** An exact moment in epoch milliseconds: what the protocol counts with; always hidden. */
export const moment = (heading: Text, look: Look = {}): Column<Instant | null, 'hilo'> =>
  build(
    'hilo',
    heading,
    'moment',
    { ...look, hidden: true },
    (cell) => (typeof cell === 'number' && Number.isFinite(cell) && cell > 0 ? instant(cell) : null),
    (value) => value,
  )

/** A moment as people see it, in the file's zone; what a person typed as words stays in `null` here and is read as shown. */
export const shownMoment = <O extends Owner>(owner: O, heading: Text, look: Look = {}): Column<Instant | null, O> =>
  build(
    owner,
    heading,
    'shown moment',
    look,
    (cell, codec) => (typeof cell === 'number' ? codec.fromSerial(cell) : null),
    (value, codec) => (value === null ? null : codec.toSerial(value)),
  )

/** A moment that a person types, as a date-time cell or in words («mañana 10:00»), or a `date` without an hour: the cell as it is. */
export const when = <O extends Owner>(
  owner: O,
  heading: Text,
  look: Look & { readonly as?: 'date' } = {},
): Column<string | Instant | null, O> =>
  build<string | Instant | null, O>(
    owner,
    heading,
    look.as ?? 'shown moment',
    look,
    (cell, codec) => (typeof cell === 'number' ? codec.fromSerial(cell) : words(cell)),
    (value, codec) => (typeof value === 'number' ? codec.toSerial(value) : value),
  )

const plain = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()

/** One of a few words: stored as the word of the file's language, understood in all three. */
export const oneOf = <const V extends string, O extends Owner>(
  owner: O,
  heading: Text,
  labels: Readonly<Record<V, Text>>,
  look: Look = {},
): Column<V | null, O> => {
  const known = new Map<string, V>()
  for (const key in labels) for (const lang of LANGS) known.set(plain(labels[key][lang]), key)
  return build<V | null, O>(
    owner,
    heading,
    'choice',
    look,
    (cell) => (typeof cell === 'string' ? (known.get(plain(cell)) ?? null) : null),
    (value, codec) => (value === null ? null : labels[value][codec.lang]),
    labels,
  )
}

/** A key of code, never translated: for hidden tabs. Unknown words read as `null`. */
export const code = <const V extends string>(heading: Text, values: readonly V[], look: Look = {}): Column<V | null, 'hilo'> => {
  const known = new Map<string, V>(values.map((value) => [value, value]))
  return build<V | null, 'hilo'>(
    'hilo',
    heading,
    'text',
    { ...look, hidden: true },
    (cell) => (typeof cell === 'string' ? (known.get(cell) ?? null) : null),
    (value) => value,
  )
}

/** Structured data in a hidden cell; `parse` is its one door, so a damaged cell is `null`. */
export const json = <T extends Json>(heading: Text, parse: (value: unknown) => T | undefined, look: Look = {}): Column<T | null, 'hilo'> =>
  build<T | null, 'hilo'>(
    'hilo',
    heading,
    'json',
    { ...look, hidden: true },
    (cell) => (typeof cell === 'string' ? (parse(parseJson(cell)) ?? null) : null),
    (value) => (value === null ? null : JSON.stringify(value)),
  )
