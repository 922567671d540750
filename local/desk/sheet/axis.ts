/** One direction of the grid in pixels: where each row (or column) begins and which one lies at a point, with exceptions to one common size. */

export interface Axis {
  readonly count: number
  readonly total: number
  /** Pixels; 0 when hidden. */
  size(index: number): number
  /** Pixels from the start of the axis to the start of `index`; `count` gives the end. */
  offset(index: number): number
  /** The visible row or column under a pixel, kept inside the axis. */
  at(pixel: number): number
}

/**
 * `exceptions` holds only what differs from `standard` (0 = hidden), so 50,000 rows cost nothing until they differ.
 * Offsets are a binary search over the exceptions, points a binary search over offsets.
 */
export const axisOf = (count: number, standard: number, exceptions: ReadonlyMap<number, number>): Axis => {
  const keys = [...exceptions.keys()].filter((key) => key < count).sort((a, b) => a - b)
  const extra = [0]
  for (const key of keys) extra.push((extra[extra.length - 1] ?? 0) + (exceptions.get(key) ?? standard) - standard)

  const exceptionsBefore = (index: number): number => {
    let [low, high] = [0, keys.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((keys[middle] ?? 0) < index) low = middle + 1
      else high = middle
    }
    return low
  }
  const offset = (index: number) => index * standard + (extra[exceptionsBefore(index)] ?? 0)
  const at = (pixel: number): number => {
    let [low, high] = [0, Math.max(0, count - 1)]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (offset(middle) <= pixel) low = middle
      else high = middle - 1
    }
    return low
  }
  return { count, total: offset(count), size: (index) => exceptions.get(index) ?? standard, offset, at }
}

/** The next visible index in a direction, or the same one at the edge. */
export const step = (axis: Axis, index: number, by: 1 | -1): number => {
  for (let next = index + by; next >= 0 && next < axis.count; next += by) if (axis.size(next) > 0) return next
  return index
}

/** Moves over as many visible ones as fit in a page of pixels. */
export const page = (axis: Axis, index: number, pixels: number): number => {
  const target = axis.at(Math.max(0, Math.min(axis.total - 1, axis.offset(index) + pixels)))
  return axis.size(target) > 0 ? target : step(axis, target, pixels > 0 ? -1 : 1)
}

/** First and last visible index. */
export const ends = (axis: Axis): { readonly first: number; readonly last: number } => ({
  first: axis.size(0) > 0 ? 0 : step(axis, 0, 1),
  last: axis.size(axis.count - 1) > 0 ? axis.count - 1 : step(axis, axis.count - 1, -1),
})

/** Indexes that show between two pixels of the axis, hidden ones left out. */
export const shown = (axis: Axis, from: number, to: number, start = 0): number[] => {
  const list: number[] = []
  for (let index = Math.max(start, axis.at(Math.max(0, from))); index < axis.count && axis.offset(index) < to; index++) {
    if (axis.size(index) > 0) list.push(index)
  }
  return list
}
