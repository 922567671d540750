/** Merged cells: making and undoing them, and where they stand in the way. */
import { formatRange } from '../a1/format'
import { refuse } from '../errors'
import { heightOf, rangeHolds, rangeOf, rangesMeet, widthOf } from '../model/area'
import { withContent } from '../model/cell'
import type { GridRange, Sheet } from '../model/sheet'
import type { Axis } from '../model/shift'
import type { ApiRequest } from '../schema/types'
import { placeOf, type Reply, type Work } from './work'

const span = (range: GridRange, axis: Axis): readonly [from: number, to: number] =>
  axis === 'rows' ? [range.startRowIndex ?? 0, range.endRowIndex ?? 0] : [range.startColumnIndex ?? 0, range.endColumnIndex ?? 0]

/** Google refuses to move lines that a merged cell reaches across, and to drop them inside one. */
export const checkMoveAcrossMerges = (sheet: Sheet, axis: Axis, from: number, count: number, destination: number): void => {
  const crossed = sheet.parts.merges.some((merge) => {
    const [start, end] = span(merge, axis)
    if (end - start < 2) return false
    return (start < from + count && from < end) || (destination > start && destination < end)
  })
  if (crossed)
    refuse(
      `Sorry, it is not possible to move a ${axis === 'rows' ? 'row' : 'column'} to a position that crosses a merged cell. Please unmerge and try again.`,
    )
}

export const checkSortAcrossMerges = (sheet: Sheet, range: GridRange): void => {
  const merge = sheet.parts.merges.find((one) => {
    const [start, end] = span(one, 'rows')
    return end - start > 1 && rangesMeet({ ...one, sheetId: sheet.id }, range)
  })
  if (merge !== undefined)
    refuse(
      `You can't sort a range containing vertical merges. There is a vertical merge at ${formatRange(sheet.parts.title, merge).split('!').pop()}`,
    )
}

const blocksOf = (range: GridRange, type: string | undefined): GridRange[] => {
  const [top, bottom] = span(range, 'rows')
  const [left, right] = span(range, 'columns')
  if (type === 'MERGE_ROWS')
    return Array.from({ length: bottom - top }, (_, i) => ({ ...range, startRowIndex: top + i, endRowIndex: top + i + 1 }))
  if (type === 'MERGE_COLUMNS')
    return Array.from({ length: right - left }, (_, i) => ({ ...range, startColumnIndex: left + i, endColumnIndex: left + i + 1 }))
  return [range]
}

const crossesFrozen = (frozen: number, [from, to]: readonly [number, number]): boolean => from < frozen && frozen < to

/** Only the first cell of each block keeps its content. */
export const mergeCells = (work: Work, body: NonNullable<ApiRequest['mergeCells']>): Reply => {
  const { sheet, area } = placeOf(work, body.range)
  const range = rangeOf(area)
  if (crossesFrozen(sheet.parts.frozenColumnCount, span(range, 'columns'))) refuse("You can't merge frozen and non-frozen columns.")
  if (crossesFrozen(sheet.parts.frozenRowCount, span(range, 'rows'))) refuse("You can't merge frozen and non-frozen rows.")
  if (sheet.parts.merges.some((merge) => rangesMeet(merge, range) && !rangeHolds(range, merge)))
    refuse('You must select all cells in a merged range to merge or unmerge them.')
  const blocks = blocksOf(range, body.mergeType)
  const kept = sheet.parts.merges.filter((merge) => !rangesMeet(merge, range))
  work.editor.putParts(sheet, { merges: [...kept, ...(heightOf(area) * widthOf(area) > 1 ? blocks : [])] })
  work.editor.mapArea(sheet, area, (cell, row, column) => {
    const first = blocks.some((block) => block.startRowIndex === row && block.startColumnIndex === column)
    return first ? cell : withContent(cell, undefined)
  })
  return {}
}

export const unmergeCells = (work: Work, body: NonNullable<ApiRequest['unmergeCells']>): Reply => {
  const { sheet, area } = placeOf(work, body.range)
  const range = rangeOf(area)
  if (sheet.parts.merges.some((merge) => rangesMeet(merge, range) && !rangeHolds(range, merge)))
    refuse('You must select all cells in a merged range to merge or unmerge them.')
  work.editor.putParts(sheet, { merges: sheet.parts.merges.filter((merge) => !rangesMeet(merge, range)) })
  return {}
}
