/** The `e` of `doGet` and `doPost`, as Google builds it from a request: no headers, the first value of each parameter. */

export interface WebRequest {
  readonly method: 'GET' | 'POST'
  /** Without the question mark, as it was sent. */
  readonly query: string
  readonly body: Buffer
  readonly contentType: string | undefined
}

const FORM = 'application/x-www-form-urlencoded'

/** Names that Google keeps for itself and answers with 405. */
export const RESERVED = ['c', 'sid'] as const

const lists = (params: Iterable<readonly [string, string]>): Record<string, string[]> => {
  const all: Record<string, string[]> = {}
  for (const [name, value] of params) all[name] = [...(all[name] ?? []), value]
  return all
}

export const parametersOf = (request: WebRequest): Record<string, string[]> => {
  const query = [...new URLSearchParams(request.query)]
  const form = request.contentType?.toLowerCase().startsWith(FORM) ? [...new URLSearchParams(request.body.toString('utf8'))] : []
  return lists([...query, ...form])
}

export const webEvent = (request: WebRequest): object => {
  const parameters = parametersOf(request)
  const parameter = Object.fromEntries(Object.entries(parameters).map(([name, values]) => [name, values[0] ?? '']))
  const common = { contextPath: '', queryString: request.query, parameter, parameters }
  if (request.method === 'GET') return { ...common, contentLength: -1 }
  const type = request.contentType?.split(';')[0]?.trim() ?? 'application/octet-stream'
  const contents = request.body.toString('utf8')
  return { ...common, contentLength: request.body.length, postData: { contents, length: request.body.length, name: 'postData', type } }
}
