/** The grid of one range as `GridData`: cells up to the last one that holds anything, and the properties of each row and column. */
import type { Area } from '../interface'
import type { Format } from '../model/cell'
import type { DimensionProps } from '../model/row'
import { NEW_TAB, type Sheet } from '../model/sheet'
import { metadataOf } from '../model/state'
import type { Mask } from '../schema/mask'
import { under } from '../schema/masked'
import type { Book } from '../values/book'
import { type CellData, showCell } from './cell-data'
import { conditionalLooks } from './conditional'
import { showMetadata } from './lookup'

type GridData = GoogleAppsScript.Sheets.Schema.GridData
type DimensionProperties = GoogleAppsScript.Sheets.Schema.DimensionProperties
type RowData = GoogleAppsScript.Sheets.Schema.RowData

const dimension = (props: DimensionProps | undefined, pixels: number): DimensionProperties => ({
  pixelSize: props?.pixelSize ?? pixels,
  ...(props?.hiddenByUser === true ? { hiddenByUser: true } : {}),
  ...(props?.hiddenByFilter === true ? { hiddenByFilter: true } : {}),
})

/** Metadata tied to rows or columns of this sheet, by index. */
const tied = (book: Book, sheet: Sheet, kind: 'row' | 'column'): ReadonlyMap<number, DimensionProperties['developerMetadata']> => {
  const found = new Map<number, NonNullable<DimensionProperties['developerMetadata']>>()
  for (const metadata of metadataOf(book.state)) {
    const place = metadata.place
    if (place.kind !== kind || place.sheetId !== sheet.id) continue
    found.set(place.index, [...(found.get(place.index) ?? []), showMetadata(metadata)])
  }
  return found
}

const lines = (
  from: number,
  to: number,
  props: (index: number) => DimensionProps | undefined,
  pixels: number,
  metadata: ReadonlyMap<number, DimensionProperties['developerMetadata']>,
): DimensionProperties[] => {
  const made: DimensionProperties[] = []
  for (let index = from; index < to; index += 1) {
    const developerMetadata = metadata.get(index)
    made.push({ ...dimension(props(index), pixels), ...(developerMetadata === undefined ? {} : { developerMetadata }) })
  }
  return made
}

export const showGrid = (book: Book, sheet: Sheet, area: Area, mask: Mask): { readonly data: GridData; readonly cells: number } => {
  const data: GridData = {}
  let cells = 0
  if (area.startRow > 0) data.startRow = area.startRow
  if (area.startColumn > 0) data.startColumn = area.startColumn
  const rowMask = under(mask, 'rowData')
  if (rowMask !== undefined) {
    const cellMask = under(rowMask, 'values') ?? new Map()
    const looks = under(cellMask, 'effectiveFormat') === undefined ? undefined : conditionalLooks(book, sheet)
    const rows: RowData[] = []
    for (let row = area.startRow; row < Math.min(area.endRow, sheet.rows.length); row += 1) {
      const values: CellData[] = []
      const stored = sheet.rows[row]?.cells ?? []
      for (let column = area.startColumn; column < Math.min(area.endColumn, stored.length); column += 1) {
        const look: Format | undefined = looks?.(row, column)
        values.push(showCell(book, sheet, stored[column], cellMask, look))
      }
      cells += values.length
      rows.push(values.length === 0 ? {} : { values })
    }
    while (rows.length > 0 && rows[rows.length - 1]?.values === undefined) rows.pop()
    if (rows.length > 0) data.rowData = rows
  }
  if (under(mask, 'rowMetadata') !== undefined)
    data.rowMetadata = lines(area.startRow, area.endRow, (index) => sheet.rows[index]?.props, NEW_TAB.rowPixels, tied(book, sheet, 'row'))
  if (under(mask, 'columnMetadata') !== undefined)
    data.columnMetadata = lines(
      area.startColumn,
      area.endColumn,
      (at) => sheet.columns[at],
      NEW_TAB.columnPixels,
      tied(book, sheet, 'column'),
    )
  return { data, cells }
}
