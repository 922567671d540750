/** One thing that happens in the local world; virtual time stands still while any of them is at work. */

/** What an activity needs from the clock that it lives under. */
export interface Timekeeper {
  now(): number
  demand(time: number, work: () => void): () => void
  /** One more (or less) that works, so that time must stand still. */
  working(change: 1 | -1): void
  /** One more (or less) that waits for something outside of virtual time, such as a socket. */
  outside(change: 1 | -1): void
}

export class Activity {
  private ended = false
  private atWork = true
  private readonly waiting = new Set<() => void>()

  constructor(private readonly keeper: Timekeeper) {
    keeper.working(1)
  }

  /** Waits in virtual time. */
  sleep(ms: number): Promise<void> {
    if (ms <= 0 || this.ended) return Promise.resolve()
    return this.block<void>(this.keeper.now() + ms, undefined, () => {})
  }

  /** Waits until `arm` has been answered through `resume`, or gives `late` when virtual time reaches `until`. */
  block<T>(until: number, late: T, arm: (resume: (value: T) => void) => void): Promise<T> {
    return new Promise((resolve) => {
      let open = true
      const resume = (value: T) => {
        if (!open) return
        open = false
        cancel()
        this.waiting.delete(cancel)
        this.rest(false)
        resolve(value)
      }
      const cancel = this.keeper.demand(until, () => resume(late))
      this.waiting.add(cancel)
      this.rest(true)
      arm(resume)
    })
  }

  /** Waits for something real, such as a socket; time may move if that takes long. */
  async outside<T>(work: () => Promise<T>): Promise<T> {
    this.keeper.outside(1)
    this.rest(true)
    try {
      return await work()
    } finally {
      this.rest(false)
      this.keeper.outside(-1)
    }
  }

  /** Nothing waits on its behalf any more: what it slept for never comes. */
  end(): void {
    for (const cancel of this.waiting) cancel()
    this.waiting.clear()
    this.rest(true)
    this.ended = true
  }

  private rest(resting: boolean): void {
    if (this.ended || this.atWork !== resting) return
    this.atWork = !resting
    this.keeper.working(resting ? -1 : 1)
  }
}
