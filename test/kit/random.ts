/** Chance that can be repeated: the same seed draws the same lots. */
export class Chance {
  private state: number
  constructor(seed: number) {
    this.state = seed >>> 0
  }
  /** A whole number from 0 up to, not including, `end` (mulberry32, public domain). */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let word = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61)
    return Math.floor((((word ^ (word >>> 14)) >>> 0) / 4_294_967_296) * end)
  }
  of<V>(values: readonly V[]): V {
    const one = values[this.below(values.length)]
    if (one === undefined) throw new Error('nothing to choose from')
    return one
  }
}
