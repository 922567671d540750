/** A whole file as lines: its frame first, then its rows in blocks. */
import type { Style } from '../model/cell'
import { copySheet, type Sheet } from '../model/sheet'
import type { FileState } from '../model/state'
import { readRow, readStyles, StyleTable, writeRow } from './cells'
import { damaged, type Fields, fields, list, metadata, namedRange, number, properties } from './read-json'
import { readSheet } from './replay'
import { writeSheet } from './write-ops'

const BLOCK = 500

/** Rows in blocks; equal neighbours are written once with their number. */
function* rowLines(sheet: Sheet): Iterable<string> {
  for (let from = 0; from < sheet.rows.length; from += BLOCK) {
    const table = new StyleTable()
    const runs: [count: number, row: unknown][] = []
    let last = ''
    for (const row of sheet.rows.slice(from, from + BLOCK)) {
      const written = writeRow(row, table)
      const key = JSON.stringify(written)
      const run = runs[runs.length - 1]
      if (run !== undefined && key === last) run[0] += 1
      else runs.push([1, written])
      last = key
    }
    yield JSON.stringify({ rows: sheet.id, from, styles: table.styles, runs })
  }
}

/** `versions` are carried along, so that the newest segment knows them all. */
export function* writeImage(state: FileState, revision: number, versions: readonly object[]): Iterable<string> {
  const sheets = state.sheets.map((sheet) => writeSheet({ ...copySheet(sheet), rows: [] }, new StyleTable()))
  const { properties: own, namedRanges } = state
  yield JSON.stringify({ image: revision, properties: own, namedRanges, metadata: [...state.metadata.values()], versions, sheets })
  for (const sheet of state.sheets) yield* rowLines(sheet)
}

export const readFrame = (line: Fields): FileState => ({
  properties: properties(line['properties']),
  sheets: list(line['sheets']).map((sheet) => readSheet(sheet, [])),
  namedRanges: list(line['namedRanges']).map(namedRange),
  metadata: new Map(list(line['metadata']).map((one) => [metadata(one).id, metadata(one)])),
  ordered: undefined,
})

/** Adds one block of rows to the tab it belongs to. */
export const readRows = (state: FileState, line: Fields, intern: (style: Style) => Style): void => {
  const sheet = state.sheets.find((one) => one.id === number(line['rows']))
  if (sheet === undefined) throw damaged('a tab of this file')
  const styles = readStyles(line['styles'], intern)
  while (sheet.rows.length < number(line['from'])) sheet.rows.push(undefined)
  for (const run of list(line['runs'])) {
    const [count, row] = list(run)
    for (let i = 0; i < number(count); i += 1) sheet.rows.push(readRow(row, styles))
  }
}

export const parseLine = (line: string): Fields => fields(JSON.parse(line))
