/** The Sheets API v4 over HTTP, as an API client finds it; such calls fire no edit event. `main` stands for the bound file. */
import { ApiError, type SheetsApi, type SpreadsheetFile } from '../apps-script/workbook/index'
import { type Asked, json, type Reply, type Routes } from './http'
import { record } from './parse'

/** Parameters that may come several times. */
const LISTS = new Set(['ranges'])
const FLAGS = new Set(['includeGridData', 'includeValuesInResponse'])
/** Of the transport, not of the call. */
const IGNORED = new Set(['alt', 'key', 'prettyPrint', 'access_token', 'quotaUser', '$.xgafv'])

const optionsOf = (asked: Asked): Record<string, unknown> => {
  const options: Record<string, unknown> = {}
  for (const name of new Set(asked.url.searchParams.keys())) {
    if (IGNORED.has(name)) continue
    const values = asked.url.searchParams.getAll(name)
    if (LISTS.has(name)) options[name] = values
    else options[name] = FLAGS.has(name) ? values[0] === 'true' : values[0]
  }
  return options
}

const rangesOf = (asked: Asked): string[] => asked.url.searchParams.getAll('ranges')

const told = (error: ApiError): Reply => json({ error: { code: error.code, message: error.message, status: error.status } }, error.code)

export const sheetsRoutes = (file: () => SpreadsheetFile, other: (id: string) => SpreadsheetFile | undefined): Routes => {
  const answer =
    (work: (api: SheetsApi, asked: Asked, options: Record<string, unknown>) => unknown | Promise<unknown>) =>
    async (asked: Asked): Promise<Reply> => {
      try {
        const id = asked.path.id ?? ''
        const meant = id === 'main' || id === file().id ? file() : other(id)
        if (meant === undefined) throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.')
        return json(await work(meant.api, asked, optionsOf(asked)))
      } catch (error) {
        if (error instanceof ApiError) return told(error)
        throw error
      }
    }
  const range = (asked: Asked): string => asked.path.range ?? ''
  const base = '/v4/spreadsheets/{id}'
  return {
    [`GET ${base}`]: answer((api, _asked, options) => api.get(options)),
    [`POST ${base}:batchUpdate`]: answer(async (api, asked, options) => api.batchUpdate(await asked.json(), options)),
    [`POST ${base}/sheets/{sheet}:copyTo`]: answer(async (api, asked) => {
      const to = record(await asked.json())['destinationSpreadsheetId']
      const meant = to === 'main' || to === file().id ? file() : other(String(to))
      if (meant === undefined) throw new ApiError(404, 'NOT_FOUND', 'Requested entity was not found.')
      return api.copyTo(Number(asked.path.sheet), meant)
    }),
    [`POST ${base}:getByDataFilter`]: answer(async (api, asked, options) => api.getByDataFilter(await asked.json(), options)),
    [`GET ${base}/values:batchGet`]: answer((api, asked, options) => api.values.batchGet({ ranges: rangesOf(asked), ...options })),
    [`POST ${base}/values:batchGetByDataFilter`]: answer(async (api, asked, options) =>
      api.values.batchGetByDataFilter(await asked.json(), options),
    ),
    [`POST ${base}/values:batchUpdate`]: answer(async (api, asked, options) => api.values.batchUpdate(await asked.json(), options)),
    [`POST ${base}/values:batchUpdateByDataFilter`]: answer(async (api, asked, options) =>
      api.values.batchUpdateByDataFilter(await asked.json(), options),
    ),
    [`POST ${base}/values/{range}:append`]: answer(async (api, asked, options) =>
      api.values.append(range(asked), await asked.json(), options),
    ),
    [`POST ${base}/values/{range}:clear`]: answer(async (api, asked) => api.values.clear(range(asked), await asked.json())),
    [`PUT ${base}/values/{range}`]: answer(async (api, asked, options) => api.values.update(range(asked), await asked.json(), options)),
    [`GET ${base}/values/{range}`]: answer((api, asked, options) => api.values.get(range(asked), options)),
  }
}
