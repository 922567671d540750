/** One unit of change in the making: every write goes through here, is remembered, and can be taken back whole. */
import { refuse } from '../errors'
import type { Area } from '../interface'
import { apply } from './apply'
import { rangeOf } from './area'
import { type Cell, contentOf } from './cell'
import { type ColumnBlock, invert, type Op } from './op'
import { type DimensionProps, type Row, withCells, withProps } from './row'
import { copySheet, type GridRange, newSheet, type Sheet, type SheetParts } from './sheet'
import { type FileProperties, type FileState, gridCells, type Metadata, type NamedRange, sheetById } from './state'

/** Google: «above the limit of 10000000 cells», 18,278 columns (column ZZZ) in a sheet. */
export const LIMITS = { cells: 10_000_000, columns: 18_278, characters: 50_000 } as const

export class Editor {
  readonly ops: Op[] = []
  cellsWritten = 0

  /** `guard` refuses what this user may not touch. */
  constructor(
    readonly state: FileState,
    private readonly guard: (sheet: Sheet, range: GridRange) => void = () => {},
  ) {}

  private do(op: Op): void {
    apply(this.state, op)
    this.ops.push(op)
  }

  /** Takes everything back, newest first. */
  rollback(): void {
    while (this.ops.length > 0) {
      const op = this.ops.pop()
      if (op !== undefined) apply(this.state, invert(op))
    }
  }

  replay(ops: readonly Op[]): void {
    for (const op of ops) this.do(op)
  }

  sheet(id: number): Sheet {
    return sheetById(this.state, id) ?? refuse(`No grid with id: ${id}`)
  }

  putRow(sheet: Sheet, index: number, after: Row | undefined, count = 1): void {
    const before = sheet.rows[index]
    if (before !== after) this.do({ op: 'row', sheet: sheet.id, index, count, before, after })
  }

  /** Into one row, or into `count` neighbours that are alike. */
  putCells(sheet: Sheet, row: number, column: number, cells: readonly Cell[], count = 1): void {
    this.cellsWritten += cells.length * count
    const endColumn = column + cells.length
    this.guard(sheet, rangeOf({ sheetId: sheet.id, startRow: row, endRow: row + count, startColumn: column, endColumn }))
    const old = sheet.rows[row]
    if (cells.every((cell, at) => cell === old?.cells[column + at])) return
    for (const cell of cells) checkLength(cell)
    this.putRow(sheet, row, withCells(old, column, cells), count)
  }

