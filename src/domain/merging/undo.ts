/** Remembers what a joining changed and takes it back: what somebody changed since stays as they left it. */
import { type Act, append, fillOwn, patch, remove } from '../../kernel/act'
import { isRecord, isText, type Json, listOf, parseJson, toJson } from '../../kernel/json'
import type { State } from '../../kernel/state'
import type { Rec, Table } from '../../kernel/table'
import { contacts, people } from '../contacts/contacts'

/** By key of the table and id of the row. */
export interface Undo {
  readonly changed: readonly { readonly table: string; readonly id: string; readonly before: Rec; readonly after: Rec }[]
  readonly removed: readonly { readonly table: string; readonly record: Rec }[]
  readonly made: readonly { readonly table: string; readonly id: string }[]
  /** What the own columns of the row that went held, and the headings that were filled from it. */
  readonly own: Readonly<Record<string, string>>
  readonly filled: readonly string[]
}

export const undoOf = (state: State, acts: readonly Act[], own: Undo['own'], filled: readonly string[]): Undo => ({
  changed: acts.flatMap((act) => {
    if (act.act !== 'patch') return []
    const record: Rec = state.get(act.table, act.id) ?? {}
    const before = Object.fromEntries(Object.keys(act.values).map((key) => [key, record[key] ?? null]))
    return [{ table: act.table.key, id: act.id, before, after: act.values }]
  }),
  removed: acts.flatMap((act) => {
    const record: Rec | undefined = act.act === 'remove' ? state.get(act.table, act.id) : undefined
    return act.act === 'remove' && record ? [{ table: act.table.key, record }] : []
  }),
  made: acts.flatMap((act) => (act.act === 'append' ? [{ table: act.table.key, id: act.id }] : [])),
  own,
  filled,
})

/** What fits a cell, with room to spare: one holds 50,000 characters (Sheets). */
const PIECE = 40_000
export const pieces = (undo: Undo): readonly string[] => {
  const words = JSON.stringify(toJson(undo))
  return Array.from({ length: Math.ceil(words.length / PIECE) }, (_, at) => words.slice(at * PIECE, (at + 1) * PIECE))
}

const record = (value: unknown): Rec => (isRecord(value) ? value : {})
const row = (value: unknown) => {
  const { table, id } = record(value)
  return isText(table) && isText(id) ? [{ table, id }] : []
}
export const readUndo = (kept: readonly string[]): Undo | undefined => {
  const raw = parseJson(kept.join(''))
  if (!isRecord(raw)) return undefined
  return {
    changed: listOf(raw['changed']).flatMap((one) =>
      row(one).map((at) => ({ ...at, before: record(record(one)['before']), after: record(record(one)['after']) })),
    ),
    removed: listOf(raw['removed']).flatMap((one) => {
      const { table, record: values } = record(one)
      return isText(table) && isRecord(values) ? [{ table, record: values }] : []
    }),
    made: listOf(raw['made']).flatMap(row),
    own: Object.fromEntries(Object.entries(record(raw['own'])).flatMap(([key, one]) => (isText(one) ? [[key, one]] : []))),
    filled: listOf(raw['filled']).filter(isText),
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(toJson(one)) === JSON.stringify(toJson(other))

/** Rows of a thread that belong to the other one go back with them, whatever was said since. */
const without = (now: unknown, theirs: unknown): Json =>
  listOf(now).flatMap((one) => (listOf(theirs).some((other) => record(other)['id'] === record(one)['id']) ? [] : [toJson(one)]))

export const takeBackActs = (state: State, tables: readonly Table[], stays: string, goes: string, undo: Undo): readonly Act[] => {
  const tableOf = (key: string) => tables.find((table) => table.key === key)
  const theirs = undo.removed.find(({ table, record: values }) => table === people.key && values['id'] === goes)?.record ?? {}
  const changed = undo.changed.flatMap(({ table: key, id, before, after }): readonly Act[] => {
    const table = tableOf(key)
    const now: Rec | undefined = table && state.get(table, id)
    if (!table || !now) return []
    const back = Object.entries(after).flatMap(([column, value]): [string, unknown][] => {
      if (same(now[column], value)) return [[column, before[column] ?? null]]
      return table === people && (column === 'thread' || column === 'tasks') ? [[column, without(now[column], theirs[column])]] : []
    })
    return back.length === 0 ? [] : [patch(table, id, Object.fromEntries(back))]
  })
  // Who said BAJA since the two were one said it for both.
  const isOut =
    state.get(people, stays)?.consent === 'out' &&
    !undo.changed.some(({ table, after }) => table === people.key && after['consent'] === 'out')
  const removed = undo.removed.flatMap(({ table: key, record: values }): readonly Act[] => {
    const table = tableOf(key)
    if (!table) return []
    const id = String(values['id'])
    const out = isOut && (table === people || table === contacts) ? { consent: 'out' } : {}
    return [append(table, { ...values, ...out, id }, table === contacts ? undo.own : undefined)]
  })
  return [
    ...changed,
    ...removed,
    ...undo.made.flatMap(({ table: key, id }) => {
      const table = tableOf(key)
      return table ? [remove(table, id)] : []
    }),
    ...(undo.filled.length > 0 ? [fillOwn(contacts, stays, Object.fromEntries(undo.filled.map((heading) => [heading, ''])))] : []),
  ]
}
