/** Locks between executions, given in the order of asking, freed when their holder ends or is killed. */
import { type Run, refusal, type ServiceFor } from './service'

export type LockKind = 'script' | 'user' | 'document'

export interface LockCalls {
  hasDocument(): boolean
  tryLock(lock: LockKind, ms: number): Promise<boolean>
  waitLock(lock: LockKind, ms: number): Promise<void>
  releaseLock(lock: LockKind): void
  hasLock(lock: LockKind): boolean
}

interface Waiting {
  readonly run: Run
  readonly grant: (got: boolean) => void
}
interface Held {
  holder: Run
  readonly queue: Waiting[]
}

export class Locks {
  private readonly held = new Map<string, Held>()

  constructor(private readonly now: () => number) {}

  async take(name: string, run: Run, ms: number): Promise<boolean> {
    const held = this.held.get(name)
    if (held === undefined) {
      this.held.set(name, { holder: run, queue: [] })
      return true
    }
    if (held.holder === run) return true
    if (ms <= 0) return false
    let waiting: Waiting | undefined
    const got = await run.activity.block(this.now() + ms, false, (grant) => {
      waiting = { run, grant }
      held.queue.push(waiting)
    })
    if (got) return true
    if (waiting !== undefined) remove(held.queue, waiting)
    // Given at the very moment at which waiting ended.
    if (this.holds(name, run)) this.release(name, run)
    return false
  }

  release(name: string, run: Run): void {
    const held = this.held.get(name)
    if (held?.holder !== run) return
    const next = held.queue.shift()
    if (next === undefined) {
      this.held.delete(name)
      return
    }
    held.holder = next.run
    next.grant(true)
  }

  holds(name: string, run: Run): boolean {
    return this.held.get(name)?.holder === run
  }

  /** At the end of an execution, however it ended. */
  releaseAll(run: Run): void {
    for (const [name, held] of [...this.held]) {
      held.queue.splice(0, held.queue.length, ...held.queue.filter((waiting) => waiting.run !== run))
      this.release(name, run)
    }
  }
}

const remove = <T>(list: T[], item: T): void => {
  const place = list.indexOf(item)
  if (place >= 0) list.splice(place, 1)
}

export const lockService =
  (locks: Locks): ServiceFor<LockCalls> =>
  (run) => {
    const name = (kind: LockKind): string => (kind === 'user' ? `user ${run.user.email}` : kind)
    return {
      // A web app has no document in front of it (reference of `getDocumentLock`).
      hasDocument: () => run.scene !== 'web' && run.scene !== 'page',
      tryLock: (kind, ms) => locks.take(name(kind), run, ms),
      waitLock: async (kind, ms) => {
        if (!(await locks.take(name(kind), run, ms))) throw refusal(run, 'lockTimeout')
      },
      releaseLock: (kind) => locks.release(name(kind), run),
      hasLock: (kind) => locks.holds(name(kind), run),
    }
  }