  /** A change that nobody asked for by name (a reference that follows its cell): neither counted nor guarded. */
  rewriteCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
    this.putRow(sheet, row, withCells(sheet.rows[row], column, [cell]))
  }

  /** Rewrites each cell of an area; cells for which `change` answers the same object stay untouched. */
  mapArea(sheet: Sheet, area: Area, change: (cell: Cell, row: number, column: number) => Cell): void {
    for (let row = area.startRow; row < area.endRow; row += 1) {
      const old = sheet.rows[row]
      let changed = false
      const cells: Cell[] = []
      for (let column = area.startColumn; column < area.endColumn; column += 1) {
        const cell = old?.cells[column]
        const next = change(cell, row, column)
        if (next !== cell) changed = true
        cells.push(next)
      }
      if (changed) this.putCells(sheet, row, area.startColumn, cells)
      else this.cellsWritten += cells.length
    }
  }

  /** As `mapArea`, where no cell asks in which row it stands: neighbouring rows that are alike are changed once, together. */
  mapRuns(sheet: Sheet, area: Area, change: (cell: Cell, row: Row | undefined) => Cell): void {
    for (let row = area.startRow, end = row; row < area.endRow; row = end) {
      const old = sheet.rows[row]
      while (end < area.endRow && sheet.rows[end] === old) end += 1
      const cells: Cell[] = []
      for (let column = area.startColumn; column < area.endColumn; column += 1) cells.push(change(old?.cells[column], old))
      if (cells.some((cell, at) => cell !== old?.cells[area.startColumn + at]))
        this.putCells(sheet, row, area.startColumn, cells, end - row)
      else this.cellsWritten += cells.length * (end - row)
    }
  }

  putRowProps(sheet: Sheet, index: number, props: DimensionProps | undefined): void {
    this.putRow(sheet, index, withProps(sheet.rows[index], props))
  }

  putColumnProps(sheet: Sheet, index: number, after: DimensionProps | undefined): void {
    this.do({ op: 'column', sheet: sheet.id, index, before: sheet.columns[index], after })
  }

  /** Replaces `removed` rows at `at` by `inserted` ones; the row count follows. */
  spliceRows(
    sheet: Sheet,
    at: number,
    removed: number,
    inserted: { readonly count: number; readonly rows?: readonly (Row | undefined)[] },
  ): void {
    if (removed > 0) this.guard(sheet, { sheetId: sheet.id, startRowIndex: at, endRowIndex: at + removed })
    const before = { count: removed, rows: sheet.rows.slice(at, at + removed) }
    this.do({ op: 'rows', sheet: sheet.id, at, before, after: { count: inserted.count, rows: inserted.rows ?? [] } })
    this.putParts(sheet, { rowCount: sheet.parts.rowCount - removed + inserted.count })
  }

  spliceColumns(sheet: Sheet, at: number, removed: number, after: ColumnBlock): void {
    const cells = new Map<number, readonly Cell[]>()
    if (removed > 0) {
      this.guard(sheet, { sheetId: sheet.id, startColumnIndex: at, endColumnIndex: at + removed })
      sheet.rows.forEach((row, index) => {
        const taken = row?.cells.slice(at, at + removed) ?? []
        if (taken.some((cell) => cell !== undefined)) cells.set(index, taken)
      })
    }
    const before = { count: removed, props: sheet.columns.slice(at, at + removed), cells }
    this.do({ op: 'columns', sheet: sheet.id, at, before, after })
    this.putParts(sheet, { columnCount: sheet.parts.columnCount - removed + after.count })
  }

  move(sheet: Sheet, axis: 'rows' | 'columns', from: number, count: number, to: number): void {
    const lines =
      axis === 'rows' ? { startRowIndex: from, endRowIndex: from + count } : { startColumnIndex: from, endColumnIndex: from + count }
    this.guard(sheet, { sheetId: sheet.id, ...lines })
    this.do({ op: axis === 'rows' ? 'moveRows' : 'moveColumns', sheet: sheet.id, from, count, to })
  }

  shuffle(sheet: Sheet, area: Area, order: readonly number[]): void {
    if (order.every((from, to) => from === to)) return
    this.guard(sheet, rangeOf(area))
    this.cellsWritten += order.length * (area.endColumn - area.startColumn)
    this.do({ op: 'shuffle', sheet: sheet.id, top: area.startRow, left: area.startColumn, right: area.endColumn, order })
  }

  putParts(sheet: Sheet, change: Partial<SheetParts>): void {
    const grows = (change.rowCount ?? 0) > sheet.parts.rowCount || (change.columnCount ?? 0) > sheet.parts.columnCount
    this.do({ op: 'parts', sheet: sheet.id, before: sheet.parts, after: { ...sheet.parts, ...change } })
    if (grows) this.checkSize(sheet.parts.columnCount)
  }

  addTab(id: number, parts: SheetParts, index: number, content?: Sheet): void {
    const made = content === undefined ? newSheet(id, parts) : { ...copySheet(content), id, parts }
    this.do({ op: 'tab', index, before: undefined, after: made })
    this.checkSize(parts.columnCount)
  }

  removeTab(sheet: Sheet): void {
    this.guard(sheet, { sheetId: sheet.id })
    this.do({ op: 'tab', index: this.state.sheets.indexOf(sheet), before: copySheet(sheet), after: undefined })
  }

  orderTabs(after: readonly number[]): void {
    this.do({ op: 'order', before: this.state.sheets.map((sheet) => sheet.id), after })
  }

  putProperties(after: FileProperties): void {
    this.do({ op: 'properties', before: this.state.properties, after })
  }

  putNames(after: readonly NamedRange[]): void {
    this.do({ op: 'names', before: this.state.namedRanges, after })
  }

  putMetadata(id: number, after: Metadata | undefined): void {
    this.do({ op: 'metadata', id, before: this.state.metadata.get(id), after })
  }

  putAll(before: FileState, after: FileState): void {
    this.do({ op: 'all', before, after })
  }

  private checkSize(columns: number): void {
    if (columns > LIMITS.columns)
      refuse(`This action would increase the number of columns in the sheet above the limit of ${LIMITS.columns} columns.`)
    if (gridCells(this.state) > LIMITS.cells)
      refuse(`This action would increase the number of cells in the workbook above the limit of ${LIMITS.cells} cells.`)
  }
}

const checkLength = (cell: Cell): void => {
  const content = contentOf(cell)
  const text = typeof content === 'object' ? content.formula : content
  if (typeof text === 'string' && text.length > LIMITS.characters)
    refuse(`Your input contains more than the maximum of ${LIMITS.characters} characters in a single cell.`)
}
