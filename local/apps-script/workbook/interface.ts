/** What the host, the desk and tests may ask of one spreadsheet file; everything else in this folder is how it is done. */
import type { Journal } from './journal/journal'

/** Google's JSON shapes, as `@types/google-apps-script` states them. */
export type Schema = {
  readonly Spreadsheet: GoogleAppsScript.Sheets.Schema.Spreadsheet
  readonly GridRange: GoogleAppsScript.Sheets.Schema.GridRange
  readonly ValueRange: GoogleAppsScript.Sheets.Schema.ValueRange
  readonly CellFormat: GoogleAppsScript.Sheets.Schema.CellFormat
  readonly BatchUpdate: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse
  readonly BatchGet: GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse
  readonly BatchGetByDataFilter: GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterResponse
  readonly UpdateValues: GoogleAppsScript.Sheets.Schema.UpdateValuesResponse
  readonly BatchUpdateValues: GoogleAppsScript.Sheets.Schema.BatchUpdateValuesResponse
  readonly AppendValues: GoogleAppsScript.Sheets.Schema.AppendValuesResponse
  readonly ClearValues: GoogleAppsScript.Sheets.Schema.ClearValuesResponse
}

export interface FileSpec {
  readonly id: string
  readonly title: string
  /** As in the file's settings: `es_AR`, `pt_BR`, `en_US` … */
  readonly locale: string
  /** IANA name. Serial dates are days since 1899-12-30 in this zone. */
  readonly timeZone: string
  /** Epoch milliseconds of the virtual world. */
  readonly now: () => number
  /** Address of the person who made the file; protections never stop them. */
  readonly owner?: string
  /** Numbers in [0, 1) for fresh ids; `Math.random` by default. */
  readonly random?: () => number
  /** Where commits are kept. If it already holds a file, that file is opened and `title`, `locale`, `timeZone` are ignored. */
  readonly journal?: Journal
}

/** Options of Google's calls, named as their query parameters. A name not listed here is refused. */
export interface GetOptions {
  readonly ranges?: string | readonly string[]
  readonly includeGridData?: boolean
  /** Field mask of the answer, e.g. `sheets(properties(sheetId,title),data.rowMetadata.hiddenByFilter)`. */
  readonly fields?: string
}
export interface ReadOptions {
  readonly majorDimension?: string
  readonly valueRenderOption?: string
  readonly dateTimeRenderOption?: string
  readonly fields?: string
}
export interface WriteOptions {
  readonly valueInputOption?: string
  readonly insertDataOption?: string
  readonly includeValuesInResponse?: boolean
  readonly responseValueRenderOption?: string
  readonly responseDateTimeRenderOption?: string
  readonly fields?: string
}

/** Cells that the last call of this `SheetsApi` gave back or changed. */
export interface Cost {
  readonly cellsRead: number
  readonly cellsWritten: number
}

/** Sheets API v4 of this file as one user: Google's JSON in and out; throws `ApiError` with Google's status and text, or `NotEmulated`. */
export interface SheetsApi {
  get(options?: GetOptions): Schema['Spreadsheet']
  getByDataFilter(body: unknown, options?: { readonly fields?: string }): Schema['Spreadsheet']
  batchUpdate(body: unknown, options?: { readonly fields?: string }): Schema['BatchUpdate']
  readonly values: {
    get(range: string, options?: ReadOptions): Schema['ValueRange']
    batchGet(options: ReadOptions & { readonly ranges: string | readonly string[] }): Schema['BatchGet']
    batchGetByDataFilter(body: unknown, options?: { readonly fields?: string }): Schema['BatchGetByDataFilter']
    update(range: string, body: unknown, options: WriteOptions): Schema['UpdateValues']
    append(range: string, body: unknown, options: WriteOptions): Schema['AppendValues']
    clear(range: string, body?: unknown): Schema['ClearValues']
    batchUpdate(body: unknown, options?: { readonly fields?: string }): Schema['BatchUpdateValues']
  }
  readonly lastCost: Cost
}

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
  cutPaste(action: By & { readonly from: string; readonly to: string }): PersonAnswer
  copyPaste(action: By & { readonly from: string; readonly to: string; readonly valuesOnly?: boolean }): PersonAnswer
  /** Sets userEnteredFormat of a range by a field mask, as the tool bar does. */
  format(action: By & { readonly range: string; readonly format: Schema['CellFormat']; readonly fields: string }): PersonAnswer
  setZone(action: By & { readonly timeZone: string }): PersonAnswer
  setLocale(action: By & { readonly locale: string }): PersonAnswer
  undo(action: By): PersonAnswer
  restoreVersion(action: By & { readonly version: string }): PersonAnswer
}

