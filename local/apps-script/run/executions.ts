/** Starts executions within Google's limits, ends those that take too long, and remembers them all. */

import type { Locks } from '../services/lock'
import type { Run, Scene, ServiceFor } from '../services/service'
import { say } from '../texts'
import { Execution, type Finished, type Served, type Start, type Surroundings } from './execution'
import { EXECUTION_MS, RUNNING_PER_USER, SIMPLE_TRIGGER_MS } from './limits'
import type { Pool } from './pool'
import type { Quotas } from './quotas'
import type { User } from './users'

/** Older ones are forgotten. */
const KEPT = 5_000

export interface Options {
  readonly runningPerUser?: number
  /** Real milliseconds of computing without a single call, after which an execution counts as hung. */
  readonly hungMs?: number
}

/** An execution that was refused before it began. */
export interface Refused {
  readonly id: number
  readonly function: string
  readonly scene: Scene
  readonly user: User
  readonly startedAt: number
  readonly finished: Finished
}

export class Executions {
  readonly history: (Execution | Refused)[] = []
  private readonly running = new Set<Execution>()
  private lastId = 0
  private listener: (execution: Execution | Refused) => void = () => {}

  constructor(
    private readonly around: Surroundings,
    private readonly pool: Pool,
    private readonly quotas: Quotas,
    private readonly locks: Locks,
    private readonly services: Readonly<Record<string, ServiceFor>>,
    private readonly options: Options,
  ) {}

  /** Tells each execution when it has ended. */
  watch(listener: (execution: Execution | Refused) => void): void {
    this.listener = listener
  }

  count(): number {
    return this.running.size
  }

  byId(id: number): Execution | undefined {
    return [...this.running].find((execution) => execution.id === id)
  }

  async run(start: Start): Promise<Finished> {
    this.lastId += 1
    const refused = this.refusal(start)
    if (refused !== undefined) {
      const { scene, user } = start
      const entry = { id: this.lastId, function: start.function, scene, user, startedAt: this.around.clock.now(), finished: refused }
      this.remember(entry)
      this.listener(entry)
      return refused
    }
    const limitMs = start.scene === 'simple' || start.scene === 'open' ? SIMPLE_TRIGGER_MS : EXECUTION_MS
    const execution = new Execution(this.lastId, start, this.around, this.pool.take(), (run) => this.served(run))
    this.running.add(execution)
    this.remember(execution)
    const stop = this.limit(execution, limitMs)
    try {
      return await execution.run(start)
    } finally {
      stop()
      this.locks.releaseAll(execution)
      this.running.delete(execution)
      if (start.scene === 'trigger') this.quotas.spend(start.user, 'triggerMs', this.around.clock.now() - execution.startedAt)
      execution.activity.end()
      this.listener(execution)
    }
  }

  private refusal(start: Start): Finished | undefined {
    const { language } = start.user
    const no = (message: string): Finished => ({ ok: false, why: 'refused', error: { name: 'Exception', message } })
    const unparsed = start.version.refused
    if (unparsed !== undefined) return { ok: false, why: 'refused', error: { name: 'SyntaxError', message: unparsed } }
    const own = [...this.running].filter((execution) => execution.user.email === start.user.email).length
    if (own >= (this.options.runningPerUser ?? RUNNING_PER_USER)) return no(say(language, 'tooManyRunning'))
    if (start.scene === 'trigger' && this.quotas.left(start.user, 'triggerMs') <= 0) return no(say(language, 'tooMuchTime'))
    if (!start.user.consent && start.scene !== 'simple' && start.scene !== 'open') return no(say(language, 'authorizationRequired'))
    return undefined
  }

  /** Ends it after so much virtual time, or when it computes that long in real time. */
  private limit(execution: Execution, limitMs: number): () => void {
    const tooLong = (): void => execution.kill('time', say(execution.user.language, 'exceededTime'))
    const cancel = this.around.clock.at(execution.startedAt + limitMs, tooLong)
    const hung = setTimeout(tooLong, this.options.hungMs ?? limitMs)
    hung.unref()
    return () => {
      cancel()
      clearTimeout(hung)
    }
  }

  private served(run: Run): Served {
    const made = new Map<string, object>()
    return (service) => {
      const known = made.get(service)
      if (known !== undefined) return known
      const methods = this.services[service]?.(run)
      if (methods !== undefined) made.set(service, methods)
      return methods
    }
  }

  private remember(entry: Execution | Refused): void {
    this.history.push(entry)
    if (this.history.length > KEPT) this.history.splice(0, this.history.length - KEPT)
  }
}
