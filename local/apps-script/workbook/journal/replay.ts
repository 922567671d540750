/** Brings a file to where a journal's lines say it was: one line after another, each op as it was done. */
import { apply } from '../model/apply'
import type { Cell, Style } from '../model/cell'
import type { ColumnBlock, Op } from '../model/op'
import { rowOf, withCells } from '../model/row'
import { newParts, newSheet, type Sheet } from '../model/sheet'
import { type FileState, sheetById } from '../model/state'
import { readCell, readChange, readRow, readStyles } from './cells'
import { damaged, type Fields, fields, list, metadata, namedRange, number, numbers, properties, props, text } from './read-json'

export const readSheet = (value: unknown, styles: readonly Style[]): Sheet => {
  const given = fields(value)
  const sheet = newSheet(number(given['id']), Object.assign(newParts(''), fields(given['parts'])))
  sheet.columns = list(given['columns']).map(props)
  sheet.rows = list(given['rows'] ?? []).map((row) => readRow(row, styles))
  return sheet
}

const sheetOf = (state: FileState, id: unknown): Sheet => {
  const sheet = sheetById(state, number(id))
  if (sheet === undefined) throw damaged('a tab of this file')
  return sheet
}

const replayRow = (state: FileState, [, id, from, count, segments, given]: readonly unknown[], styles: readonly Style[]): void => {
  const sheet = sheetOf(state, id)
  const runs = list(segments).map((segment) => {
    const [column, ...cells] = list(segment)
    return { column: number(column), cells }
  })
  const last = number(from) + number(count)
  for (let index = number(from), end = index; index < last; index = end) {
    const before = sheet.rows[index]
    while (end < last && sheet.rows[end] === before) end += 1
    let row = before
    for (const { column, cells } of runs) {
      const old = row?.cells ?? []
      row = withCells(
        row,
        column,
        cells.map((cell, at) => readChange(cell, old[column + at], styles)),
      )
    }
    const after = given === 0 ? row : rowOf(row?.cells ?? [], props(given))
    apply(state, { op: 'row', sheet: sheet.id, index, count: end - index, before, after })
  }
}

const readBlock = (count: unknown, given: unknown, cells: unknown, styles: readonly Style[]): ColumnBlock => ({
  count: number(count),
  props: list(given).map(props),
  cells: new Map<number, readonly Cell[]>(
    list(cells).map((entry) => {
      const [row, values] = list(entry)
      return [number(row), list(values).map((cell) => readCell(cell, styles))]
    }),
  ),
})

const readOp = (state: FileState, entry: readonly unknown[], styles: readonly Style[]): Op => {
  const [kind, a, b, c, d, e, f] = entry
  switch (kind) {
    case 'rows': {
      const after = { count: number(d), rows: list(e).map((row) => readRow(row, styles)) }
      return { op: kind, sheet: number(a), at: number(b), before: { count: number(c), rows: [] }, after }
    }
    case 'columns':
      return { op: kind, sheet: number(a), at: number(b), before: readBlock(c, [], [], styles), after: readBlock(d, e, f, styles) }
    case 'moveRows':
    case 'moveColumns':
      return { op: kind, sheet: number(a), from: number(b), count: number(c), to: number(d) }
    case 'shuffle':
      return { op: kind, sheet: number(a), top: number(b), left: number(c), right: number(d), order: numbers(e) }
    case 'column':
      return { op: kind, sheet: number(a), index: number(b), before: undefined, after: props(c) }
    case 'parts': {
      const { parts } = sheetOf(state, a)
      return { op: kind, sheet: number(a), before: parts, after: Object.assign({ ...parts }, fields(b)) }
    }
    case 'tab': {
      const before = number(b) === 1 ? state.sheets[number(a)] : undefined
      return { op: kind, index: number(a), before, after: c === null ? undefined : readSheet(c, styles) }
    }
    case 'order':
      return { op: kind, before: [], after: numbers(a) }
    case 'properties':
      return { op: kind, before: state.properties, after: properties(a) }
    case 'names':
      return { op: kind, before: state.namedRanges, after: list(a).map(namedRange) }
    case 'metadata':
      return { op: kind, id: number(a), before: undefined, after: b === null ? undefined : metadata(b) }
    default:
      throw damaged(`an op: ${text(kind)}`)
  }
}

/** Carries out the ops of one commit line. */
export const replayCommit = (state: FileState, line: Fields, intern: (style: Style) => Style): void => {
  const styles = readStyles(line['styles'], intern)
  for (const given of list(line['ops'])) {
    const entry = list(given)
    if (entry[0] === 'row') replayRow(state, entry, styles)
    else apply(state, readOp(state, entry, styles))
  }
}
