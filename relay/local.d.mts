/** What `local.mjs` starts. */
export interface RelaySpec {
  /** By key, as their secrets are written. */
  readonly programmes: Readonly<Record<string, object>>
  readonly port?: number
  readonly now?: () => number
  readonly outbound?: (request: Request) => Promise<Response>
  readonly queue?: { readonly maxRetries?: number; readonly maxBatchTimeout?: number }
  readonly bindings?: Readonly<Record<string, string>>
  readonly quiet?: boolean
}
export interface Relay {
  /** Without a slash at its end. */
  readonly url: string
  hour(): Promise<void>
  stop(): Promise<void>
}
export declare const startRelay: (spec: RelaySpec) => Promise<Relay>
