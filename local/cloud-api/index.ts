/**
 * A strict simulator of Meta's WhatsApp Cloud API: Graph calls over HTTP, signed webhooks, phones that a driver holds, and faults on demand.
 *
 * It checks every request as Meta does and answers with Meta's success and error JSON. Time is the clock it is given; waiting work is data,
 * so that `state()` can be stored and restored. Nothing here reads the real time or chance except the time-outs of HTTP.
 */
import type { RequestListener } from 'node:http'
import type { Clock } from '../clock'
import { DEMO_IDS, newWorld } from './demo/account'
import { type MetaSide, metaSide } from './driver'
import type { Listener } from './events'
import { addFault, type Fault, listFaults, removeFaults } from './graph/faults'
import { requestListener, startServer } from './graph/server'
import { serveMedia } from './media/download'
import { type ChatLine, chatLine } from './phones/chat-line'
import { type Phone, phoneOf } from './phones/phone'
import { ROUTES } from './routes'
import { changeSettings, type Settings } from './settings'
import { createSim, rearm, type Transport, type Webhook } from './sim'
import { readState } from './state'
import { perform } from './tasks'
import { nodeTransport } from './transport'
import { underWay } from './webhooks/deliver'
import type { OutMessage, Person, World } from './world'

export type { MetaSide } from './driver'
export type { CloudEvent, PhoneMessage } from './events'
export type { Fault } from './graph/faults'
export type { ChatLine } from './phones/chat-line'
export { type Phone, readTraits, type Traits } from './phones/phone'
export type { Settings } from './settings'
export type { HttpCall, HttpReply, Transport, Webhook } from './sim'
export type { Content, OutMessage, Person } from './world'

export interface CloudApiOptions {
  readonly clock: Clock
  /** The same seed gives the same ids, delays, disorder and faults. */
  readonly seed: number
  /** The app's own callback and secret, while nothing was set by POST /{app}/subscriptions; `undefined` = no callback. */
  readonly webhook: () => Webhook | undefined
  /** How webhooks and verifications leave; the host may route them. Plain HTTP when absent. Must not follow redirects. */
  readonly transport?: Transport
  /** Fills the account with a believable set of templates. */
  readonly demo?: boolean
  /** Addresses in paging links and of media, without a slash at the end; the listening address when absent. */
  readonly graphBase?: () => string
  readonly mediaBase?: () => string
}

/** What a client needs to call this account. */
export interface Identity {
  readonly appId: string
  readonly appSecret: string
  readonly businessId: string
  readonly wabaId: string
  readonly phoneNumberId: string
  readonly displayPhoneNumber: string
  readonly token: string
  readonly pin: string
}

export interface CloudState {
  readonly kind: 'cloud-api'
  readonly world: World
}

export interface CloudApi {
  /** Starts the HTTP server on 127.0.0.1 (0 = any free port). */
  listen(port: number): Promise<{ readonly port: number; close(): Promise<void> }>
  /** The same handler for a server of the host. */
  readonly handler: RequestListener
  identity(): Identity
  /** Where clients reach Graph: the listening address, or what the host says. */
  graphBase(): string
  /** Everybody who was ever written to or wrote, with what a list of chats shows. */
  phones(): readonly (Person & ChatLine)[]
  /** The phone of this account id (digits); made at first use. */
  phone(waId: string): Phone
  /** Every message the business sent that was accepted, in order, with request, state and history. */
  accepted(): readonly Readonly<OutMessage>[]
  /** Meta's side: verdicts on templates, quality, limits, tokens, account updates. */
  readonly meta: MetaSide
  settings(): Readonly<Settings>
  /** Changes switches; JSON as of `Settings`, any part of it. An unknown name is an error. */
  configure(patch: unknown): void
  readonly faults: {
    /** For example `{"error": 131000, "path": "/messages", "nth": 3}`; see `graph/faults.ts` for all kinds. */
    add(fault: unknown): Fault
    remove(id?: string): void
    list(): readonly Fault[]
  }
  /** Resolves when nothing is due at the clock's time and no webhook is under way. */
  quiet(): Promise<void>
  isQuiet(): boolean
  /** Webhooks not yet taken: waiting, under way, or to be tried again. */
  undelivered(): number
  /** All it remembers, as plain JSON; what is under way counts as not yet delivered. */
  state(): CloudState
  restore(state: unknown): void
  /** Back to a fresh world of the same seed, or another. */
  reset(options?: { readonly seed?: number; readonly demo?: boolean }): void
  /** Listens to what happens; answers the function that stops it. */
  events(listener: Listener): () => void
}

const identityOf = (world: World): Identity => {
  const [number] = Object.values(world.numbers)
  return {
    appId: world.app.id,
    appSecret: world.app.secret,
    businessId: world.business.id,
    wabaId: world.waba.id,
    phoneNumberId: number?.id ?? '',
    displayPhoneNumber: number?.displayNumber ?? '',
    token: world.tokens[0]?.value ?? DEMO_IDS.token,
    pin: number?.pin ?? DEMO_IDS.pin,
  }
}

export const createCloudApi = (options: CloudApiOptions): CloudApi => {
  const { clock } = options
  let world = newWorld(options.seed, clock.now(), options.demo ?? false)
  let address = 'http://127.0.0.1'
  const listeners = new Set<Listener>()
  const sim = createSim({
    clock,
    world: () => world,
    transport: options.transport ?? nodeTransport,
    graphBase: options.graphBase ?? (() => address),
    mediaBase: options.mediaBase ?? (() => address),
    webhook: options.webhook,
    listeners,
    perform,
  })
  const handler = requestListener(sim, ROUTES, (query, raw) => serveMedia(sim, query, raw))
  const isQuiet = () => underWay(world).size === 0 && (world.agenda[0]?.at ?? Number.POSITIVE_INFINITY) > clock.now()
  const quiet = async () => {
    for (sim.settle(); !isQuiet(); sim.settle()) await Promise.all(underWay(world).values())
  }
  return {
    handler,
    async listen(port) {
      const server = await startServer(handler, port)
      address = `http://127.0.0.1:${server.port}`
      return server
    },
    identity: () => identityOf(world),
    graphBase: () => sim.graphBase(),
    phones: () => Object.values(world.people).map((person) => ({ ...person, ...chatLine(phoneOf(sim, person.waId).messages()) })),
    phone: (waId) => phoneOf(sim, waId.replace(/\D/g, '')),
    accepted: () => Object.values(world.messages).filter((message) => message.direction === 'out'),
    meta: metaSide(sim),
    settings: () => world.settings,
    configure: (patch) => changeSettings(world.settings, patch),
    faults: {
      add: (fault) => addFault(sim, fault),
      remove: (id) => removeFaults(sim, id),
      list: () => listFaults(sim),
    },
    quiet,
    isQuiet,
    undelivered: () => world.updates.length + Object.keys(world.deliveries).length,
    state: () => ({ kind: 'cloud-api', world: structuredClone(world) }),
    restore(state) {
      world = readState(state).world
      rearm(clock, world, () => sim.settle())
      for (const delivery of Object.values(world.deliveries))
        if (delivery.state === 'waiting') sim.later(clock.now(), { kind: 'attempt', delivery: delivery.id })
      sim.settle()
    },
    reset(next = {}) {
      world = newWorld(next.seed ?? options.seed, clock.now(), next.demo ?? options.demo ?? false)
      removeFaults(sim)
    },
    events(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
