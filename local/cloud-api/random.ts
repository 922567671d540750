/** Chance that can be repeated: a seeded generator whose whole state is one number kept in the world (mulberry32). */

export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number
  /** True in this share (0 to 1) of the cases. */
  share(of: number): boolean
  pick<T>(items: readonly T[]): T | undefined
  shuffle<T>(items: readonly T[]): T[]
  /** Characters of this alphabet, hexadecimal in upper case unless told otherwise. */
  word(length: number, alphabet?: string): string
}

const HEX = '0123456789ABCDEF'

/** `seat` is where the state lives, so that a snapshot of the world keeps it. */
export const seededRandom = (seat: () => { random: number }): Random => {
  const next = () => {
    const at = seat()
    at.random = (at.random + 0x6d2b79f5) | 0
    let mixed = Math.imul(at.random ^ (at.random >>> 15), 1 | at.random)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    share: (of) => of > 0 && next() < of,
    pick: (items) => items[between(0, items.length - 1)],
    shuffle(items) {
      return items
        .map((item) => ({ item, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ item }) => item)
    },
    word: (length, alphabet = HEX) => Array.from({ length }, () => alphabet[between(0, alphabet.length - 1)] ?? '').join(''),
  }
}
