/** Drives a check: it finds nothing in the good examples and in this repository, and something in each bad one. */
import type { Check, Source } from './source'

/** Files of an example, path to text. */
export type Example = Readonly<Record<string, string>>

export interface Cases {
  readonly good: Readonly<Record<string, Example>>
  /** What is wrong, the files, and words that the finding must contain. */
  readonly bad: readonly (readonly [name: string, files: Example, finding: string])[]
  readonly repository: () => readonly Source[]
}

const sourcesOf = (files: Example): readonly Source[] => Object.entries(files).map(([path, text]) => ({ path, text }))

export const describeCheck = (name: string, check: Check, { good, bad, repository }: Cases): void => {
  describe(name, () => {
    test.each(Object.entries(good))('allows %s', (_, files) => {
      expect(check(sourcesOf(files))).toEqual([])
    })
    test.each(bad)('finds %s', (_, files, words) => {
      const findings = check(sourcesOf(files))
      expect(findings).toEqual([expect.stringContaining(words)])
    })
    test('holds in this repository', () => {
      expect(check(repository())).toEqual([])
    })
  })
}
