/** All that Hilo needs from outside: `src/google` implements it with Google's services, tests with counted fakes. */
import type { Json } from './kernel/json'
import type { Instant } from './kernel/time'

/** Values as the Sheets API gives them; what is missing at the end of a row or range was empty. */
export type Cell = string | number | boolean | null
export type Rows = readonly (readonly Cell[])[]

export interface GridRange {
  readonly sheetId: number
  readonly startRowIndex?: number
  readonly endRowIndex?: number
  readonly startColumnIndex?: number
  readonly endColumnIndex?: number
}

/** Developer metadata that one column bears. */
export interface ColumnMark {
  readonly metadataKey: string
  readonly metadataValue: string
}

/** Why a call to the spreadsheet failed; `refused` was certainly not applied, `unknown` may have been. */
export type SheetFault = { readonly ok: false; readonly why: 'quota' | 'refused' | 'unknown'; readonly detail: string }
export type SheetAnswer<V> = { readonly ok: true; readonly value: V } | SheetFault

/** The bound spreadsheet through the Sheets API v4 (advanced service). */
export interface Sheets {
  /** `spreadsheets.get` with a field mask; with `ranges` (A1) only those grids. */
  describe(fields: string, ranges?: readonly string[]): SheetAnswer<Json>
  /** `values.batchGetByDataFilter`, one answer a range, in order; unformatted with serial dates, or as people see it. */
  read(ranges: readonly GridRange[], as: 'typed' | 'shown'): SheetAnswer<readonly Rows[]>
  /** `spreadsheets.batchUpdate`: all requests or none; `readBack` (A1) are read in the same call, after the requests. */
  write(requests: readonly Json[], readBack: readonly string[]): SheetAnswer<readonly Rows[]>
  /** `values.batchUpdateByDataFilter`: texts down the column that bears this mark, wherever it stands by then; null leaves a cell as it is. */
  fillColumn(mark: ColumnMark, cells: readonly (string | null)[]): SheetAnswer<null>
  /** `spreadsheets.sheets.copyTo`: one tab whole, into another spreadsheet; its id there. Nothing keeps it from happening twice. */
  copyTab(sheetId: number, spreadsheetId: string): SheetAnswer<number>
}

export interface HttpRequest {
  readonly url: string
  readonly method: 'get' | 'post' | 'delete'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** A redirect is not followed: that there is one is the answer. */
  readonly stays?: true
  /** Bytes in base64, for what is no text (media). */
  readonly bytes?: { readonly base64: string; readonly mime: string }
}
/** `ok` means that an answer came, whatever its status; a fault leaves open whether the request arrived. */
export type HttpAnswer =
  | {
      readonly ok: true
      readonly status: number
      readonly body: string
      readonly headers: Readonly<Record<string, string>>
      readonly base64?: string
    }
  | { readonly ok: false; readonly fault: string }

export interface Http {
  /** All at once, answers in the order of the requests; a throw of the platform becomes one fault for all. */
  fetchAll(requests: readonly HttpRequest[], as?: 'text' | 'bytes'): readonly HttpAnswer[]
}

export interface Lock {
  /** Waits at most `waitMs` for the script's lock; any exception of the platform counts as no. */
  hold(waitMs: number): boolean
  release(): void
}

export interface Clock {
  now(): Instant
  /** Milliseconds left of this run's time. */
  left(): number
  sleep(ms: number): void
}

/** A property store: `engine` is the engine account's own (secrets, mail), `shared` the script's (dirty, next, commit number). */
export interface Store {
  all(): Readonly<Record<string, string>>
  set(entries: Readonly<Record<string, string>>): void
  delete(key: string): void
}

/** What may vanish at any moment. Keys ≤ 250 characters, values ≤ 100 KB. */
export interface Cache {
  getAll(keys: readonly string[]): Readonly<Record<string, string>>
  putAll(entries: Readonly<Record<string, string>>, seconds: number): void
}

export interface Random {
  /** A fresh unguessable id of 22 letters and digits. */
  uuid(): string
}

export interface Digest {
  /** SHA-256 in lower-case hex of the UTF-8 text. */
  sha256(text: string): string
  hmacSha256(key: string, text: string): string
}

export interface Pack {
  /** gzip in base64, for mail in properties. */
  squeeze(text: string): string
  /** Undefined when it is nothing that was squeezed. */
  unsqueeze(packed: string): string | undefined
}

