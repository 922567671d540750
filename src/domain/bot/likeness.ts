/** How many slips of the finger lie between two words. */

/** Letters added, lost, changed or swapped with their neighbour (optimal string alignment); more than `most` counts as `most + 1`. */
export const slips = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1]
      const best = Math.min((last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1))
      const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
      now.push(swapped ? Math.min(best, (before[at - 2] ?? 0) + 1) : best)
    }
    if (Math.min(...now) > most) return most + 1
    before = last
    last = now
  }
  return last[other.length] ?? most + 1
}

/** Short words have no room for slips; long ones have two. */
export const forgiven = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)
