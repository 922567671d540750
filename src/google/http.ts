/** Requests to the outside, all of a batch at once. */
import type { Http, HttpAnswer, HttpRequest } from '../ports'
import { detailOf } from './failure'

const requestOf = (request: HttpRequest): GoogleAppsScript.URL_Fetch.URLFetchRequest => {
  const bytes = request.bytes
  return {
    url: request.url,
    method: request.method,
    headers: { ...request.headers },
    muteHttpExceptions: true,
    // A webhook or an API that answers with a redirect is an answer like any other.
    followRedirects: request.stays !== true,
    ...(bytes ? { payload: Utilities.newBlob(Utilities.base64Decode(bytes.base64), bytes.mime), contentType: bytes.mime } : {}),
    ...(request.body !== undefined ? { payload: request.body, contentType: contentType(request.headers) } : {}),
  }
}
const contentType = (headers: HttpRequest['headers']): string => {
  const name = Object.keys(headers).find((key) => key.toLowerCase() === 'content-type')
  return (name === undefined ? undefined : headers[name]) ?? 'application/json'
}

const headersOf = (response: GoogleAppsScript.URL_Fetch.HTTPResponse): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(response.getHeaders()).map(([key, value]) => [key.toLowerCase(), String(value)]))

export const urlFetch: Http = {
  fetchAll: (requests, as = 'text') => {
    if (requests.length === 0) return []
    try {
      return UrlFetchApp.fetchAll(requests.map(requestOf)).map(
        (response): HttpAnswer => ({
          ok: true,
          status: response.getResponseCode(),
          body: as === 'text' ? response.getContentText() : '',
          headers: headersOf(response),
          ...(as === 'bytes' ? { base64: Utilities.base64Encode(response.getContent()) } : {}),
        }),
      )
    } catch (thrown) {
      // One failing member throws for all of them, and nobody knows which of the others arrived.
      const fault = detailOf(thrown)
      return requests.map(() => ({ ok: false, fault }))
    }
  },
}
