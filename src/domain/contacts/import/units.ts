/** Collects UTF-16 code units into text without holding all of them at once. */

export interface Units {
  push(unit: number): void
  text(): string
}

/** As many arguments as one call takes on every engine. */
const CHUNK = 8_192

export const collectUnits = (): Units => {
  const parts: string[] = []
  let chunk: number[] = []
  const flush = (): void => {
    parts.push(String.fromCharCode(...chunk))
    chunk = []
  }
  return {
    push: (unit) => {
      chunk.push(unit)
      if (chunk.length === CHUNK) flush()
    },
    text: () => {
      flush()
      return parts.join('')
    },
  }
}

/** Bytes as they come: signed from Apps Script, unsigned from a browser. */
export type Bytes = ArrayLike<number>

/** 0 to 255; beyond the end `undefined`. */
export const byteAt = (bytes: Bytes, at: number): number | undefined => {
  const byte = bytes[at]
  return byte === undefined ? undefined : byte & 0xff
}
