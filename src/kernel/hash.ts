/** A short, stable, non-secret hash: for finding and comparing, never for safety. */

/** FNV-1a over UTF-16 units with a seed, 32 bits, unsigned. */
const fnv = (words: string, seed: number): number => {
  let hash = seed
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** 64 bits in 13 characters at most: collisions are verified by whoever looks something up. */
export const hash = (words: string): string => fnv(words, 0x811c9dc5).toString(36) + fnv(words, 0x5bd1e995).toString(36)

/** A number from 0 to `parts` − 1. */
export const shard = (words: string, parts: number): number => fnv(words, 0x2f0b4a27) % parts
