/** What the host, the desk and tests may ask of one spreadsheet file; everything else in this folder is how it is done. */
import type { Person } from './interface-people'
import type { SheetView, TabView } from './interface-view'
import type { Journal } from './journal/journal'
import type { Sheet } from './model/sheet'

export type * from './interface-people'
export type * from './interface-view'

/** Google's JSON shapes, as `@types/google-apps-script` states them. */
export type Schema = {
  readonly Spreadsheet: GoogleAppsScript.Sheets.Schema.Spreadsheet
  readonly SheetProperties: GoogleAppsScript.Sheets.Schema.SheetProperties
  readonly GridRange: GoogleAppsScript.Sheets.Schema.GridRange
  readonly ValueRange: GoogleAppsScript.Sheets.Schema.ValueRange
  readonly CellFormat: GoogleAppsScript.Sheets.Schema.CellFormat
  readonly BatchUpdate: GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse
  readonly BatchGet: GoogleAppsScript.Sheets.Schema.BatchGetValuesResponse
  readonly BatchGetByDataFilter: GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterResponse
  readonly UpdateValues: GoogleAppsScript.Sheets.Schema.UpdateValuesResponse
  readonly BatchUpdateValues: GoogleAppsScript.Sheets.Schema.BatchUpdateValuesResponse
  readonly BatchUpdateByDataFilter: GoogleAppsScript.Sheets.Schema.BatchUpdateValuesByDataFilterResponse
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
  /** `spreadsheets.sheets.copyTo`: the caller must be allowed to change the other file, too. */
  copyTo(sheetId: number, to: SpreadsheetFile): Schema['SheetProperties']
  readonly values: {
    get(range: string, options?: ReadOptions): Schema['ValueRange']
    batchGet(options: ReadOptions & { readonly ranges: string | readonly string[] }): Schema['BatchGet']
    batchGetByDataFilter(body: unknown, options?: { readonly fields?: string }): Schema['BatchGetByDataFilter']
    update(range: string, body: unknown, options: WriteOptions): Schema['UpdateValues']
    append(range: string, body: unknown, options: WriteOptions): Schema['AppendValues']
    clear(range: string, body?: unknown): Schema['ClearValues']
    batchUpdate(body: unknown, options?: { readonly fields?: string }): Schema['BatchUpdateValues']
    batchUpdateByDataFilter(body: unknown, options?: { readonly fields?: string }): Schema['BatchUpdateByDataFilter']
  }
  readonly lastCost: Cost
}

export interface Version {
  readonly id: string
  /** Empty for versions kept by themselves. */
  readonly name: string
  readonly at: number
  readonly revision: number
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
  /** What `copyTo` brings of another file. */
  receive(user: string, tab: Sheet): Schema['SheetProperties']
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
  /** The same file once more, on its own from here on: with all rights and metadata, without journal, undo and versions. */
  twin(now: () => number): SpreadsheetFile
  /** The bytes of an .xlsx download. */
  toXlsx(): Uint8Array
  /** Ends writing and frees the journal. */
  close(): void
}
