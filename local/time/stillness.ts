/** Knows whether anything is at work, on its way, or being answered, and waits until nothing is. */
import { setImmediate as turn } from 'node:timers/promises'

/** How long, in real time, an answer from outside may take before time moves without it. */
const GRACE_MS = 25
const GRACE_TURNS = 10

export class Stillness {
  /** What computes: time stands still for it. */
  working = 0
  /** What waits for a socket, here or at the simulator. */
  outside = 0
  /** Requests from outside that are being answered here: whoever sent one waits for us, not we for him. */
  answering = 0
  private changes = 0
  private waiting: (() => void)[] = []
  private over = false

  /** Something has changed. */
  stir(): void {
    this.changes += 1
    const waiting = this.waiting
    this.waiting = []
    for (const resume of waiting) resume()
  }

  /** The next change. */
  stirring(): Promise<void> {
    return this.over ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve))
  }

  end(): void {
    this.over = true
    this.stir()
  }

  /** Resolves when nobody works, and nothing from outside is about to arrive. */
  async reached(): Promise<void> {
    while (!this.over) {
      if (this.working > 0) {
        await this.stirring()
        continue
      }
      const seen = this.changes
      await turn()
      if (this.working > 0) continue
      if (this.outside > this.answering) {
        if (await this.nothingCame()) return
      } else if (seen === this.changes) return
    }
  }

  private async nothingCame(): Promise<boolean> {
    const seen = this.changes
    const started = performance.now()
    for (let turns = 0; turns < GRACE_TURNS || performance.now() - started < GRACE_MS; turns++) {
      if (seen !== this.changes) return false
      await new Promise((resolve) => setTimeout(resolve, turns < GRACE_TURNS ? 1 : 3))
    }
    return seen === this.changes
  }
}
