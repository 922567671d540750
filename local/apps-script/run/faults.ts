/** What is to go wrong: which service calls, and with which of the four outcomes (or a kill before the call, or a wait). */
import type { TextKey } from '../texts'
import type { Random } from './random'

export const OUTCOMES = ['not-applied', 'applied-then-killed', 'threw-but-applied', 'threw-and-applied-later', 'kill', 'slow'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface FaultSpec {
  readonly outcome: Outcome
  /** Only executions of this function. */
  readonly function?: string
  readonly service?: string
  /** Google's name of the method, such as `setProperties` or `spreadsheets.batchUpdate`. */
  readonly method?: string
  /** Only executions of this user. */
  readonly user?: string
  /** The n-th matching call of each execution, from 1. */
  readonly call?: number
  /** A share of the matching calls, 0 to 1. */
  readonly share?: number
  /** How often it happens; 1 with `call`, without end with `share`. */
  readonly times?: number
  /** For `threw-and-applied-later`: milliseconds until it lands; without it, after the next call of somebody else to the same service. */
  readonly afterMs?: number
  /** For `slow`: milliseconds that the call takes longer. */
  readonly ms?: number
  /** Text of the exception, or one of the host's own. */
  readonly message?: string
  readonly text?: TextKey
}

export interface Fault extends FaultSpec {
  readonly id: number
}

/** How far one execution has got, as far as faults care. */
export interface Progress {
  readonly function: string
  readonly user: string
  /** Matching calls so far, by fault. */
  readonly seen: Map<number, number>
}

export class Faults {
  private active: Fault[] = []
  private readonly left = new Map<number, number>()
  private lastId = 0

  constructor(private readonly random: Random) {}

  add(spec: FaultSpec): Fault {
    this.lastId += 1
    const fault = { ...spec, id: this.lastId }
    this.active.push(fault)
    this.left.set(fault.id, spec.times ?? (spec.share === undefined ? 1 : Number.POSITIVE_INFINITY))
    return fault
  }

  all(): readonly Fault[] {
    return this.active
  }

  clear(): void {
    this.active = []
    this.left.clear()
  }

  /** The fault that befalls this call, if any. */
  pick(progress: Progress, service: string, method: string): Fault | undefined {
    for (const fault of this.active) {
      if (!matches(fault, progress, service, method)) continue
      const seen = (progress.seen.get(fault.id) ?? 0) + 1
      progress.seen.set(fault.id, seen)
      if (fault.call !== undefined && fault.call !== seen) continue
      if (fault.share !== undefined && this.random() >= fault.share) continue
      this.use(fault)
      return fault
    }
    return undefined
  }

  private use(fault: Fault): void {
    const left = (this.left.get(fault.id) ?? 0) - 1
    this.left.set(fault.id, left)
    if (left <= 0) this.active = this.active.filter((other) => other !== fault)
  }
}

const matches = (fault: Fault, progress: Progress, service: string, method: string): boolean =>
  (fault.function === undefined || fault.function === progress.function) &&
  (fault.user === undefined || fault.user === progress.user) &&
  (fault.service === undefined || fault.service === service) &&
  (fault.method === undefined || fault.method === method)
