/** What is to happen when: a list in order of time, then of arrival. */

export interface Entry {
  readonly time: number
  readonly work: () => void | Promise<void>
  /** Set when something that is under way cannot go on before this has happened. */
  readonly demand?: Demand
}

export interface Demand {
  /** Virtual time at which it began. */
  readonly since: number
  /** Somebody outside waits for it, so that even a frozen clock moves for it. */
  readonly awaited: boolean
}

export class Agenda {
  private entries: Entry[] = []

  add(entry: Entry): () => void {
    let low = 0
    let high = this.entries.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.entries[middle]
      if (other !== undefined && other.time <= entry.time) low = middle + 1
      else high = middle
    }
    this.entries.splice(low, 0, entry)
    return () => {
      const place = this.entries.indexOf(entry)
      if (place >= 0) this.entries.splice(place, 1)
    }
  }

  next(): Entry | undefined {
    return this.entries[0]
  }

  take(): Entry | undefined {
    return this.entries.shift()
  }

  /** The first moment that something under way waits for: what is awaited, or began no later than `since`. */
  demandedAt(since: number): number | undefined {
    return this.entries.find(({ demand }) => demand !== undefined && (demand.awaited || demand.since <= since))?.time
  }
}
