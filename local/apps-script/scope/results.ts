/** What may cross to a page through `google.script.run`: plain data; the rest fails loudly. */
import { exception } from './host'

const PLAIN = new Set<unknown>([Object.prototype, null])

const plain = (value: unknown, path: string, above: readonly unknown[]): unknown => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (value === undefined) return undefined
  if (typeof value !== 'object') throw exception(`${path}: a ${typeof value} cannot be passed to a page`)
  if (above.includes(value)) throw exception(`${path}: what contains itself cannot be passed to a page`)
  const inside = [...above, value]
  if (Array.isArray(value)) return value.map((item, index) => plain(item, `${path}[${index}]`, inside) ?? null)
  if (value instanceof Date) throw exception(`${path}: a Date cannot be passed to a page`)
  if (!PLAIN.has(Object.getPrototypeOf(value))) throw exception(`${path}: only plain objects can be passed to a page`)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, `${path}.${key}`, inside)]))
}

/** JSON of a result; `undefined` inside lists and at the top becomes null. */
export const resultJson = (value: unknown): string => JSON.stringify(plain(value, 'result', []) ?? null)