export interface Version {
  readonly id: string
  /** Empty for versions kept by themselves. */
  readonly name: string
  readonly at: number
  readonly revision: number
}

export interface TabView {
  readonly sheetId: number
  readonly title: string
  readonly hidden: boolean
  readonly rowCount: number
  readonly columnCount: number
  readonly tabColor?: string
}
export interface CellView {
  /** What the cell shows. */
  readonly text: string
  /** The value behind it; absent when blank. */
  readonly value?: string | number | boolean
  readonly error?: string
  readonly formula?: string
  readonly note?: string
  readonly link?: string
  /** Only what differs from the default. Colours are `#rrggbb`. */
  readonly style?: {
    readonly background?: string
    readonly color?: string
    readonly bold?: true
    readonly italic?: true
    readonly strike?: true
    readonly underline?: true
    readonly align?: 'left' | 'center' | 'right'
    readonly wrap?: 'overflow' | 'clip' | 'wrap'
    readonly size?: number
  }
  readonly validation?:
    | { readonly kind: 'list'; readonly options: readonly string[]; readonly strict: boolean }
    | { readonly kind: 'checkbox' }
    | { readonly kind: 'rule'; readonly strict: boolean }
}
export interface RowView {
  readonly index: number
  readonly height: number
  readonly hiddenByUser: boolean
  readonly hiddenByFilter: boolean
  /** One entry a column of the view; blanks without style are `null`; shorter rows end blank. */
  readonly cells: readonly (CellView | null)[]
}
export interface SheetView extends TabView {
  readonly revision: number
  readonly frozenRows: number
  readonly frozenColumns: number
  /** Last row with content, counted from 1; 0 when blank. */
  readonly lastRow: number
  readonly columns: readonly { readonly index: number; readonly width: number; readonly hidden: boolean }[]
  readonly rows: readonly RowView[]
  readonly merges: readonly Area[]
  readonly filter?: { readonly area: Area; readonly columns: readonly number[] }
  readonly protectedAreas: readonly { readonly area: Area; readonly warningOnly: boolean; readonly description: string }[]
}

/** One Google spreadsheet, alone in its world: no network, no timers; time comes from `now`. */
export interface SpreadsheetFile {
  readonly id: string
  readonly title: string
  readonly locale: string
  readonly timeZone: string
  readonly owner: string
  /** Grows by one with each commit. */
  readonly revision: number
  /** The API as the owner. */
  readonly api: SheetsApi
  /** The API as somebody else: protected ranges count. */
  apiAs(user: string): SheetsApi
  readonly person: Person
  tabs(): readonly TabView[]
  /** Rows `fromRow` to `toRow` (from 0, end excluded), clipped to the grid; undefined when there is no such tab. */
  view(sheetId: number, fromRow: number, toRow: number): SheetView | undefined
  /** Calls after each commit; answers a function that ends it. */
  changed(listener: (revision: number) => void): () => void
  /** Oldest first. */
  versions(): readonly Version[]
  /** «Nombrar versión actual». */
  nameVersion(name: string): Version
  /** «Hacer una copia»; the copy belongs to `owner` (default: this file's owner). */
  copyAs(newId: string, options?: { readonly title?: string; readonly owner?: string; readonly journal?: Journal }): SpreadsheetFile
  /** The bytes of an .xlsx download. */
  toXlsx(): Uint8Array
  /** Ends writing and frees the journal. */
  close(): void
}
