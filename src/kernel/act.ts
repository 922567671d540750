/** What a decision may ask for: plain data, carried out by others. */
import type { Event } from './event'
import type { NewOf, PatchOf, Rec, RecordOf, Table } from './table'
import type { Instant } from './time'

export interface Append {
  readonly act: 'append'
  readonly table: Table
  readonly id: string
  readonly values: Rec
  /** Words for people's own columns, by heading: only where a person asked for it (an import). */
  readonly own?: Readonly<Record<string, string>>
}
export interface Patch {
  readonly act: 'patch'
  readonly table: Table
  readonly id: string
  readonly values: Rec
  /** As in `Append`: a coordinator said which column of theirs an answer is kept in. */
  readonly own?: Readonly<Record<string, string>>
}
export interface Remove {
  readonly act: 'remove'
  readonly table: Table
  readonly id: string
}
/** Gives a row that a person typed (or copied) its identity; `row` as it was swept. */
export interface Adopt {
  readonly act: 'adopt'
  readonly table: Table
  readonly id: string
  readonly row: number
  readonly values: Rec
}
export type Change = Append | Patch | Remove | Adopt
export const isChange = (act: Act): act is Change =>
  act.act === 'append' || act.act === 'patch' || act.act === 'remove' || act.act === 'adopt'

/** Something to do outside after the commit; what comes of it returns as an event. */
export interface Effect<P = unknown> {
  readonly kind: string
  readonly payload: P
}

export type Act =
  | Change
  /** Decided at once, in the same commit. */
  | { readonly act: 'raise'; readonly event: Event }
  /** Decided by itself in the same commit, as if it had come alone: what is wrong with it holds back nothing else. */
  | { readonly act: 'apart'; readonly event: Event }
  /** Decided when its time has come: a row of the Agenda; the same key moves the timer. */
  | { readonly act: 'later'; readonly at: Instant; readonly key: string; readonly event: Event; readonly fresh: boolean }
  /** Takes a timer back. */
  | { readonly act: 'never'; readonly key: string }
  /** Decided in the next round of this run, in a commit of its own. */
  | { readonly act: 'next'; readonly event: Event }
  | { readonly act: 'perform'; readonly effect: Effect }
  /** More of this is due than one round takes: the next round of this run goes on, and may look ahead before it. */
  | { readonly act: 'more' }

export const append = <T extends Table>(
  table: T,
  record: NewOf<T> & { readonly id: string },
  own?: Readonly<Record<string, string>>,
): Change => ({
  act: 'append',
  table,
  id: record.id,
  values: record,
  ...(own ? { own } : {}),
})
export const patch = <T extends Table>(table: T, id: string, values: PatchOf<T>): Change => ({ act: 'patch', table, id, values })
/** A person asked for this change in the panel: the one way Hilo writes into a person's column. */
export const edit = <T extends Table>(table: T, id: string, values: Partial<RecordOf<T>>): Change => ({ act: 'patch', table, id, values })
/** Words for people's own columns, by heading. */
export const fillOwn = (table: Table, id: string, own: Readonly<Record<string, string>>): Change => ({
  act: 'patch',
  table,
  id,
  values: {},
  own,
})
export const remove = <T extends Table>(table: T, id: string): Change => ({ act: 'remove', table, id })
export const adopt = <T extends Table>(table: T, row: number, id: string, values: PatchOf<T>): Change => ({
  act: 'adopt',
  table,
  id,
  row,
  values,
})
export const apart = (event: Event): Act => ({ act: 'apart', event })
export const raise = (event: Event): Act => ({ act: 'raise', event })
export const next = (event: Event): Act => ({ act: 'next', event })
/** `fresh`: this key was never used before, so that nothing has to be looked for. */
export const later = (at: Instant, key: string, event: Event, fresh?: 'fresh'): Act => ({
  act: 'later',
  at,
  key,
  event,
  fresh: fresh === 'fresh',
})
export const never = (key: string): Act => ({ act: 'never', key })
export const more: Act = { act: 'more' }

export interface EffectType<P> {
  readonly kind: string
  (payload: P): Act
  is(effect: Effect): effect is Effect<P>
}
export const effect = <P>(kind: string): EffectType<P> =>
  Object.assign((payload: P): Act => ({ act: 'perform', effect: { kind, payload } }), {
    kind,
    is: (given: Effect): given is Effect<P> => given.kind === kind,
  })
