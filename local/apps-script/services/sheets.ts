/** The advanced service `Sheets`: Google's JSON to the workbook model, with the API's quotas and the way Apps Script tells its errors. */
import type { Quotas } from '../run/quotas'
import { ApiError, type SheetsApi, type SpreadsheetFile } from '../workbook/index'
import { type Run, ServiceError, type ServiceFor } from './service'

type Options = Readonly<Record<string, unknown>>
type Answer = unknown

export interface SheetsCalls {
  'spreadsheets.get'(id: string, options: Options): Answer
  'spreadsheets.getByDataFilter'(id: string, body: unknown, options: Options): Answer
  'spreadsheets.batchUpdate'(id: string, body: unknown, options: Options): Answer
  'spreadsheets.sheets.copyTo'(id: string, sheetId: number, body: unknown): Answer
  'spreadsheets.values.get'(id: string, range: string, options: Options): Answer
  'spreadsheets.values.batchGet'(id: string, options: Options): Answer
  'spreadsheets.values.batchGetByDataFilter'(id: string, body: unknown, options: Options): Answer
  'spreadsheets.values.update'(id: string, range: string, body: unknown, options: Options): Answer
  'spreadsheets.values.append'(id: string, range: string, body: unknown, options: Options): Answer
  'spreadsheets.values.clear'(id: string, range: string, body: unknown): Answer
  'spreadsheets.values.batchUpdate'(id: string, body: unknown, options: Options): Answer
  'spreadsheets.values.batchUpdateByDataFilter'(id: string, body: unknown, options: Options): Answer
}

const STATUS_429 = 'RESOURCE_EXHAUSTED'

const quotaText = (kind: 'read' | 'write', whose: 'user' | 'project'): string => {
  const metric = kind === 'read' ? 'Read requests' : 'Write requests'
  const limit = `${metric} per minute${whose === 'user' ? ' per user' : ''}`
  return `Quota exceeded for quota metric '${metric}' and limit '${limit}' of service 'sheets.googleapis.com' for consumer 'project_number:0'.`
}

/** How Apps Script tells an error of an API. */
const told = (method: string, error: ApiError): ServiceError =>
  new ServiceError({
    name: 'GoogleJsonResponseException',
    message: `API call to sheets.${method} failed with error: ${error.message}`,
    details: { code: error.code, message: error.message, status: error.status },
  })

export const sheetsService =
  (fileById: (id: string) => SpreadsheetFile | undefined, quotas: Quotas): ServiceFor<SheetsCalls> =>
  (run: Run) => {
    const call = (method: string, kind: 'read' | 'write', id: string, work: (api: SheetsApi) => unknown): unknown => {
      try {
        const reached = quotas.takeSheets(run.user.email, kind)
        if (reached !== undefined) throw new ApiError(429, STATUS_429, quotaText(kind, reached))
        const file = fileById(id)
        if (file === undefined) throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.')
        const api = file.owner === run.user.email ? file.api : file.apiAs(run.user.email)
        const answer = work(api)
        run.note(api.lastCost)
        return answer
      } catch (error) {
        throw error instanceof ApiError ? told(method, error) : error
      }
    }
    const read = (method: string, id: string, work: (api: SheetsApi) => unknown): unknown => call(method, 'read', id, work)
    const write = (method: string, id: string, work: (api: SheetsApi) => unknown): unknown => call(method, 'write', id, work)
    return {
      'spreadsheets.get': (id, options) => read('spreadsheets.get', id, (api) => api.get(options)),
      'spreadsheets.getByDataFilter': (id, body, options) =>
        read('spreadsheets.getByDataFilter', id, (api) => api.getByDataFilter(body, options)),
      'spreadsheets.batchUpdate': (id, body, options) => write('spreadsheets.batchUpdate', id, (api) => api.batchUpdate(body, options)),
      'spreadsheets.sheets.copyTo': (id, sheetId, body) =>
        write('spreadsheets.sheets.copyTo', id, (api) => {
          const to = fileById(destinationOf(body))
          if (to === undefined) throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.')
          return api.copyTo(sheetId, to)
        }),
      'spreadsheets.values.get': (id, range, options) => read('spreadsheets.values.get', id, (api) => api.values.get(range, options)),
      'spreadsheets.values.batchGet': (id, options) =>
        read('spreadsheets.values.batchGet', id, (api) => api.values.batchGet({ ranges: rangesOf(options), ...options })),
      'spreadsheets.values.batchGetByDataFilter': (id, body, options) =>
        read('spreadsheets.values.batchGetByDataFilter', id, (api) => api.values.batchGetByDataFilter(body, options)),
      'spreadsheets.values.update': (id, range, body, options) =>
        write('spreadsheets.values.update', id, (api) => api.values.update(range, body, options)),
      'spreadsheets.values.append': (id, range, body, options) =>
        write('spreadsheets.values.append', id, (api) => api.values.append(range, body, options)),
      'spreadsheets.values.clear': (id, range, body) => write('spreadsheets.values.clear', id, (api) => api.values.clear(range, body)),
      'spreadsheets.values.batchUpdate': (id, body, options) =>
        write('spreadsheets.values.batchUpdate', id, (api) => api.values.batchUpdate(body, options)),
      'spreadsheets.values.batchUpdateByDataFilter': (id, body, options) =>
        write('spreadsheets.values.batchUpdateByDataFilter', id, (api) => api.values.batchUpdateByDataFilter(body, options)),
    }
  }

const destinationOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'destinationSpreadsheetId' in body ? String(body.destinationSpreadsheetId) : ''

const rangesOf = (options: Options): string | string[] =>
  Array.isArray(options.ranges) ? options.ranges.map(String) : String(options.ranges ?? '')
