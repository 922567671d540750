/** Where a file's changes are kept: lines of text in order, in numbered segments that each begin with a whole image of the file. */

export interface Journal {
  /** Number of the newest segment, from 1; 0 while there is none. */
  readonly segment: number
  /** Bytes of the newest segment's image, and of what was added since. */
  readonly imageSize: number
  readonly grown: number
  has(segment: number): boolean
  /** Lines of a segment in order, a torn tail left out; undefined when it was pruned. */
  read(segment: number): Iterable<string> | undefined
  /** After it returns the line survives the death of the process. */
  append(line: string): void
  /** Begins a new segment with this image: from one moment to the next, or not at all. Very old segments go. */
  compact(image: Iterable<string>): void
  close(): void
}

/** A journal that is gone with the process: for tests. */
export const memoryJournal = (): Journal => {
  const segments: string[][] = []
  let grown = 0
  let imageSize = 0
  return {
    get segment() {
      return segments.length
    },
    get imageSize() {
      return imageSize
    },
    get grown() {
      return grown
    },
    has: (segment) => segments[segment - 1] !== undefined,
    read: (segment) => segments[segment - 1],
    append: (line) => {
      segments[segments.length - 1]?.push(line)
      grown += line.length
    },
    compact: (image) => {
      const lines = [...image]
      segments.push(lines)
      imageSize = lines.reduce((sum, line) => sum + line.length, 0)
      grown = 0
    },
    close: () => {},
  }
}
