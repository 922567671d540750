/** Bodies and answers of the methods of the Sheets API v4; `any` is not looked into. Source: discovery document, v4. */

export const METHOD_MESSAGES = {
  BatchUpdateSpreadsheetRequest: {
    requests: 'Request[]',
    includeSpreadsheetInResponse: 'bool',
    responseRanges: 'string[]',
    responseIncludeGridData: 'bool',
  },
  GetSpreadsheetByDataFilterRequest: { dataFilters: 'DataFilter[]', includeGridData: 'bool', excludeTablesInBandedRanges: 'absent' },
  BatchGetValuesByDataFilterRequest: {
    dataFilters: 'DataFilter[]',
    majorDimension: '#Dimension',
    valueRenderOption: '#ValueRenderOption',
    dateTimeRenderOption: '#DateTimeRenderOption',
  },
  BatchUpdateValuesRequest: {
    valueInputOption: '#ValueInputOption',
    data: 'ValueRange[]',
    includeValuesInResponse: 'bool',
    responseValueRenderOption: '#ValueRenderOption',
    responseDateTimeRenderOption: '#DateTimeRenderOption',
  },
  ValueRange: { range: 'string', majorDimension: '#Dimension', values: 'any' },
  ClearValuesRequest: {},
  BatchUpdateSpreadsheetResponse: { spreadsheetId: 'string', replies: 'any', updatedSpreadsheet: 'Spreadsheet' },
  BatchGetValuesResponse: { spreadsheetId: 'string', valueRanges: 'ValueRange[]' },
  BatchGetValuesByDataFilterResponse: { spreadsheetId: 'string', valueRanges: 'MatchedValueRange[]' },
  MatchedValueRange: { valueRange: 'ValueRange', dataFilters: 'DataFilter[]' },
  BatchUpdateValuesResponse: {
    spreadsheetId: 'string',
    totalUpdatedRows: 'int',
    totalUpdatedColumns: 'int',
    totalUpdatedCells: 'int',
    totalUpdatedSheets: 'int',
    responses: 'UpdateValuesResponse[]',
  },
  UpdateValuesResponse: {
    spreadsheetId: 'string',
    updatedRange: 'string',
    updatedRows: 'int',
    updatedColumns: 'int',
    updatedCells: 'int',
    updatedData: 'ValueRange',
  },
  AppendValuesResponse: { spreadsheetId: 'string', tableRange: 'string', updates: 'UpdateValuesResponse' },
} as const
