/** What crosses between the thread of an execution and the main thread: only text, numbers and plain messages made of them. */
import type { MessagePort } from 'node:worker_threads'

/** Levels are Google's; see `AuthMode` in the reference of ScriptApp. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL'

/** A version of the script: the text is sent once to each worker, then only its key. */
export interface CodeText {
  readonly key: string
  readonly source?: string
}

/** What becomes of the function's value: a web answer, a value for `google.script.run`, nothing, or only the names of functions. */
export type Returns = 'web' | 'value' | 'nothing' | 'names'

export interface Job {
  readonly code: CodeText
  readonly function: string
  /** JSON array. */
  readonly args: string
  /** The arguments are Google's own event objects, in which marks such as `$range` stand for live objects. */
  readonly event: boolean
  readonly returns: Returns
}

/** Name of the error with which a scope tells that it has no such function; its message is the function's name. */
export const NO_FUNCTION = 'NoFunction'

/** An exception as data. */
export interface Thrown {
  readonly name: string
  readonly message: string
  /** Only of advanced services: the API's own error. */
  readonly details?: { readonly code: number; readonly message: string; readonly status: string }
  readonly stack?: string
}

/** `value` is JSON. */
export type Ending = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: Thrown }

export type FromWorker =
  | { readonly type: 'call'; readonly service: string; readonly method: string; readonly args: string }
  | { readonly type: 'log'; readonly level: string; readonly text: string }
  | ({ readonly type: 'end' } & Ending)

/** The answer to a call, sent as JSON text: a value, or what is to be thrown. */
export type Reply = { readonly value: unknown } | { readonly thrown: Thrown }

export interface WorkerSetup {
  readonly port: MessagePort
  /** Slot 0 is raised by the main thread when an answer lies in the port. */
  readonly signal: SharedArrayBuffer
  readonly time: SharedArrayBuffer
  /** Path of the built `scope.worker.mjs`. */
  readonly scope: string
}

/** A service as the scope sees it: what the main thread answers with a promise arrives as a plain value. */
export type Synchronous<Calls> = {
  readonly [K in keyof Calls]: Calls[K] extends (...args: infer A) => infer R ? (...args: A) => Awaited<R> : never
}

/** What a web app's function gave back. */
export type WebValue =
  | { readonly kind: 'text'; readonly content: string; readonly mime: string; readonly file?: string }
  | ({ readonly kind: 'html' } & HtmlPage)
  | { readonly kind: 'nothing' }
  | { readonly kind: 'other' }

export interface HtmlPage {
  readonly content: string
  readonly title: string
  readonly width?: number
  readonly height?: number
  readonly framing: 'DEFAULT' | 'ALLOWALL'
  readonly meta: readonly { readonly name: string; readonly content: string }[]
}

/** What the scope hands back to its worker. */
export interface Scope {
  run(job: Job): Ending
  thrown(error: unknown): Thrown
}

/** What the worker's thread lends to the scope; everything in and out is text or a number, so that no foreign object gets in. */
export interface Bridge {
  scope?: Scope
  call(service: string, method: string, args: string): string
  log(level: string, text: string): void
  /** Virtual epoch milliseconds. */
  now(): number
  /** The global function (or other value) of this name, also of a top-level `const`. */
  lookup(name: string): unknown
  /** Work on bytes that the language does not offer; bytes are strings of the characters 0 to 255. */
  compute(work: Computation, first: string, second: string): string
}

export type DigestName = 'MD2' | 'MD5' | 'SHA_1' | 'SHA_256' | 'SHA_384' | 'SHA_512'
export type MacName = 'HMAC_MD5' | 'HMAC_SHA_1' | 'HMAC_SHA_256' | 'HMAC_SHA_384' | 'HMAC_SHA_512'
export type Computation = 'encode' | 'decode' | 'base64' | 'unbase64' | 'gzip' | 'gunzip' | 'uuid' | DigestName | MacName
