/** What can cross a border as JSON, and narrow doors through which unknown values come in. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isText = (value: unknown): value is string => typeof value === 'string'

/** Any value as a list; what is none is an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A JSON text as an unknown value; a broken text is `undefined`, never an exception. */
export const parseJson = (raw: string): unknown => {
  // What was never stored is common, and an exception is dear.
  if (raw === '') return undefined
  try {
    const value: unknown = JSON.parse(raw)
    return value
  } catch {
    return undefined
  }
}

/** Any value as JSON would carry it: what JSON cannot say is left out of a record, and is `null` anywhere else. */
export const toJson = (value: unknown): Json => plain(value) ?? null

const plain = (value: unknown): Json | undefined => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (Array.isArray(value)) return value.map((one) => plain(one) ?? null)
  if (!isRecord(value)) return undefined
  const record: Record<string, Json> = {}
  for (const [key, one] of Object.entries(value)) {
    const carried = plain(one)
    if (carried !== undefined) record[key] = carried
  }
  return record
}
