/** The columns of a tab as people know them, and the shown cells of a row. */
import { alike, fold } from '../calendar/fold'

/** `key` stays when somebody renames the heading. */
export interface ShownColumn {
  readonly key: string
  readonly heading: string
}

export interface ShownTab {
  readonly key: string
  readonly name: string
  readonly columns: readonly ShownColumn[]
}

/** What each cell shows, by column key; a missing key is an empty cell. */
export type ShownRow = Readonly<Record<string, string>>

export const cellOf = (row: ShownRow, key: string): string => (row[key] ?? '').trim()

export const headingOf = (columns: readonly ShownColumn[], key: string): string =>
  columns.find((column) => column.key === key)?.heading ?? key

/** By its heading as people write it, or by its key. */
export const columnNamed = <C extends ShownColumn>(columns: readonly C[], name: string): C | undefined =>
  columns.find(({ heading }) => alike(heading, name)) ?? columns.find(({ key }) => alike(key, name))

/** Letters to change, add or drop to make one word of the other. */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1]
    for (const [place, against] of [...other].entries()) {
      const changed = (row[place] ?? 0) + (letter === against ? 0 : 1)
      next.push(Math.min(changed, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** The word that was probably meant: one slip in three letters at most. */
export const closest = (typed: string, words: readonly string[]): string | undefined => {
  const near = words.map((word) => ({ word, slips: distance(fold(typed), fold(word)) })).sort((one, other) => one.slips - other.slips)[0]
  return near && near.slips <= Math.ceil(near.word.length / 3) ? near.word : undefined
}
