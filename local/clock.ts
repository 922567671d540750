/** The one clock of the local world: virtual time that can be frozen, moved, and waited for. */

export interface Clock {
  /** Epoch milliseconds of the virtual world. */
  now(): number
  /** Runs `work` once when virtual time reaches `time` (at once if it is past); answers a function that cancels it. */
  at(time: number, work: () => void | Promise<void>): () => void
}
