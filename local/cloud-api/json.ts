/** What can cross a border as JSON, and the narrow doors through which unknown values come in. */

export type Json = string | number | boolean | null | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [key: string]: Json | undefined
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isText = (value: unknown): value is string => typeof value === 'string'

/** Whether a value consists of nothing but JSON, at any depth (an absent property is allowed). */
export const isJson = (value: unknown): value is Json =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every(isJson)) ||
  isJsonObject(value)

export const isJsonObject = (value: unknown): value is JsonObject =>
  isRecord(value) && Object.values(value).every((entry) => entry === undefined || isJson(entry))

/** A JSON text as an unknown value; a broken text is `undefined`, never an exception. */
export const parseJson = (raw: string): unknown => {
  try {
    const value: unknown = JSON.parse(raw)
    return value
  } catch {
    return undefined
  }
}
