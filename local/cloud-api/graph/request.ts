/** A Graph call as the rules see it, and what they answer. */
import type { IncomingHttpHeaders } from 'node:http'
import { isRecord, type JsonObject, parseJson } from '../json'
import { badParameter } from './fault'
import { type FormFile, parseMultipart } from './multipart'
import type { Node } from './reader'

export interface RawRequest {
  readonly method: string
  /** Path and query as they came. */
  readonly target: string
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
}

export interface GraphCall {
  readonly method: string
  readonly version: string
  /** First segment after the version: an object id or a word such as `debug_token`. */
  readonly node: string
  /** Second segment, '' when there is none. */
  readonly edge: string
  readonly query: URLSearchParams
  /** Fields of a JSON object, a form, or a multipart form. */
  readonly body: Node
  readonly files: readonly FormFile[]
  readonly bytes: Buffer
  readonly headers: IncomingHttpHeaders
  readonly token: string | undefined
}

export type Answer =
  | { readonly status: number; readonly json: JsonObject; readonly headers?: Readonly<Record<string, string>> }
  | { readonly status: number; readonly bytes: Buffer; readonly mime: string; readonly headers?: Readonly<Record<string, string>> }

const fromForm = (form: URLSearchParams): Node => Object.fromEntries([...form].map(([key, value]) => [key, parsedField(value)]))

/** Graph takes objects and lists in form fields as JSON texts. */
const parsedField = (value: string): unknown => {
  const looksJson = /^\s*[[{]/.test(value)
  return looksJson ? (parseJson(value) ?? value) : value
}

const readBody = (headers: IncomingHttpHeaders, bytes: Buffer): { body: Node; files: readonly FormFile[] } => {
  const type = headers['content-type'] ?? ''
  if (bytes.length === 0) return { body: {}, files: [] }
  if (type.startsWith('multipart/form-data')) {
    const parts = parseMultipart(type, bytes)
    return { body: Object.fromEntries(parts.fields), files: parts.files }
  }
  if (type.startsWith('application/x-www-form-urlencoded'))
    return { body: fromForm(new URLSearchParams(bytes.toString('utf8'))), files: [] }
  if (!type.startsWith('application/json')) return { body: {}, files: [] }
  const value = parseJson(bytes.toString('utf8'))
  if (!isRecord(value)) throw badParameter('Invalid parameter', 'The request body is not a valid JSON object.')
  return { body: value, files: [] }
}

const bearer = (headers: IncomingHttpHeaders): string | undefined => /^\s*(?:Bearer|OAuth)\s+(\S+)/i.exec(headers.authorization ?? '')?.[1]

/** `undefined` when the path has no version in front. */
export const readCall = (raw: RawRequest): GraphCall | undefined => {
  const url = new URL(raw.target, 'http://graph')
  const [, version, node = '', edge = '', ...more] = url.pathname.split('/')
  if (version === undefined || !/^v\d+\.\d+$/.test(version) || more.length > 0) return undefined
  const { body, files } = readBody(raw.headers, raw.bytes)
  const inBody = typeof body.access_token === 'string' ? body.access_token : undefined
  return {
    method: raw.method,
    version,
    node: decodeURIComponent(node),
    edge: decodeURIComponent(edge),
    query: url.searchParams,
    body,
    files,
    bytes: raw.bytes,
    headers: raw.headers,
    token: bearer(raw.headers) ?? url.searchParams.get('access_token') ?? inBody,
  }
}

/** A field from the query or, failing that, from the body. */
export const field = (call: GraphCall, key: string): unknown => call.query.get(key) ?? call.body[key]
export const textField = (call: GraphCall, key: string): string | undefined => {
  const value = field(call, key)
  return typeof value === 'string' && value !== '' ? value : undefined
}
