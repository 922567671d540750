/** What the probe needs of Google beyond the ports: raw calls, whose exceptions it looks at instead of hiding them. */
import type { Json } from '../../kernel/json'

export interface ProbeTools {
  /** Sheets API v4 of the bound file, Google's JSON in and out; throws what Google throws. */
  readonly sheets: {
    get(options: { readonly fields: string; readonly ranges?: readonly string[] }): Json
    batchUpdate(body: Json): Json
    batchGetByDataFilter(body: Json): Json
  }
  /** The current user's own properties. */
  readonly properties: {
    all(): Readonly<Record<string, string>>
    set(entries: Readonly<Record<string, string>>): void
    delete(key: string): void
  }
  readonly cache: {
    put(key: string, value: string, seconds: number): void
    getAll(keys: readonly string[]): Readonly<Record<string, string>>
    remove(keys: readonly string[]): void
  }
  /** An object of its own each time, for the one lock of the script. */
  lock(): { take(ms: number): boolean; has(): boolean; release(): void }
  /** Statuses of muted GETs, all in one call. */
  statuses(urls: readonly string[]): readonly number[]
  /** What an HtmlOutput made of this text says of itself. */
  page(html: string): { readonly content: string; readonly shown: string }
  textAnswer(content: string): { readonly content: string; readonly mime: string; readonly shown: string }
  bytesOf(base64: string): readonly number[]
  /** Names that the global scope has, among these. */
  present(names: readonly string[]): readonly string[]
  failure(thrown: unknown): Failure
}

export interface Failure {
  readonly name: string
  readonly message: string
  /** Of the API's answer; `null` when the exception carries none. */
  readonly code: number | null
}
