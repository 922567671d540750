/** Writes that threw and land later: after the next call of another execution to the same service, or after some time. */

interface LateWrite {
  readonly service: string
  readonly execution: number
  readonly land: () => void
}

export class LateWrites {
  private waiting: LateWrite[] = []

  add(write: LateWrite): () => void {
    const once = { ...write, land: onlyOnce(write.land) }
    this.waiting.push(once)
    return () => {
      this.waiting = this.waiting.filter((other) => other !== once)
      once.land()
    }
  }

  /** Another execution has just been served by this service. */
  served(service: string, execution: number): void {
    const due = this.waiting.filter((write) => write.service === service && write.execution !== execution)
    if (due.length === 0) return
    this.waiting = this.waiting.filter((write) => !due.includes(write))
    for (const write of due) write.land()
  }
}

const onlyOnce = (work: () => void): (() => void) => {
  let open = true
  return () => {
    if (open) work()
    open = false
  }
}
