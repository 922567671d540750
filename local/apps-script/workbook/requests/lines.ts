/** Requests that insert, delete, append, move, resize or hide whole rows and columns. */
import { refuse } from '../errors'
import { type Cell, cellOf, styleFrom, styleOf } from '../model/cell'
import { type ColumnBlock, NO_COLUMNS } from '../model/op'
import { type DimensionProps, propsFrom, type Row, rowOf } from '../model/row'
import type { Sheet } from '../model/sheet'
import { type Axis, deleted, inserted, moved } from '../model/shift'
import { updateMask } from '../schema/mask'
import { under } from '../schema/masked'
import type { ApiRequest } from '../schema/types'
import { follow } from './follow'
import { checkMoveAcrossMerges } from './merges'
import type { Reply, Work } from './work'

type Body<K extends keyof ApiRequest> = NonNullable<ApiRequest[K]>
type DimensionRange = GoogleAppsScript.Sheets.Schema.DimensionRange

export interface Lines {
  readonly sheet: Sheet
  readonly axis: Axis
  readonly from: number
  readonly count: number
  /** Lines of that kind in the sheet. */
  readonly size: number
}

export const linesOf = (work: Work, range: DimensionRange | undefined): Lines => {
  const sheet = work.editor.sheet(range?.sheetId ?? 0)
  if (range?.dimension !== 'ROWS' && range?.dimension !== 'COLUMNS') return refuse('No dimension specified.')
  const axis = range.dimension === 'ROWS' ? 'rows' : 'columns'
  const size = axis === 'rows' ? sheet.parts.rowCount : sheet.parts.columnCount
  const from = range.startIndex ?? 0
  const count = (range.endIndex ?? size) - from
  if (from < 0 || count <= 0) return refuse('range.endIndex must be greater than range.startIndex.')
  return { sheet, axis, from, count, size }
}

/** A new line takes formats and validation of its neighbour, not its values or notes. */
const inherited = (cell: Cell, work: Work): Cell => {
  const style = styleOf(cell)
  return cellOf(
    undefined,
    work.intern(styleFrom({ format: style?.format, note: undefined, validation: style?.validation, runs: undefined })),
  )
}
const propsLike = (props: DimensionProps | undefined): DimensionProps | undefined => propsFrom({ pixelSize: props?.pixelSize })

const insertRows = (work: Work, { sheet, from, count }: Lines, like: number): void => {
  const model = sheet.rows[like]
  const row: Row | undefined =
    model === undefined
      ? undefined
      : rowOf(
          model.cells.map((cell) => inherited(cell, work)),
          propsLike(model.props),
        )
  work.editor.spliceRows(sheet, from, 0, { count, rows: row === undefined ? [] : Array.from({ length: count }, () => row) })
}

const insertColumns = (work: Work, { sheet, from, count }: Lines, like: number): void => {
  const cells = new Map<number, readonly Cell[]>()
  sheet.rows.forEach((row, index) => {
    const cell = inherited(row?.cells[like], work)
    if (cell !== undefined)
      cells.set(
        index,
        Array.from({ length: count }, () => cell),
      )
  })
  const props = propsLike(sheet.columns[like])
  const block: ColumnBlock = { count, props: props === undefined ? [] : Array.from({ length: count }, () => props), cells }
  work.editor.spliceColumns(sheet, from, 0, block)
}

/** Inside the frozen part, the frozen part grows. */
const growFrozen = (work: Work, { sheet, axis, from, count }: Lines): void => {
  const { frozenRowCount, frozenColumnCount } = sheet.parts
  if (axis === 'rows' && from < frozenRowCount) work.editor.putParts(sheet, { frozenRowCount: frozenRowCount + count })
  if (axis === 'columns' && from < frozenColumnCount) work.editor.putParts(sheet, { frozenColumnCount: frozenColumnCount + count })
}

export const insertLines = (work: Work, lines: Lines, fromBefore: boolean): void => {
  const { sheet, axis, from, count, size } = lines
  if (from > size) refuse(`range.startIndex is larger than current grid size (${size})`)
  if (from === size && !fromBefore) refuse(`range.startIndex must be less than the grid size (${size}) if inheritFromBefore is false.`)
  if (from === 0 && fromBefore) refuse('inheritFromBefore cannot be true if range.startIndex is 0.')
  const like = fromBefore ? from - 1 : from
  if (axis === 'rows') insertRows(work, lines, like)
  else insertColumns(work, lines, like)
  growFrozen(work, lines)
  follow(work.editor, sheet, axis, inserted(from, count))
}
export const insertDimension = (work: Work, body: Body<'insertDimension'>): Reply => {
  insertLines(work, linesOf(work, body.range), body.inheritFromBefore === true)
  return {}
}

