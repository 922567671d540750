/** All messages by name, and the groups of fields of which only one may be set. */
import { CELL_MESSAGES } from './cells'
import { CHART_MESSAGES } from './charts'
import { METHOD_MESSAGES } from './methods'
import { REQUEST_MESSAGES } from './requests'
import { TAB_MESSAGES } from './tabs'

export type Fields = Readonly<Record<string, string>>

export const MESSAGES: Readonly<Record<string, Fields>> = {
  ...CELL_MESSAGES,
  ...TAB_MESSAGES,
  ...CHART_MESSAGES,
  ...REQUEST_MESSAGES,
  ...METHOD_MESSAGES,
}

/** Union fields of the API, by message: the union's name, then its members. */
export const ONEOFS: Readonly<Record<string, readonly [name: string, ...members: string[]]>> = {
  ExtendedValue: ['value', 'numberValue', 'stringValue', 'boolValue', 'formulaValue', 'errorValue'],
  ColorStyle: ['kind', 'rgbColor', 'themeColor'],
  ConditionValue: ['value', 'relativeDate', 'userEnteredValue'],
  ConditionalFormatRule: ['rule', 'booleanRule', 'gradientRule'],
  UpdateCellsRequest: ['area', 'start', 'range'],
  DeveloperMetadataLocation: ['location', 'spreadsheet', 'sheetId', 'dimensionRange'],
  DataFilter: ['filter', 'developerMetadataLookup', 'a1Range', 'gridRange'],
  FindReplaceRequest: ['scope', 'range', 'sheetId', 'allSheets'],
  Request: ['kind', ...Object.keys(REQUEST_MESSAGES.Request)],
}

/** A field type taken apart: what it is of, and whether it is a list or a map of that. */
export const readType = (type: string): { readonly of: string; readonly many: 'one' | 'list' | 'map' } => {
  if (type.endsWith('[]')) return { of: type.slice(0, -2), many: 'list' }
  if (type.endsWith('{}')) return { of: type.slice(0, -2), many: 'map' }
  return { of: type, many: 'one' }
}
