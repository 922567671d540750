/** The first row of the hidden tab `_hilo`: the number of the last commit, whose it was, and how long tabs are. */
import { isRecord, parseJson } from '../kernel/json'
import type { Cell } from '../ports'
import { type CellData, cellData } from './cells'

export interface Meta {
  /** Number of the last commit. */
  readonly commit: number
  /** Unguessable id of the last commit: after an exception it tells whether ours was applied. */
  readonly uuid: string
  /** The install this file belongs to, bound to the spreadsheet id: a copy keeps the text and shows itself. */
  readonly install: string
  readonly spreadsheetId: string
  /** Rows below the heading, by table key: exact for tabs that only Hilo writes, a guess elsewhere. */
  readonly counts: Readonly<Record<string, number>>
  /** Rows of `_antes` that the last commits used and nobody has cleared. */
  readonly images: number
}

export const META_WIDTH = 6

const word = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '')
const count = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0)

export const readMeta = (row: readonly Cell[]): Meta => {
  const counts = parseJson(word(row[4]))
  return {
    commit: count(row[0]),
    uuid: word(row[1]),
    install: word(row[2]),
    spreadsheetId: word(row[3]),
    counts: isRecord(counts)
      ? Object.fromEntries(Object.entries(counts).flatMap(([key, value]) => (typeof value === 'number' ? [[key, value] as const] : [])))
      : {},
    images: count(row[5]),
  }
}

export const metaCells = (meta: Meta): readonly CellData[] =>
  [meta.commit, meta.uuid, meta.install, meta.spreadsheetId, JSON.stringify(meta.counts), meta.images].map(cellData)
