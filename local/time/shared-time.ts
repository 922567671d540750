/** The clock's state in shared memory, so that a worker's `Date` follows it without a call. */

const OFFSET = 0
const STANDING = 1
const STOOD_AT = 2

export interface SharedTime {
  readonly buffer: SharedArrayBuffer
  now(): number
  freeze(at: number): void
  flow(from: number): void
}

export const createShared = (start: number, frozen: boolean): SharedTime => {
  const buffer = new SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT)
  const cells = new Float64Array(buffer)
  const shared: SharedTime = {
    buffer,
    now: () => readShared(cells),
    freeze: (at) => {
      cells[STOOD_AT] = at
      cells[STANDING] = 1
    },
    flow: (from) => {
      cells[OFFSET] = from - Date.now()
      cells[STANDING] = 0
    },
  }
  if (frozen) shared.freeze(start)
  else shared.flow(start)
  return shared
}

/** Virtual epoch milliseconds, in any thread that holds the buffer. */
export const readShared = (cells: Float64Array): number =>
  cells[STANDING] === 1 ? (cells[STOOD_AT] ?? 0) : Math.floor(Date.now() + (cells[OFFSET] ?? 0))
