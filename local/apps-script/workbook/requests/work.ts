/** What every request has at hand: the change in the making, the file as readers see it, and who asks. */

import { checkStart } from '../api/ranges'
import { refuse } from '../errors'
import type { Area } from '../interface'
import { areaOf } from '../model/area'
import type { Style } from '../model/cell'
import type { Editor } from '../model/editor'
import type { GridRange, Sheet } from '../model/sheet'
import type { Book } from '../values/book'

export type Reply = GoogleAppsScript.Sheets.Schema.Response

export interface Work {
  readonly editor: Editor
  readonly book: Book
  readonly owner: string
  readonly user: string
  /** A fresh id for a tab, range or metadata: positive, below 2^31. */
  readonly freshId: () => number
  /** Equal styles become one object. */
  readonly intern: (style: Style | undefined) => Style | undefined
}

export interface Place {
  readonly sheet: Sheet
  readonly area: Area
}

/** The cells of a request's range; refused when it begins outside the grid, clipped when it ends there. */
export const placeOf = (work: Work, range: GridRange | undefined): Place => {
  if (range === undefined) return refuse('No range specified.')
  const sheet = work.editor.sheet(range.sheetId ?? 0)
  const { startRowIndex = 0, endRowIndex, startColumnIndex = 0, endColumnIndex } = range
  if (
    (endRowIndex ?? Infinity) < startRowIndex ||
    (endColumnIndex ?? Infinity) < startColumnIndex ||
    Math.min(startRowIndex, startColumnIndex) < 0
  )
    return refuse('Range is invalid: the end index must not be before the start index.')
  checkStart(sheet, range)
  return { sheet, area: areaOf(range, sheet) }
}
