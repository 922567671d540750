/** Google's services as the live probe asks them: raw, with their exceptions. */
import { isRecord, type Json, toJson } from '../kernel/json'
import { session } from './session'

const properties = () => PropertiesService.getUserProperties()
const cache = () => CacheService.getScriptCache()
const spreadsheets = () => Sheets?.Spreadsheets

const plain = (value: unknown): Json => toJson(JSON.parse(JSON.stringify(value ?? null)))

export const probeTools = {
  sheets: {
    get: ({ fields, ranges }: { readonly fields: string; readonly ranges?: readonly string[] }): Json =>
      plain(spreadsheets()?.get(session.spreadsheetId(), { fields, ...(ranges ? { ranges: [...ranges] } : {}) })),
    batchUpdate: (body: Json): Json => plain(spreadsheets()?.batchUpdate(JSON.parse(JSON.stringify(body)), session.spreadsheetId())),
    batchGetByDataFilter: (body: Json): Json =>
      plain(spreadsheets()?.Values?.batchGetByDataFilter(JSON.parse(JSON.stringify(body)), session.spreadsheetId())),
  },
  properties: {
    all: () => properties().getProperties(),
    set: (entries: Readonly<Record<string, string>>): void => {
      properties().setProperties({ ...entries }, false)
    },
    delete: (key: string): void => {
      properties().deleteProperty(key)
    },
  },
  cache: {
    put: (key: string, value: string, seconds: number): void => cache()?.put(key, value, seconds),
    getAll: (keys: readonly string[]): Readonly<Record<string, string>> => cache()?.getAll([...keys]) ?? {},
    remove: (keys: readonly string[]): void => cache()?.removeAll([...keys]),
  },
  lock: () => {
    const lock = LockService.getScriptLock()
    return { take: (ms: number) => lock.tryLock(ms), has: () => lock.hasLock(), release: () => lock.releaseLock() }
  },
  statuses: (urls: readonly string[]): readonly number[] =>
    UrlFetchApp.fetchAll(urls.map((url) => ({ url, muteHttpExceptions: true }))).map((response) => response.getResponseCode()),
  page: (html: string) => {
    const page = HtmlService.createHtmlOutput(html)
    return { content: page.getContent(), shown: String(page) }
  },
  textAnswer: (content: string) => {
    const answer = ContentService.createTextOutput(content).setMimeType(ContentService.MimeType.TEXT)
    return { content: answer.getContent(), mime: String(answer.getMimeType()), shown: String(answer) }
  },
  bytesOf: (base64: string): readonly number[] => Utilities.base64Decode(base64),
  present: (names: readonly string[]): readonly string[] => names.filter((name) => name in globalThis),
  failure: (thrown: unknown): { readonly name: string; readonly message: string; readonly code: number | null } => {
    const details = isRecord(thrown) && isRecord(thrown['details']) ? thrown['details'] : {}
    const { code } = details
    return {
      name: thrown instanceof Error ? thrown.name : typeof thrown,
      message: thrown instanceof Error ? thrown.message : String(thrown),
      code: typeof code === 'number' ? code : null,
    }
  },
} as const
