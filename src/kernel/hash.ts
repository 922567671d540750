/** A short, stable, non-secret hash: for finding and comparing, never for safety. */

/**
 * Two words of 32 bits that share no weakness (cyrb53 by bryc, public domain). Two seeds of one multiplier are not enough: FNV-1a
 * with two seeds gave 8 equal pairs among 3 million of our keys, where 64 independent bits give none.
 */
const mixed = (words: string): readonly [number, number] => {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at)
    a = Math.imul(a ^ unit, 2_654_435_761)
    b = Math.imul(b ^ unit, 1_597_334_677)
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909)
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909)
  return [a >>> 0, b >>> 0]
}

/** 32 bits are at most seven digits of base 36; without the zeros two pairs could read the same. */
const digits = (word: number): string => word.toString(36).padStart(7, '0')

/** 64 bits in 14 characters. */
export const hash = (words: string): string => {
  const [a, b] = mixed(words)
  return digits(a) + digits(b)
}

/** A number from 0 to `parts` − 1. */
export const shard = (words: string, parts: number): number => mixed(words)[1] % parts
