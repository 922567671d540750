/** One run of one function: its service calls are served here, counted, priced, and struck by faults. */

import type { Activity } from '../../time/activity'
import type { VirtualClock } from '../../time/virtual-clock'
import { exception, type Run, type Scene, ServiceError } from '../services/service'
import { say } from '../texts'
import { type AuthMode, type FromWorker, type Job, NO_FUNCTION, type Reply, type Returns, type Thrown } from '../wire'
import { costOf, counted, type Level, type Work } from './costs'
import type { Fault, Faults, Progress } from './faults'
import type { LateWrites } from './late'
import { demandPermission } from './permissions'
import type { Shell } from './pool'
import { Tally } from './tally'
import type { User } from './users'
import type { Version } from './version'

export interface Start {
  readonly function: string
  readonly args: readonly unknown[]
  /** The arguments are Google's own events. */
  readonly event: boolean
  readonly returns: Returns
  readonly scene: Scene
  readonly authMode: AuthMode
  readonly user: User
  readonly active: string
  readonly version: Version
  /** Somebody outside waits for its end: even a frozen clock moves on for it. */
  readonly awaited: boolean
}

export type Finished =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly why: 'threw' | 'killed' | 'time' | 'memory' | 'refused'; readonly error: Thrown }

/** The methods of a service, found by name. */
export type Served = (service: string) => object | undefined

export interface Surroundings {
  readonly clock: VirtualClock
  readonly faults: Faults
  readonly late: LateWrites
  /** At which level of the model calls take virtual time; undefined: none. */
  readonly latency: Level | undefined
}

export class Execution implements Run {
  readonly activity: Activity
  readonly tally: Tally
  readonly startedAt: number
  readonly function: string
  readonly scene: Scene
  readonly authMode: AuthMode
  readonly user: User
  readonly active: string
  readonly version: Version
  /** Virtual time at which it ended. */
  endedAt: number | undefined
  finished: Finished | undefined
  private readonly progress: Progress
  private work: Work = { cellsRead: 0, cellsWritten: 0, members: 0 }
  private settle: (finished: Finished) => void = () => {}
  private readonly serviceOf: Served

  constructor(
    readonly id: number,
    start: Start,
    private readonly around: Surroundings,
    private readonly shell: Shell,
    services: (run: Run) => Served,
  ) {
    this.function = start.function
    this.scene = start.scene
    this.authMode = start.authMode
    this.user = start.user
    this.active = start.active
    this.version = start.version
    this.startedAt = around.clock.now()
    this.tally = new Tally()
    this.activity = around.clock.activity(start.awaited)
    this.progress = { function: start.function, user: start.user.email, seen: new Map() }
    this.serviceOf = services(this)
  }

  /** `start` is what it was made with; it is not kept, because bodies of requests are large and executions are remembered. */
  run(start: Start): Promise<Finished> {
    const job: Job = {
      code: { key: start.version.key },
      function: start.function,
      args: JSON.stringify(start.args),
      event: start.event,
      returns: start.returns,
    }
    return new Promise((resolve) => {
      this.settle = resolve
      this.shell.run(
        job,
        start.version.source,
        (message) => this.heard(message),
        (reason) => this.died(reason),
      )
    })
  }

  note(work: Partial<Work>): void {
    this.work = { ...this.work, ...work }
  }

  /** Stops it where it is; what it had asked for may still land. */
  kill(why: 'killed' | 'time', message: string): void {
    if (this.finished !== undefined) return
    this.shell.kill()
    this.end({ ok: false, why, error: { name: 'Exception', message } })
  }

  /** Google speaks of a missing function itself, in the language of the account. */
  private told(error: Thrown): Thrown {
    return error.name === NO_FUNCTION ? { name: '', message: say(this.user.language, 'noFunction', error.message) } : error
  }

  private died(reason: string): void {
    const memory = /memory|heap/i.test(reason)
    const message = memory ? say(this.user.language, 'outOfMemory') : reason
    this.end({ ok: false, why: memory ? 'memory' : 'killed', error: { name: 'Exception', message } })
  }

