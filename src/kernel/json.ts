/** What can cross a border as JSON, and narrow doors through which unknown values come in. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isText = (value: unknown): value is string => typeof value === 'string'

/** A JSON text as an unknown value; a broken text is `undefined`, never an exception. */
export const parseJson = (raw: string): unknown => {
  try {
    const value: unknown = JSON.parse(raw)
    return value
  } catch {
    return undefined
  }
}
