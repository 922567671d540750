/** A spreadsheet for tests of the desk: as much of a person's deeds as its screens use, over plain rows in memory. */
import type { CellView, RowView, SheetView } from '../client/shapes'
import { columnName, parseRange } from '../sheet/a1'

type Cell = CellView | null

export interface FakeTab {
  sheetId: number
  title: string
  hidden: boolean
  tabColor?: string
  frozenRows: number
  frozenColumns: number
  rowCount: number
  widths: number[]
  cells: Cell[][]
  hiddenRows: Set<number>
  filter?: { range: string; criteria: Record<string, { hiddenValues: string[] }> }
}

const DATE = /^\d{1,2}\/\d{1,2}\/\d{4}$/

/** What Sheets would make of typed words, as far as tests look. */
const typed = (old: Cell, value: string | boolean): Cell => {
  const kept = old === null ? {} : { ...(old.style ? { style: old.style } : {}), ...(old.validation ? { validation: old.validation } : {}) }
  if (typeof value === 'boolean') return { ...kept, text: value ? 'VERDADERO' : 'FALSO', value }
  if (value === '') return Object.keys(kept).length === 0 ? null : { ...kept, text: '' }
  if (value.startsWith('=')) return { ...kept, text: '3', value: 3, formula: value }
  return /^-?\d+(,\d+)?$/.test(value) && !DATE.test(value)
    ? { ...kept, text: value, value: Number(value.replace(',', '.')) }
    : { ...kept, text: value, value }
}

const areaOf = (tab: FakeTab, range: string) => {
  const name = range.includes('!') ? range.slice(range.lastIndexOf('!') + 1) : range
  const found = parseRange(name, { rows: tab.rowCount, columns: tab.widths.length })
  if (!found) throw new Error(`${range} is not in ${tab.title}`)
  return found
}

const lastRow = (tab: FakeTab): number =>
  tab.cells.reduce((last, row, index) => (row.some((cell) => cell && cell.text !== '') ? index + 1 : last), 0)

const rowView = (tab: FakeTab, index: number): RowView => {
  const cells = tab.cells[index] ?? []
  return { index, height: 21, hiddenByUser: tab.hiddenRows.has(index), hiddenByFilter: isFiltered(tab, index), cells }
}

const isFiltered = (tab: FakeTab, index: number): boolean => {
  if (!tab.filter) return false
  const area = areaOf(tab, tab.filter.range)
  if (index <= area.top || index > area.bottom) return false
  return Object.entries(tab.filter.criteria).some(([col, rule]) => rule.hiddenValues.includes(tab.cells[index]?.[Number(col)]?.text ?? ''))
}

export const hiddenRows = (tab: FakeTab) =>
  Array.from({ length: tab.rowCount }, (_, index) => ({ hiddenByFilter: isFiltered(tab, index), hiddenByUser: tab.hiddenRows.has(index) }))

export const viewOf = (tab: FakeTab, revision: number, from: number, to: number): SheetView => {
  const filter = tab.filter && areaOf(tab, tab.filter.range)
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    hidden: tab.hidden,
    rowCount: tab.rowCount,
    columnCount: tab.widths.length,
    revision,
    frozenRows: tab.frozenRows,
    frozenColumns: tab.frozenColumns,
    lastRow: lastRow(tab),
    columns: tab.widths.map((width, index) => ({ index, width, hidden: width === 0 })),
    rows: Array.from({ length: Math.max(0, Math.min(to, tab.rowCount) - from) }, (_, at) => rowView(tab, from + at)),
    merges: [],
    protectedAreas: [],
    ...(filter
      ? {
          filter: {
            area: {
              sheetId: tab.sheetId,
              startRow: filter.top,
              endRow: filter.bottom + 1,
              startColumn: filter.left,
              endColumn: filter.right + 1,
            },
            columns: Object.keys(tab.filter?.criteria ?? {}).map(Number),
          },
        }
      : {}),
  }
}

export const write = (tab: FakeTab, range: string, values: readonly (readonly (string | boolean)[])[]): void => {
  const area = areaOf(tab, range)
  values.forEach((row, r) => {
    const target = tab.cells[area.top + r] ?? []
    tab.cells[area.top + r] = target
    row.forEach((value, c) => {
      const col = area.left + c
      while (target.length <= col) target.push(null)
      const old = target[col] ?? null
      const options = old?.validation?.kind === 'list' && old.validation.strict ? old.validation.options : undefined
      if (options && typeof value === 'string' && value !== '' && !options.includes(value)) {
        throw new Error(`Los datos que ingresaste en la celda ${columnName(col)}${area.top + r + 1} no cumplen las reglas de validación.`)
      }
      target[col] = typed(old, value)
    })
  })
}

export const sort = (tab: FakeTab, range: string, column: number, descending: boolean, header: boolean): void => {
  const area = areaOf(tab, range)
  const from = area.top + (header ? 1 : 0)
  const text = (row: Cell[]) => row[column]?.text ?? ''
  const part = tab.cells.slice(from, area.bottom + 1).sort((a, b) => text(a).localeCompare(text(b), 'es') * (descending ? -1 : 1))
  tab.cells.splice(from, part.length, ...part)
}

export const insert = (tab: FakeTab, axis: string, at: number, count: number): void => {
  if (axis === 'rows') {
    tab.cells.splice(at, 0, ...Array.from({ length: count }, (): Cell[] => []))
    tab.rowCount += count
  } else {
    for (const row of tab.cells) row.splice(at, 0, ...Array<Cell>(count).fill(null))
    tab.widths.splice(at, 0, ...Array<number>(count).fill(100))
  }
}

export const remove = (tab: FakeTab, axis: string, at: number, count: number): void => {
  if (axis === 'rows') {
    tab.cells.splice(at, count)
    tab.rowCount -= count
  } else {
    for (const row of tab.cells) row.splice(at, count)
    tab.widths.splice(at, count)
  }
}

/** `to` counts before the move, as in Google's moveDimension. */
export const move = (tab: FakeTab, axis: string, at: number, count: number, to: number): void => {
  const shift = <V>(list: V[]) => list.splice(to > at ? to - count : to, 0, ...list.splice(at, count))
  if (axis === 'rows') shift(tab.cells)
  else {
    for (const row of tab.cells) {
      while (row.length < tab.widths.length) row.push(null)
      shift(row)
    }
    shift(tab.widths)
  }
}

export const cutPaste = (from: FakeTab, source: string, to: FakeTab, target: string): void => {
  const area = areaOf(from, source)
  const words = Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
    Array.from({ length: area.right - area.left + 1 }, (_unused, c) => from.cells[area.top + r]?.[area.left + c]?.text ?? ''),
  )
  write(
    from,
    source,
    words.map((row) => row.map(() => '')),
  )
  write(to, target, words)
}