  private end(finished: Finished): void {
    if (this.finished !== undefined) return
    this.finished = finished
    this.endedAt = this.around.clock.now()
    this.settle(finished)
  }

  private heard(message: FromWorker): void {
    if (this.finished !== undefined) return
    if (message.type === 'log') this.tally.logs.push({ at: this.around.clock.now(), level: message.level, text: message.text })
    else if (message.type === 'call') void this.called(message.service, message.method, message.args)
    else {
      this.shell.free()
      this.end(message.ok ? { ok: true, value: message.value } : { ok: false, why: 'threw', error: this.told(message.error) })
    }
  }

  private async called(service: string, method: string, args: string): Promise<void> {
    const reply = await this.served(service, method, JSON.parse(args)).then(
      (value): Reply => ({ value }),
      (error: unknown): Reply => ({ thrown: thrownBy(error) }),
    )
    if (this.finished !== undefined) return
    this.shell.answer(JSON.stringify(reply))
  }

  private async served(service: string, method: string, args: readonly unknown[]): Promise<unknown> {
    const call = `${service}.${method}`
    const apply = (): unknown => {
      demandPermission(this, service, method)
      return this.invoke(service, method, args)
    }
    if (!counted(call)) return apply()
    const fault = this.around.faults.pick(this.progress, service, method)
    this.work = { cellsRead: 0, cellsWritten: 0, members: 0 }
    const expected = costOf(call, this.work)
    const before = (this.around.latency === undefined ? 0 : expected[this.around.latency] / 2) + (fault?.ms ?? 0)
    if (before > 0) await this.activity.sleep(before)
    let remark: string | undefined = fault?.outcome
    try {
      return await this.struck(fault, service, apply)
    } catch (error) {
      remark ??= `threw ${thrownBy(error).message}`
      throw error
    } finally {
      const cost = costOf(call, this.work)
      this.tally.add(call, this.work, cost, remark)
      if (this.around.latency !== undefined) await this.activity.sleep(cost[this.around.latency] - expected[this.around.latency] / 2)
      this.around.late.served(service, this.id)
    }
  }

  private async struck(fault: Fault | undefined, service: string, apply: () => unknown): Promise<unknown> {
    switch (fault?.outcome) {
      case undefined:
      case 'slow':
        return apply()
      case 'kill':
        this.kill('killed', `killed before ${service}`)
        return undefined
      case 'not-applied':
        throw this.textOf(fault, service)
      case 'applied-then-killed':
        await apply()
        this.kill('killed', `killed after ${service}`)
        return undefined
      case 'threw-but-applied':
        await apply()
        throw this.textOf(fault, service)
      case 'threw-and-applied-later': {
        const land = this.around.late.add({
          service,
          execution: this.id,
          land: () =>
            void Promise.resolve()
              .then(apply)
              .catch(() => {}),
        })
        if (fault.afterMs !== undefined) this.around.clock.at(this.around.clock.now() + fault.afterMs, land)
        throw this.textOf(fault, service)
      }
    }
  }

  private textOf(fault: Fault, service: string): ServiceError {
    return exception(
      fault.message ?? say(this.user.language, fault.text ?? (service === 'Sheets' ? 'timedOut' : 'serverError'), 'Spreadsheets'),
    )
  }

  private invoke(service: string, method: string, args: readonly unknown[]): unknown {
    const methods = this.serviceOf(service)
    const work: unknown = methods === undefined ? undefined : Reflect.get(methods, method)
    if (typeof work !== 'function') throw new ServiceError({ name: 'NotEmulated', message: `NotEmulated: ${service}.${method}` })
    return Reflect.apply(work, methods, args)
  }
}

const thrownBy = (error: unknown): Thrown => {
  if (error instanceof ServiceError) return error.thrown
  if (error instanceof Error && error.name === 'NotEmulated') return { name: 'NotEmulated', message: error.message }
  return { name: 'HostError', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
