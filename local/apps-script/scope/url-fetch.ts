/** `UrlFetchApp`: requests leave as Google builds them, answers come back as its HTTPResponse. */
import type { FetchAnswer, FetchBody, FetchRequest, UrlFetchCalls } from '../services/url-fetch'
import { blobBinary, isBlob, makeBlob, type ScriptBlob } from './blob'
import { binaryOf, decodeText, fromBase64, fromSigned, toBase64, toSigned } from './bytes'
import { emulated } from './emulated'
import { exception, host, service } from './host'

type Payload = string | readonly number[] | ScriptBlob | Readonly<Record<string, unknown>>

/** Google's options; see `UrlFetchApp.fetch(url, params)`. */
interface FetchOptions {
  readonly method?: string
  readonly headers?: Readonly<Record<string, unknown>>
  readonly payload?: Payload
  readonly contentType?: string
  readonly muteHttpExceptions?: boolean
  readonly followRedirects?: boolean
  readonly validateHttpsCertificates?: boolean
  readonly escaping?: boolean
  readonly useIntranet?: boolean
  readonly timeoutSeconds?: number
}

const KNOWN = new Set([
  'url',
  'method',
  'headers',
  'payload',
  'contentType',
  'muteHttpExceptions',
  'followRedirects',
  'validateHttpsCertificates',
  'escaping',
  'useIntranet',
  'timeoutSeconds',
])

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete', 'head', 'options'])

const server = service<UrlFetchCalls>('UrlFetchApp')

const FORM = 'application/x-www-form-urlencoded'

/** As Java's URLEncoder writes a form: blanks are `+`. */
const formValue = (value: unknown): string =>
  encodeURIComponent(String(value))
    .replace(/%20/g, '+')
    .replace(/[!'()~]/g, hex)
const hex = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

const part = (boundary: string, name: string, value: unknown): string => {
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${binaryOf(name)}"`
  if (!isBlob(value)) return `${head}\r\n\r\n${binaryOf(String(value))}\r\n`
  const file = `; filename="${binaryOf(value.getName() ?? 'file')}"\r\nContent-Type: ${value.getContentType() ?? 'application/octet-stream'}`
  return `${head}${file}\r\n\r\n${blobBinary(value) ?? ''}\r\n`
}

const multipart = (fields: Readonly<Record<string, unknown>>, boundary: string): string => {
  const parts = Object.entries(fields).map(([name, value]) => part(boundary, name, value))
  return `${parts.join('')}--${boundary}--\r\n`
}

const isRecord = (payload: Payload): payload is Readonly<Record<string, unknown>> =>
  typeof payload === 'object' && !Array.isArray(payload) && !isBlob(payload)

const body = (payload: Payload): FetchBody => {
  if (typeof payload === 'string') return { text: payload, type: FORM }
  if (isBlob(payload)) return { base64: toBase64(blobBinary(payload) ?? ''), type: payload.getContentType() ?? FORM }
  if (!isRecord(payload)) return { base64: toBase64(fromSigned(payload)), type: FORM }
  if (!Object.values(payload).some(isBlob)) {
    const text = Object.entries(payload)
      .map(([name, value]) => `${formValue(name)}=${formValue(value)}`)
      .join('&')
    return { text, type: FORM }
  }
  const boundary = `----${host.compute('uuid', '', '').replace(/-/g, '')}`
  return { base64: toBase64(multipart(payload, boundary)), type: `multipart/form-data; boundary=${boundary}` }
}

const request = (url: string, options: FetchOptions): FetchRequest => {
  for (const name of Object.keys(options)) if (!KNOWN.has(name)) throw exception(`Attribute provided with invalid value: ${name}`)
  const method = (options.method ?? 'get').toLowerCase()
  if (!METHODS.has(method)) throw exception(`Attribute provided with invalid value: method`)
  const sent = options.payload === undefined || options.payload === null ? undefined : body(options.payload)
  return {
    url: String(url),
    method: sent !== undefined && method === 'get' ? 'post' : method,
    headers: Object.entries(options.headers ?? {}).map(([name, value]) => [name, String(value)]),
    ...(sent === undefined ? {} : { body: { ...sent, type: options.contentType ?? sent.type } }),
    mute: options.muteHttpExceptions === true,
    follow: options.followRedirects !== false,
    ...(options.timeoutSeconds === undefined ? {} : { timeoutSeconds: options.timeoutSeconds }),
  }
}

/** A header that came more than once is a list, as `getAllHeaders` gives it. */
const headersOf = (answer: FetchAnswer, lists: boolean): Record<string, string | string[]> => {
  const all: Record<string, string | string[]> = {}
  for (const [name, value] of answer.headers) {
    const before = all[name]
    if (before === undefined || !lists) all[name] = value
    else all[name] = [...(Array.isArray(before) ? before : [before]), value]
  }
  return all
}

const response = (answer: FetchAnswer) => {
  let binary: string | undefined
  const bytes = (): string => {
    binary ??= fromBase64(answer.base64)
    return binary
  }
  const type = answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null
  const charset = /charset="?([^";]+)/i.exec(type ?? '')?.[1] ?? 'utf-8'
  return emulated('HTTPResponse', {
    getResponseCode: (): number => answer.status,
    getContentText: (asked?: string): string => decodeText(bytes(), asked ?? charset),
    getContent: (): number[] => toSigned(bytes()),
    getBlob: (): ScriptBlob => makeBlob(bytes(), type?.split(';')[0] ?? null, answer.fileName),
    getHeaders: () => headersOf(answer, false),
    getAllHeaders: () => headersOf(answer, true),
  })
}

type Asked = string | (FetchOptions & { readonly url: string })

export const urlFetchApp = emulated('UrlFetchApp', {
  fetch: (url: string, options: FetchOptions = {}) => response(server.fetch(request(url, options))),
  fetchAll: (requests: readonly Asked[]) =>
    server
      .fetchAll(requests.map((asked) => (typeof asked === 'string' ? request(asked, {}) : request(asked.url, asked))))
      .map((answer) => response(answer)),
})
