/** Where a file's commits are kept: lines of text in order, in segments that begin with a whole image. */

export interface Journal {
  /** Lines of the newest segment as they were found, a torn tail already dropped; empty for a new file. */
  lines(): Iterable<string>
  /** Adds lines as one unit: after it returns they survive the death of the process. */
  append(lines: readonly string[]): void
  /** Begins a new segment with `image`; what is older stays readable until it is pruned. */
  compact(image: Iterable<string>): void
  /** Bytes added to the newest segment since it began, without its image. */
  readonly grown: number
  /** Older segments, oldest first, each as its lines. */
  older(): readonly (() => Iterable<string>)[]
  close(): void
}