const WORDS = { rows: { one: 'row', many: 'rows' }, columns: { one: 'column', many: 'columns' } } as const

export const deleteLines = (work: Work, { sheet, axis, from, count: asked, size }: Lines): void => {
  const { one, many } = WORDS[axis]
  if (from >= size)
    refuse(`Cannot delete a ${one} that doesn't exist. Tried to delete ${one} index ${from} but there are only ${size} ${many}.`)
  const count = Math.min(asked, size - from)
  const frozen = axis === 'rows' ? sheet.parts.frozenRowCount : sheet.parts.frozenColumnCount
  const frozenGone = Math.max(0, Math.min(frozen, from + count) - from)
  if (count >= size) refuse(`You can't delete all the ${many} on the sheet.`)
  if (frozen > 0 && size - frozen <= count - frozenGone) refuse(`Sorry, it is not possible to delete all non-frozen ${many}.`)
  if (axis === 'rows') work.editor.spliceRows(sheet, from, count, { count: 0 })
  else work.editor.spliceColumns(sheet, from, count, NO_COLUMNS(0))
  if (frozenGone > 0)
    work.editor.putParts(sheet, axis === 'rows' ? { frozenRowCount: frozen - frozenGone } : { frozenColumnCount: frozen - frozenGone })
  follow(work.editor, sheet, axis, deleted(from, count))
}
export const deleteDimension = (work: Work, body: Body<'deleteDimension'>): Reply => {
  deleteLines(work, linesOf(work, body.range))
  return {}
}

export const appendDimension = (work: Work, body: Body<'appendDimension'>): Reply => {
  const { sheet, axis, size } = linesOf(work, { sheetId: body.sheetId, dimension: body.dimension, startIndex: 0, endIndex: 1 })
  const length = body.length ?? 0
  if (length <= 0) return refuse('length must be greater than 0.')
  work.editor.putParts(sheet, axis === 'rows' ? { rowCount: size + length } : { columnCount: size + length })
  return {}
}

/** `destinationIndex` counts in the order before the move. */
export const moveDimension = (work: Work, body: Body<'moveDimension'>): Reply => {
  const { sheet, axis, from, count, size } = linesOf(work, body.source)
  const destination = body.destinationIndex ?? 0
  if (from + count > size) refuse(`source.endIndex is larger than current grid size (${size})`)
  if (destination < 0 || destination > size) refuse(`destinationIndex is larger than current grid size (${size})`)
  if (destination >= from && destination <= from + count) return {}
  checkMoveAcrossMerges(sheet, axis, from, count, destination)
  const to = destination > from ? destination - count : destination
  work.editor.move(sheet, axis, from, count, to)
  follow(work.editor, sheet, axis, moved(from, count, to))
  return {}
}

/** Rows and columns beyond the grid are passed over. */
export const updateDimensionProperties = (work: Work, body: Body<'updateDimensionProperties'>): Reply => {
  const mask = updateMask(body.fields, 'DimensionProperties', refuse)
  const { sheet, axis, from, count, size } = linesOf(work, body.range)
  const given = body.properties ?? {}
  for (let index = from; index < Math.min(from + count, size); index += 1) {
    const old = axis === 'rows' ? sheet.rows[index]?.props : sheet.columns[index]
    const props = propsFrom({
      pixelSize: under(mask, 'pixelSize') === undefined ? old?.pixelSize : given.pixelSize,
      hiddenByUser: under(mask, 'hiddenByUser') === undefined ? old?.hiddenByUser : given.hiddenByUser,
      hiddenByFilter: old?.hiddenByFilter,
    })
    if (axis === 'rows') work.editor.putRowProps(sheet, index, props)
    else work.editor.putColumnProps(sheet, index, props)
  }
  return {}
}

/** Widths are guessed from the length of what is shown: 7 pixels a character, between 21 and 1,000. */
export const autoResizeDimensions = (work: Work, body: Body<'autoResizeDimensions'>): Reply => {
  const { sheet, axis, from, count, size } = linesOf(work, body.dimensions)
  for (let index = from; index < Math.min(from + count, size); index += 1) {
    if (axis === 'rows') {
      const { pixelSize: _, ...kept } = sheet.rows[index]?.props ?? {}
      work.editor.putRowProps(sheet, index, propsFrom(kept))
      continue
    }
    let longest = 0
    for (const row of sheet.rows) longest = Math.max(longest, work.book.shown(sheet, row?.cells[index]).length)
    const pixelSize = longest === 0 ? undefined : Math.min(1000, Math.max(21, longest * 7 + 10))
    work.editor.putColumnProps(
      sheet,
      index,
      propsFrom({ ...sheet.columns[index], pixelSize: pixelSize ?? sheet.columns[index]?.pixelSize }),
    )
  }
  return {}
}
