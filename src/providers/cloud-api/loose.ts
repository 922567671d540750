/** Narrow doors into what Meta sends: a value of another shape than expected is null, never an exception. */
import type { Json } from '../../kernel/json'
import { isRecord } from '../../kernel/json'
import type { Instant } from '../../kernel/time'
import { instant } from '../../kernel/time'

export type Fields = Readonly<Record<string, unknown>>

export const fields = (value: unknown): Fields => (isRecord(value) ? value : {})
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A text that is not empty, as it is; a number becomes its digits, since Meta gives ids both ways. */
export const text = (value: unknown): string | null => {
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null
}

/** The texts of a list; what is none is left out. */
export const texts = (value: unknown): readonly string[] => list(value).flatMap((item) => text(item) ?? [])

export const number = (value: unknown): number | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null
}

export const flag = (value: unknown): boolean | null => {
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : null
}

/** 2100-01-01 in seconds; a larger count is taken as milliseconds. */
const LAST_SECOND = 4_102_444_800

/** A count of seconds (or milliseconds) since 1970, as number or digits. */
export const moment = (value: unknown): Instant | null => {
  const count = number(value)
  if (count === null || count <= 0) return null
  if (count <= LAST_SECOND) return instant(count * 1000)
  return count <= LAST_SECOND * 1000 ? instant(count) : null
}

/** Deeper nesting than this is cut off: no real body comes near it. */
const DEEPEST = 32

/** What came out of a JSON text, as a value that may cross borders; `null` where it is too deep. */
export const json = (value: unknown, depth = 0): Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (depth >= DEEPEST) return null
  if (Array.isArray(value)) return value.map((item) => json(item, depth + 1))
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, json(item, depth + 1)]))
  return null
}

/** One text for one value, whatever the order of its keys. */
export const canonical = (value: unknown, depth = 0): string => {
  if (depth >= DEEPEST) return '"…"'
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`
  if (isRecord(value)) {
    const keys = Object.keys(value).sort()
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key], depth + 1)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
