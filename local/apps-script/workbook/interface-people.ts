/** What people can do to a spreadsheet file, and what comes of it. */
import type { Schema } from './interface'

/** A range with all four edges, counted from 0, ends excluded. */
export interface Area {
  readonly sheetId: number
  readonly startRow: number
  readonly endRow: number
  readonly startColumn: number
  readonly endColumn: number
}

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER'

/** What Sheets would fire for the triggers, in order; writes through the API fire none. */
export type SheetEvent =
  /** `value` and `oldValue` only when one cell was typed; a blank is absent. */
  | { readonly type: 'edit'; readonly user: string; readonly area: Area; readonly value?: string; readonly oldValue?: string }
  | { readonly type: 'change'; readonly user: string; readonly changeType: ChangeType }

/** A refusal carries the words that Sheets shows, in the language of the file. */
export type PersonAnswer =
  | { readonly ok: true; readonly events: readonly SheetEvent[] }
  | { readonly ok: false; readonly why: 'validation' | 'protected' | 'invalid'; readonly message: string }

export interface By {
  readonly user: string
}
/** `range` is A1 with the tab's name (`Contactos!A5:B6`); `sheet` is a tab's name or id. */
export type TabRef = string | number
export type Axis = 'rows' | 'columns'

/** People in the grid. Every method is one entry of that person's undo list. */
export interface Person {
  /** Types `values` into the cells; `''` or `null` empties a cell; `true`/`false` ticks a checkbox. */
  edit(action: By & { readonly range: string; readonly values: readonly (readonly (string | number | boolean | null)[])[] }): PersonAnswer
  /** `column` is counted from 0 in the sheet. With `header`, the first row of the range stays. */
  sort(
    action: By & {
      readonly range: string
      readonly by: readonly { readonly column: number; readonly descending?: boolean }[]
      readonly header?: boolean
    },
  ): PersonAnswer
  /** Sets the tab's basic filter (`criteria` by column index, Google's FilterCriteria) or removes it with `null`; `range` defaults to the data. */
  filter(action: By & { readonly sheet: TabRef; readonly range?: string; readonly criteria: unknown }): PersonAnswer
  insert(action: By & { readonly sheet: TabRef; readonly axis: Axis; readonly at: number; readonly count?: number }): PersonAnswer
  delete(action: By & { readonly sheet: TabRef; readonly axis: Axis; readonly at: number; readonly count?: number }): PersonAnswer
  /** Drags rows or columns; `to` is where they land, counted before the move, as in `moveDimension`. */
  move(
    action: By & { readonly sheet: TabRef; readonly axis: Axis; readonly at: number; readonly count?: number; readonly to: number },
  ): PersonAnswer
  hide(
    action: By & { readonly sheet: TabRef; readonly axis: Axis; readonly at: number; readonly count?: number; readonly hidden: boolean },
  ): PersonAnswer
  resize(
    action: By & { readonly sheet: TabRef; readonly axis: Axis; readonly at: number; readonly count?: number; readonly pixels: number },
  ): PersonAnswer
  addTab(action: By & { readonly title?: string }): PersonAnswer
  renameTab(action: By & { readonly sheet: TabRef; readonly title: string }): PersonAnswer
  deleteTab(action: By & { readonly sheet: TabRef }): PersonAnswer
  duplicateTab(action: By & { readonly sheet: TabRef }): PersonAnswer
  moveTab(action: By & { readonly sheet: TabRef; readonly to: number }): PersonAnswer
  hideTab(action: By & { readonly sheet: TabRef; readonly hidden: boolean }): PersonAnswer
  /** `chart` is its id, as `sheets.charts` names it. */
  deleteChart(action: By & { readonly chart: number }): PersonAnswer
  cutPaste(action: By & { readonly from: string; readonly to: string }): PersonAnswer
  copyPaste(action: By & { readonly from: string; readonly to: string; readonly valuesOnly?: boolean }): PersonAnswer
  /** Sets userEnteredFormat of a range by a field mask, as the tool bar does. */
  format(action: By & { readonly range: string; readonly format: Schema['CellFormat']; readonly fields: string }): PersonAnswer
  setZone(action: By & { readonly timeZone: string }): PersonAnswer
  setLocale(action: By & { readonly locale: string }): PersonAnswer
  undo(action: By): PersonAnswer
  restoreVersion(action: By & { readonly version: string }): PersonAnswer
}
