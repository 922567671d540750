/** Google's message types where this host reads them: `@types/google-apps-script`, completed by what it lacks. */

type GoogleRequest = GoogleAppsScript.Sheets.Schema.Request
type GoogleValidation = GoogleAppsScript.Sheets.Schema.SetDataValidationRequest
type GoogleFilter = GoogleAppsScript.Sheets.Schema.BasicFilter
type GoogleBatch = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest
type GoogleValueRange = GoogleAppsScript.Sheets.Schema.ValueRange
type GoogleBatchValues = GoogleAppsScript.Sheets.Schema.BatchUpdateValuesRequest
type GoogleBatchFiltered = GoogleAppsScript.Sheets.Schema.BatchUpdateValuesByDataFilterRequest

export type BooleanCondition = GoogleAppsScript.Sheets.Schema.BooleanCondition
export interface FilterCriteria {
  readonly hiddenValues?: readonly string[]
  readonly condition?: BooleanCondition
}
export interface BasicFilter extends Omit<GoogleFilter, 'criteria'> {
  readonly criteria?: Readonly<Record<string, FilterCriteria>>
  readonly filterSpecs?: readonly { readonly columnIndex?: number; readonly filterCriteria?: FilterCriteria }[]
}
export interface SetDataValidation extends GoogleValidation {
  readonly filteredRowsIncluded?: boolean
}
export interface ApiRequest extends Omit<GoogleRequest, 'setDataValidation' | 'setBasicFilter'> {
  readonly setDataValidation?: SetDataValidation
  readonly setBasicFilter?: { readonly filter?: BasicFilter }
}
export interface BatchUpdateBody extends Omit<GoogleBatch, 'requests'> {
  readonly requests?: readonly ApiRequest[]
}
export interface ValueRangeBody extends Omit<GoogleValueRange, 'values'> {
  readonly values?: unknown
}
export interface BatchValuesBody extends Omit<GoogleBatchValues, 'data'> {
  readonly data?: readonly ValueRangeBody[]
}
export interface BatchFilteredBody extends Omit<GoogleBatchFiltered, 'data'> {
  readonly data?: readonly (ValueRangeBody & { readonly dataFilter?: GoogleAppsScript.Sheets.Schema.DataFilter })[]
}

/** What a body is known to be after `readMessage` has looked at it. */
export interface Messages {
  readonly BatchUpdateSpreadsheetRequest: BatchUpdateBody
  readonly GetSpreadsheetByDataFilterRequest: GoogleAppsScript.Sheets.Schema.GetSpreadsheetByDataFilterRequest
  readonly BatchGetValuesByDataFilterRequest: GoogleAppsScript.Sheets.Schema.BatchGetValuesByDataFilterRequest
  readonly BatchUpdateValuesRequest: BatchValuesBody
  readonly BatchUpdateValuesByDataFilterRequest: BatchFilteredBody
  readonly ValueRange: ValueRangeBody
  readonly ClearValuesRequest: object
  readonly BasicFilter: BasicFilter
  readonly CellFormat: GoogleAppsScript.Sheets.Schema.CellFormat
}
