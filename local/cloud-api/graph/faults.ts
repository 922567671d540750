/** Faults on demand: which calls they meet, how often, and what goes wrong. */
import { isRecord, isText } from '../json'
import type { Sim } from '../sim'
import type { GraphCall } from './request'

/** What goes wrong. `before`: the call is not applied; `after`: it is applied and only the answer is lost or changed. */
export type Harm =
  | {
      readonly kind: 'error'
      readonly code: number
      readonly details: string | undefined
      readonly http: number | undefined
      readonly subcode: number | undefined
      readonly transient: boolean
    }
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  | { readonly kind: 'hang'; readonly when: 'before' | 'after' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'body'; readonly when: 'before' | 'after'; readonly status: number; readonly text: string; readonly type: string }
  /** The send is accepted and fails later by webhook. */
  | { readonly kind: 'status'; readonly code: number; readonly details: string | undefined }

export interface Fault {
  readonly id: string
  /** Which calls: method, end of the path such as `/messages`, and a text that the body must hold. */
  readonly method: string | undefined
  readonly path: string | undefined
  readonly contains: string | undefined
  /** Meets the n-th matching call (from 1) … */
  readonly nth: number | undefined
  /** … or each with this probability (0 to 1); neither = every one. */
  readonly share: number | undefined
  /** At most so many times. */
  readonly times: number | undefined
  readonly harm: Harm
}

interface Armed {
  readonly fault: Fault
  seen: number
  done: number
}

const stores = new WeakMap<Sim, Armed[]>()
const armedOf = (sim: Sim): Armed[] => {
  const known = stores.get(sim)
  if (known !== undefined) return known
  const fresh: Armed[] = []
  stores.set(sim, fresh)
  return fresh
}

const whenOf = (value: unknown): 'before' | 'after' => (value === 'after' ? 'after' : 'before')
const text = (value: unknown): string | undefined => (isText(value) ? value : undefined)
const number = (value: unknown): number | undefined => (typeof value === 'number' && Number.isFinite(value) ? value : undefined)
const HTML = '<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Sorry, something went wrong.</h1></body></html>'

/** Reads `{"error": 131000}`, `{"reset": "after"}`, `{"hang": "before"}`, `{"slow": 800}`, `{"html": 502}`, `{"body": "…", "status": 200}`, `{"status_error": 131026}`. */
const harmOf = (raw: Readonly<Record<string, unknown>>): Harm => {
  const details = text(raw.details)
  const [error, later] = [number(raw.error), number(raw.status_error)]
  if (error !== undefined)
    return { kind: 'error', code: error, details, http: number(raw.http), subcode: number(raw.subcode), transient: raw.transient === true }
  if (later !== undefined) return { kind: 'status', code: later, details }
  if (raw.reset !== undefined) return { kind: 'reset', when: whenOf(raw.reset) }
  if (raw.hang !== undefined) return { kind: 'hang', when: whenOf(raw.hang) }
  if (number(raw.slow) !== undefined) return { kind: 'slow', ms: Number(raw.slow) }
  if (number(raw.html) !== undefined)
    return { kind: 'body', when: whenOf(raw.when), status: Number(raw.html), text: HTML, type: 'text/html; charset=utf-8' }
  if (isText(raw.body))
    return { kind: 'body', when: whenOf(raw.when), status: number(raw.status) ?? 200, text: raw.body, type: text(raw.type) ?? 'text/plain' }
  throw new Error('A fault names one of "error", "status_error", "reset", "hang", "slow", "html", "body".')
}

/** Adds a fault given as JSON, for example `{"error": 131000, "path": "/messages", "nth": 3}`. */
export const addFault = (sim: Sim, raw: unknown): Fault => {
  if (!isRecord(raw)) throw new Error('A fault is a JSON object.')
  const fault: Fault = {
    id: sim.newId(),
    method: text(raw.method)?.toUpperCase(),
    path: text(raw.path),
    contains: text(raw.contains),
    nth: number(raw.nth),
    share: number(raw.share),
    times: number(raw.times) ?? (number(raw.nth) === undefined ? undefined : 1),
    harm: harmOf(raw),
  }
  armedOf(sim).push({ fault, seen: 0, done: 0 })
  return fault
}

export const removeFaults = (sim: Sim, id?: string): void => {
  const armed = armedOf(sim)
  const kept = id === undefined ? [] : armed.filter(({ fault }) => fault.id !== id)
  armed.splice(0, armed.length, ...kept)
}

export const listFaults = (sim: Sim): readonly (Fault & { readonly seen: number; readonly done: number })[] =>
  armedOf(sim).map(({ fault, seen, done }) => ({ ...fault, seen, done }))

const matches = ({ method, path, contains }: Fault, call: GraphCall): boolean => {
  const whole = `/${call.version}/${call.node}${call.edge === '' ? '' : `/${call.edge}`}`
  return (
    (method === undefined || method === call.method) &&
    (path === undefined || whole.endsWith(path)) &&
    (contains === undefined || call.bytes.toString('utf8').includes(contains))
  )
}

const strikes = (sim: Sim, armed: Armed): boolean => {
  const { nth, share, times } = armed.fault
  armed.seen++
  if (times !== undefined && armed.done >= times) return false
  if (nth !== undefined && armed.seen !== nth) return false
  if (share !== undefined && !sim.random.share(share)) return false
  armed.done++
  return true
}

const first = (sim: Sim, call: GraphCall, wanted: (harm: Harm) => boolean): Harm | undefined =>
  armedOf(sim).find((armed) => wanted(armed.fault.harm) && matches(armed.fault, call) && strikes(sim, armed))?.fault.harm

/** What goes wrong with this call on the wire or in Graph, if anything. */
export const callFault = (sim: Sim, call: GraphCall): Harm | undefined => first(sim, call, (harm) => harm.kind !== 'status')

/** With which code an accepted send is to fail later, if a fault says so. */
export const statusFault = (sim: Sim, call: GraphCall): { readonly code: number; readonly details?: string } | undefined => {
  const harm = first(sim, call, ({ kind }) => kind === 'status')
  if (harm?.kind !== 'status') return undefined
  return { code: harm.code, ...(harm.details === undefined ? {} : { details: harm.details }) }
}
