/** What a commit meant to write where, and the copy that it made of what it hit, as it was at that instant. */
import { hash } from '../../kernel/hash'
import { isText, listOf } from '../../kernel/json'
import type { Cell } from '../../ports'
import { COPIED_COLUMNS, type Copied, readSpans, type Span } from './copied'

/** A `mend` writes into the row as it was looked at, whosever it is. */
export type EntryKind = 'headings' | 'patch' | 'adopt' | 'mend' | 'append' | 'remove'

/** A cell that a commit writes: whose column it is ('' = not Hilo's), where it was believed to stand, and what was written. */
export interface Written {
  readonly key: string
  readonly at: number
  /** Long words as their hash: enough to know them again. */
  readonly value: Cell
}

/** One thing that a commit meant to do to a tab that people sort. */
export interface Entry {
  readonly commit: number
  readonly table: string
  /** Row of the sheet from 0, the heading included. */
  readonly row: number
  /** Whose row it should be; for `headings` nothing. */
  readonly id: string
  readonly kind: EntryKind
  /** For `headings` where the ids were believed to stand. */
  readonly written: readonly Written[]
  /** `headings`: hash of the heading row; `adopt` and `mend`: marks of the row. */
  readonly expected: string
  /** Columns copied, in their order. */
  readonly spans: readonly Span[]
}

/** An entry with the copy that was made of its row. */
export interface Image {
  readonly entry: Entry
  readonly cells: readonly Copied[]
}

const LONG = 60
/** What is remembered of a written value. */
export const traceOf = (cell: Cell): Cell => (typeof cell === 'string' && cell.length > LONG ? `#${hash(cell)}` : cell === '' ? null : cell)
/** Whether a cell still holds what was written into it. */
export const holds = (now: Cell | undefined, written: Cell): boolean => traceOf(now ?? null) === written

export const entryText = ({ commit, table, row, id, kind, written, expected, spans }: Entry): string =>
  JSON.stringify([commit, table, row, id, kind, written.map(({ key, at, value }) => [key, at, value]), expected, spans])

const KINDS: readonly EntryKind[] = ['headings', 'patch', 'adopt', 'mend', 'append', 'remove']

const readWritten = (written: unknown): readonly Written[] =>
  listOf(written).flatMap((one): Written[] => {
    const [key, at, value] = listOf(one)
    const isCell = value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    return isText(key) && typeof at === 'number' && isCell ? [{ key, at, value }] : []
  })

export const readEntry = (parsed: unknown): Entry | undefined => {
  const [commit, table, row, id, kindWord, written, expected, spans] = listOf(parsed)
  const kind = KINDS.find((one) => one === kindWord)
  if (typeof commit !== 'number' || !isText(table) || typeof row !== 'number' || !kind) return undefined
  return {
    commit,
    table,
    row,
    id: isText(id) ? id : '',
    kind,
    written: readWritten(written),
    expected: isText(expected) ? expected : '',
    spans: readSpans(spans),
  }
}

/** A word is told from others of its row by so much of its hash. */
const MARK = 5
/** All words of a row, wherever its columns stand, each as a short hash: two rows with equal marks are alike. */
export const marksOf = (row: readonly Copied[]): string =>
  row
    .slice(0, COPIED_COLUMNS)
    .flatMap((cell) => (cell === undefined || cell === null || cell === '' ? [] : [hash(String(cell)).slice(-MARK)]))
    .sort()
    .join(' ')
