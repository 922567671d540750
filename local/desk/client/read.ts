/** Narrow doors through which JSON from the host becomes a value of a known type; what is missing gets the value given. */

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

export const fields = (value: unknown): Fields => (isFields(value) ? value : {})
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const text = (value: unknown, missing = ''): string => (typeof value === 'string' ? value : missing)
export const maybeText = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
export const count = (value: unknown, missing = 0): number => (typeof value === 'number' && Number.isFinite(value) ? value : missing)
export const flag = (value: unknown): boolean => value === true

/** A moment as epoch milliseconds, epoch seconds in a text (as Meta writes them) or ISO 8601. */
export const moment = (value: unknown): number | undefined => {
  if (typeof value === 'number') return value
  if (typeof value !== 'string' || value === '') return undefined
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const parsed = Date.parse(value)
  return Number.isNaN(parsed) ? undefined : parsed
}

/** A JSON text as an unknown value; a broken text is `undefined`. */
export const parse = (raw: string): unknown => {
  try {
    const value: unknown = JSON.parse(raw)
    return value
  } catch {
    return undefined
  }
}
