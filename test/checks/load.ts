/** Loads the bundle as each execution of Apps Script does: a bare global scope, and services that must not be called while loading. */
import { createContext, Script } from 'node:vm'
import { googleNames } from './globals'

export interface Loaded {
  /** Calls of Google's services made by the top level. */
  readonly calls: readonly string[]
  /** Names that the bundle put into the global scope. */
  readonly globals: readonly string[]
  /** Milliseconds from source text to the end of the top level. */
  readonly ms: number
}

export const loadBundle = (code: string): Loaded => {
  const calls: string[] = []
  const service = (name: string) =>
    new Proxy(
      {},
      {
        get: (_, member) => {
          calls.push(`${name}.${String(member)}`)
          return () => undefined
        },
      },
    )
  const scope = Object.fromEntries(googleNames.map((name) => [name, service(name)]))
  const context = createContext(scope)
  const started = performance.now()
  new Script(code, { filename: 'code.js' }).runInContext(context)
  const ms = performance.now() - started
  return { calls, globals: Object.keys(scope).filter((name) => !googleNames.includes(name)), ms }
}
