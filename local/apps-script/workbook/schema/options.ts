/** The query parameters that each method of the API takes. Source: discovery document of sheets.googleapis.com, v4. */
import { invalid } from '../errors'

const COMMON = ['fields'] as const
const READ = ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption', ...COMMON] as const
const WRITE = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
  ...COMMON,
] as const

const OPTIONS = {
  get: ['ranges', 'includeGridData', 'excludeTablesInBandedRanges', ...COMMON],
  body: COMMON,
  valuesGet: READ,
  valuesBatchGet: ['ranges', ...READ],
  valuesUpdate: WRITE,
  valuesAppend: ['insertDataOption', ...WRITE],
} as const

/** Refuses a parameter that the method does not have. */
export const checkOptions = (method: keyof typeof OPTIONS, options: object): void => {
  const known: readonly string[] = OPTIONS[method]
  const name = Object.keys(options).find((key) => !known.includes(key))
  if (name === undefined) return
  const description = `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`
  throw invalid(description, [{ field: name, description }])
}
