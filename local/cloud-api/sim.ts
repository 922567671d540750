/** What every rule of the simulator is given: the world, the clock, chance, and the ways to act on them. */
import type { Clock } from '../clock'
import { plan, takeDue } from './agenda'
import type { CloudEvent, Listener } from './events'
import { objectId } from './ids'
import type { Random } from './random'
import { seededRandom } from './random'
import type { Task, World } from './world'

/** The address, and the secret that signs, when the app itself has no callback set. */
export interface Webhook {
  readonly url: string
  readonly appSecret: string
}

export interface HttpCall {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Buffer
  readonly timeoutMs: number
}
export interface HttpReply {
  readonly status: number
  readonly statusText: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
/** How the simulator reaches the world outside; rejects when no answer comes. Redirects are never followed here. */
export type Transport = (call: HttpCall) => Promise<HttpReply>

export interface Sim {
  readonly world: World
  readonly random: Random
  readonly transport: Transport
  now(): number
  /** Where clients reach Graph and media, without a slash at the end. */
  graphBase(): string
  mediaBase(): string
  webhook(): Webhook | undefined
  /** Has `task` done when the clock reaches `at`. */
  later(at: number, task: Task): void
  /** Forgets what is planned. */
  cancel(which: (task: Task) => boolean): void
  emit(event: CloudEvent): void
  newId(): string
  /** Does what is due now; called after every request and every act of a driver. */
  settle(): void
}

export interface SimParts {
  readonly clock: Clock
  readonly world: () => World
  readonly transport: Transport
  readonly graphBase: () => string
  readonly mediaBase: () => string
  readonly webhook: () => Webhook | undefined
  readonly listeners: ReadonlySet<Listener>
  readonly perform: (sim: Sim, task: Task) => void
}

/** Puts a simulator together; due work is run in order of its moment, then of its planning, and never inside other work. */
export const createSim = (parts: SimParts): Sim => {
  const { clock } = parts
  let settling = false
  const random = seededRandom(parts.world)
  const due = () => takeDue(parts.world().agenda, clock.now())
  const sim: Sim = {
    get world() {
      return parts.world()
    },
    random,
    transport: parts.transport,
    now: () => clock.now(),
    graphBase: parts.graphBase,
    mediaBase: parts.mediaBase,
    webhook: parts.webhook,
    later(at, task) {
      const world = parts.world()
      plan(world.agenda, { seq: world.seq++, at, task })
      if (at > clock.now()) clock.at(at, () => sim.settle())
    },
    cancel(which) {
      const world = parts.world()
      world.agenda = world.agenda.filter(({ task }) => !which(task))
    },
    emit(event) {
      for (const listener of parts.listeners) listener(event)
    },
    newId: () => objectId(random),
    settle() {
      if (settling) return
      settling = true
      try {
        for (let task = due(); task !== undefined; task = due()) parts.perform(sim, task)
      } finally {
        settling = false
      }
    },
  }
  return sim
}

/** Plans with the clock again all that a restored world still has to do. */
export const rearm = (clock: Clock, world: World, settle: () => void): void => {
  for (const { at } of world.agenda) if (at > clock.now()) clock.at(at, settle)
}
