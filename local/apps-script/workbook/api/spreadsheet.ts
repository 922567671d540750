/** The whole file as `Spreadsheet`: properties, tabs and what hangs on them, with grids only where they were asked for. */
import type { Area, Schema } from '../interface'
import { areaOf, rangeOf, rangesMeet } from '../model/area'
import type { BasicFilter, GridRange, ProtectedRange, Sheet } from '../model/sheet'
import { metadataOf } from '../model/state'
import type { Mask } from '../schema/mask'
import { select, under } from '../schema/masked'
import type { Book } from '../values/book'
import { showGrid } from './grid-data'
import { DEFAULT_FORMAT } from './look'
import { showMetadata } from './lookup'
import { mayEdit } from './protection'
import type { Target } from './ranges'

type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties
type GoogleSheet = GoogleAppsScript.Sheets.Schema.Sheet

export const showProperties = (sheet: Sheet, index: number): SheetProperties => {
  const { parts } = sheet
  return {
    sheetId: sheet.id,
    title: parts.title,
    index,
    sheetType: 'GRID',
    gridProperties: {
      rowCount: parts.rowCount,
      columnCount: parts.columnCount,
      ...(parts.frozenRowCount === 0 ? {} : { frozenRowCount: parts.frozenRowCount }),
      ...(parts.frozenColumnCount === 0 ? {} : { frozenColumnCount: parts.frozenColumnCount }),
      ...(parts.hideGridlines ? { hideGridlines: true } : {}),
    },
    ...(parts.hidden ? { hidden: true } : {}),
    ...(parts.rightToLeft ? { rightToLeft: true } : {}),
    ...(parts.tabColorStyle === null ? {} : { tabColor: parts.tabColorStyle.rgbColor, tabColorStyle: parts.tabColorStyle }),
  }
}

export const showProtected = (range: ProtectedRange, owner: string, user: string): ProtectedRange => ({
  ...range,
  ...(mayEdit(range, owner, user) ? { requestingUserCanEdit: true } : {}),
})

/** Google answers the criteria twice: by column, and as a list. */
const showFilter = (filter: BasicFilter): BasicFilter => {
  const filterSpecs = Object.entries({ ...filter.criteria }).map(([column, filterCriteria]) => ({
    columnIndex: Number(column),
    filterCriteria,
  }))
  return { ...filter, ...(filterSpecs.length === 0 ? {} : { filterSpecs }) }
}

export interface Asked {
  /** Undefined: the whole file. */
  readonly targets?: readonly Target[]
  readonly grids: boolean
  readonly mask: Mask
  readonly owner: string
  readonly user: string
}

const some = <T>(name: string, list: readonly T[]): object => (list.length === 0 ? {} : { [name]: list })

const showSheet = (
  book: Book,
  sheet: Sheet,
  areas: readonly Area[] | undefined,
  mask: Mask,
  asked: Asked,
): { shown: GoogleSheet; cells: number } => {
  const { parts } = sheet
  const touches = (range: GridRange | undefined): boolean =>
    areas === undefined || areas.some((area) => rangesMeet(rangeOf(area), { ...range, sheetId: sheet.id }))
  const wants = (field: string): boolean => under(mask, field) !== undefined
  let cells = 0
  const shown: GoogleSheet = {
    properties: showProperties(sheet, book.state.sheets.indexOf(sheet)),
    ...some('merges', parts.merges.filter(touches)),
    ...some(
      'conditionalFormats',
      parts.conditionalFormats.filter((rule) => rule.ranges?.some(touches) === true),
    ),
    ...some(
      'protectedRanges',
      parts.protectedRanges.filter((one) => touches(one.range)).map((one) => showProtected(one, asked.owner, asked.user)),
    ),
    ...(parts.basicFilter !== null && touches(parts.basicFilter.range) ? { basicFilter: showFilter(parts.basicFilter) } : {}),
    ...some(
      'bandedRanges',
      parts.bandedRanges.filter((one) => touches(one.range)),
    ),
    ...some('charts', parts.charts),
  }
  if (wants('developerMetadata')) {
    const own = metadataOf(book.state).filter((one) => one.place.kind === 'sheet' && one.place.sheetId === sheet.id)
    if (own.length > 0) shown.developerMetadata = own.map(showMetadata)
  }
  if (asked.grids) {
    shown.data = (areas ?? [areaOf({}, sheet)]).map((area) => {
      const grid = showGrid(book, sheet, area, under(mask, 'data') ?? new Map())
      cells += grid.cells
      return grid.data
    })
  }
  return { shown, cells }
}

/** Tabs come in the order of the file, also when ranges name some of them only. */
export const showSpreadsheet = (
  book: Book,
  id: string,
  asked: Asked,
): { readonly answer: Schema['Spreadsheet']; readonly cells: number } => {
  const { state } = book
  const { mask, targets } = asked
  let cells = 0
  const answer: Schema['Spreadsheet'] = {
    spreadsheetId: id,
    properties: { ...state.properties, autoRecalc: 'ON_CHANGE', defaultFormat: DEFAULT_FORMAT },
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${id}/edit`,
  }
  const sheetMask = under(mask, 'sheets')
  if (sheetMask !== undefined) {
    answer.sheets = state.sheets.flatMap((sheet) => {
      const areas = targets?.filter((target) => target.sheet === sheet).map((target) => target.area)
      if (areas?.length === 0) return []
      const made = showSheet(book, sheet, areas, sheetMask, asked)
      cells += made.cells
      return [made.shown]
    })
  }
  if (state.namedRanges.length > 0) answer.namedRanges = state.namedRanges.slice()
  if (under(mask, 'developerMetadata') !== undefined) {
    const own = metadataOf(state).filter((metadata) => metadata.place.kind === 'spreadsheet')
    if (own.length > 0) answer.developerMetadata = own.map(showMetadata)
  }
  return { answer: select(answer, mask), cells }
}
