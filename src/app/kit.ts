/** Everything that the features brought, put together once: who listens, what tabs there are, which calls the panel may make. */
import { isOn } from '../domain/settings/uses'
import type { Event, Listener } from '../kernel/event'
import { type AnyCall, type Feature, type Fills, fillsOf } from '../kernel/feature'
import { isBounded, type Need, whole } from '../kernel/state'
import type { Module, Table } from '../kernel/table'
import { agendaFeature } from './agenda'
import { keptLettersFeature } from './kept-letters'
import { readState, type Shared } from './memory'
import { straysFeature } from './strays'

export interface Kit {
  readonly features: readonly Feature[]
  readonly tables: readonly Table[]
  /** All that is small, as one read brings it. */
  readonly small: readonly Need[]
  readonly fills: Fills
  listeners(event: string): readonly Listener[]
  call(name: string): AnyCall | undefined
  /** An event stored as JSON, through its declaration's own door. */
  parse(name: string, key: string, payload: unknown): Event | undefined
}

/** A table without the columns of parts that are off. */
const standing = (table: Table, on: ReadonlySet<Module>): Table => {
  const all = Object.entries(table.columns)
  const those = all.filter(([, { module }]) => module === undefined || on.has(module))
  return those.length === all.length ? table : { ...table, columns: { ...Object.fromEntries(those), id: table.columns.id } }
}

export const kitOf = (given: readonly Feature[]): Kit => {
  const parse = (name: string, key: string, payload: unknown): Event | undefined => {
    const value = byEvent.get(name)?.[0]?.parse(payload)
    return value === undefined ? undefined : { name, key, payload: value }
  }
  const features = [...given, agendaFeature(parse), straysFeature, keptLettersFeature]
  const fills = fillsOf(features)
  const byEvent = new Map<string, Listener[]>()
  for (const feature of features)
    for (const listener of feature.on?.(fills) ?? []) byEvent.set(listener.event, [...(byEvent.get(listener.event) ?? []), listener])
  const calls = new Map(features.flatMap((feature) => feature.calls ?? []).map((call) => [call.call, call]))
  // Features name the tables they use; several may use one.
  const modules = new Set(features.map(({ module }) => module))
  const tables = [...new Set(features.flatMap((feature) => feature.tables))].map((table) => standing(table, modules))
  return {
    features,
    fills,
    tables,
    small: tables.filter(isBounded).map(whole),
    listeners: (event) => byEvent.get(event) ?? [],
    call: (name) => calls.get(name),
    parse,
  }
}

/** The kit of a programme: what it does not use has no tabs and hears nothing. */
export const kitsOf = (features: readonly Feature[]): ((shared: Shared) => Kit) => {
  const made = new Map<string, Kit>()
  return (shared) => {
    const { uses } = readState(shared)
    const name = uses?.join(' ') ?? 'all'
    const kit = made.get(name) ?? kitOf(features.filter(({ module }) => isOn(module, uses)))
    made.set(name, kit)
    return kit
  }
}
