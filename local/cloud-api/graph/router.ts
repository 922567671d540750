/** Which rule answers which call: by method, kind of the object in the path, and edge. */
import type { Sim } from '../sim'
import { badParameter, GraphFault, noSuchObject } from './fault'
import type { Answer, GraphCall } from './request'
import { requireToken, type Scope } from './token'

export type Kind = 'number' | 'waba' | 'app' | 'template' | 'media' | 'upload' | 'history' | 'business' | 'word'
type Handler = (sim: Sim, call: GraphCall) => Answer | Promise<Answer>
export interface Route {
  readonly handle: Handler
  /** Empty: the handler checks the caller itself. */
  readonly scopes: readonly Scope[]
  /** Counted against the hourly limit of management calls. */
  readonly managed: boolean
}
export type Routes = Readonly<Record<string, Route>>

const WORDS = ['debug_token']

/** What the id in the path names, or `undefined` when nothing has it. */
export const kindOf = (sim: Sim, node: string): Kind | undefined => {
  const { world } = sim
  if (WORDS.includes(node)) return 'word'
  if (world.numbers[node] !== undefined) return 'number'
  if (world.waba.id === node) return 'waba'
  if (world.app.id === node) return 'app'
  if (world.business.id === node) return 'business'
  if (world.media[node] !== undefined) return 'media'
  if (world.uploads[node] !== undefined) return 'upload'
  if (world.templates.some(({ id }) => id === node)) return 'template'
  return Object.values(world.messages).some((message) => message.direction === 'out' && message.historyId === node) ? 'history' : undefined
}

/** Versions that are served; an expired one is answered by the oldest living one. */
const VERSION = /^v(2[0-6])\.0$/

/** 80007 when the hour's management calls are used up. */
const countCall = (sim: Sim): void => {
  const { calls, settings } = sim.world
  const hour = Math.floor(sim.now() / 3_600_000)
  if (calls.hour !== hour) Object.assign(calls, { hour, count: 0 })
  calls.count++
  if (settings.managementPerHour > 0 && calls.count > settings.managementPerHour) throw new GraphFault(80007)
}

export const route = (sim: Sim, call: GraphCall, routes: Routes): Answer | Promise<Answer> => {
  if (!VERSION.test(call.version)) throw new GraphFault(2500, { message: `Unknown path components: /${call.version}` })
  const kind = kindOf(sim, call.node)
  const found = routes[`${call.method} ${kind === 'word' ? call.node : kind}${call.edge === '' ? '' : ` ${call.edge}`}`]
  if (found === undefined) {
    requireToken(sim, call, [])
    if (kind === undefined) throw noSuchObject(call.node, call.method)
    throw call.edge === ''
      ? badParameter('Unsupported request')
      : new GraphFault(2500, { message: `Unknown path components: /${call.edge}` })
  }
  if (found.scopes.length > 0) requireToken(sim, call, found.scopes)
  if (found.managed) countCall(sim)
  return found.handle(sim, call)
}
