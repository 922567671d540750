/** What is to happen when: a list in order of time, then of arrival. */

export interface Entry {
  readonly time: number
  readonly work: () => void | Promise<void>
  /** Somebody cannot go on before this has happened; a frozen clock moves for it. */
  readonly demanded: boolean
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

  /** The first moment that somebody waits for. */
  demandedAt(): number | undefined {
    return this.entries.find((entry) => entry.demanded)?.time
  }
}
