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
  /** The number that the next row of a table gets, by its key: exact for tabs that only Hilo writes, a guess elsewhere. */
  readonly counts: Readonly<Record<string, number>>
  /** The number of the first row below the heading, where it is not 0: rows before it were taken away, or stand in an older tab. */
  readonly firsts: Readonly<Record<string, number>>
  /** Rows of `_antes` that the last commits used and nobody has cleared. */
  readonly images: number
}

export const META_WIDTH = 7

const word = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '')
const count = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : 0)
const numbers = (cell: Cell | undefined): Readonly<Record<string, number>> => {
  const found = parseJson(word(cell))
  return isRecord(found)
    ? Object.fromEntries(Object.entries(found).flatMap(([key, value]) => (typeof value === 'number' ? [[key, value] as const] : [])))
    : {}
}

export const readMeta = (row: readonly Cell[]): Meta => {
  return {
    commit: count(row[0]),
    uuid: word(row[1]),
    install: word(row[2]),
    spreadsheetId: word(row[3]),
    counts: numbers(row[4]),
    images: count(row[5]),
    firsts: numbers(row[6]),
  }
}

export const metaCells = (meta: Meta): readonly CellData[] =>
  [meta.commit, meta.uuid, meta.install, meta.spreadsheetId, JSON.stringify(meta.counts), meta.images, JSON.stringify(meta.firsts)].map(
    cellData,
  )