export interface Mailer {
  send(to: string, subject: string, text: string): void
  left(): number
}

/** Who runs this and where; `active` is '' when Google does not tell. */
export interface Session {
  active(): string
  effective(): string
  spreadsheetId(): string
  zone(): string
  /** What the person in front reads, such as `pt` or `es_419`. */
  language(): string
  webAppUrl(): string
  scriptId(): string
}

export interface Triggers {
  /** Own triggers of the current user. */
  list(): readonly { readonly id: string; readonly handler: string }[]
  /** Answers the new trigger's id. */
  everyMinute(handler: string): string
  /** Whenever a form that is linked to this file is sent. */
  onFormSubmit(handler: string): string
  delete(id: string): void
}

/** Files kept for people (media that arrived), through the Drive API with the narrowest scope. */
export interface Files {
  keep(
    name: string,
    mime: string,
    base64: string,
  ): { readonly ok: true; readonly url: string; readonly id: string } | { readonly ok: false; readonly why: string }
  /** Whether none of them is there any more. */
  drop(ids: readonly string[]): boolean
}

/** Spreadsheets that Hilo itself made, each for one person of the team, or for what is old; with the narrowest scope of Drive's. */
export interface MemberFiles {
  /** The id of each by its key, without what lies in the bin; one call for all of them. */
  made(): Readonly<Record<string, string>> | undefined
  /** The one that was made under this key, else a new one; `undefined`: nobody can tell. */
  make(key: string, title: string): string | undefined
  cells(id: string): Sheets
  /** When each was last changed, by id; one call for all of them. */
  changed(): Readonly<Record<string, string>> | undefined
  /** Of these addresses only `mail` may open it, and write in it; '' for none. `refused`: Google knows no such account. */
  admit(id: string, mail: string, known: readonly string[]): 'done' | 'refused' | 'unknown'
}

export interface FormQuestion {
  readonly title: string
  /** Choices of a list; empty for a line of text. */
  readonly choices: readonly string[]
  readonly kind: 'text' | 'date' | 'list'
}
/** A Google form as Hilo needs it. */
export interface GoogleForm {
  readonly id: string
  readonly title: string
  /** Where people answer, without what is filled in beforehand. */
  readonly url: string
  /** Published and taking answers. */
  readonly open: boolean
  /** The tab of this file that gets its answers; null when there is none. */
  readonly sheetId: number | null
  /** `entry.123` of a question that can be filled in beforehand; '' of any other. */
  readonly questions: readonly { readonly title: string; readonly entry: string }[]
}
/** Forms of the account that runs this; `undefined`: there is no such form, or it is somebody else's. */
export interface GoogleForms {
  /** By its address or id. */
  find(address: string): GoogleForm | undefined
  make(title: string, questions: readonly FormQuestion[]): GoogleForm | undefined
  /** Adds the questions that are missing, publishes it, and sends its answers to this file. */
  ready(id: string, missing: readonly FormQuestion[]): GoogleForm | undefined
}

/** The grid in front of a person; absent where nobody looks (triggers, web app). */
export interface Ui {
  menu(title: string, items: readonly (readonly [label: string, handler: string])[]): void
  panel(html: string, title: string): void
  /** A page of the bundle as it was built: what the panel starts with, and what it asks for later. */
  page(name: 'panel' | 'later'): string
  toast(message: string): void
  /** Where the person stands: tab, first and last selected row (from 1). */
  selection(): { readonly sheetId: number; readonly fromRow: number; readonly toRow: number } | undefined
  /** Takes the person to a row (from 1) of a tab; nothing happens where the tab is gone. */
  show(sheetId: number, row: number): void
}

export interface Log {
  /** Only ids and counts: never a phone number, a name, a text or a token. */
  info(message: string): void
  error(message: string): void
}

export interface Host {
  readonly sheets: Sheets
  readonly http: Http
  readonly lock: Lock
  readonly clock: Clock
  readonly engine: Store
  readonly shared: Store
  readonly cache: Cache
  readonly random: Random
  readonly digest: Digest
  readonly pack: Pack
  readonly mail: Mailer
  readonly session: Session
  readonly triggers: Triggers
  readonly files: Files
  readonly memberFiles: MemberFiles
  readonly forms: GoogleForms
  readonly ui: Ui
  readonly log: Log
}
