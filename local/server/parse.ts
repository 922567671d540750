/** Reads the bodies of driving requests; what is wrong is said in words. */
import { BadRequest } from './http'

export type Body = Readonly<Record<string, unknown>>

export const record = (value: unknown): Body => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadRequest('The body must be a JSON object.')
  return { ...value }
}

export const text = (body: Body, name: string): string => {
  const value = body[name]
  if (typeof value !== 'string' || value === '') throw new BadRequest(`"${name}" must be a text.`)
  return value
}

export const optionalText = (body: Body, name: string): string | undefined => (body[name] === undefined ? undefined : text(body, name))

export const list = (body: Body, name: string): readonly unknown[] => {
  const value = body[name] ?? []
  if (!Array.isArray(value)) throw new BadRequest(`"${name}" must be a list.`)
  return value
}

export const optionalNumber = (body: Body, name: string): number | undefined => {
  const value = body[name]
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new BadRequest(`"${name}" must be a number.`)
  return value
}

export const number = (body: Body, name: string): number => {
  const value = optionalNumber(body, name)
  if (value === undefined) throw new BadRequest(`"${name}" must be a number.`)
  return value
}

export const optionalFlag = (body: Body, name: string): boolean | undefined => {
  const value = body[name]
  if (value === undefined || typeof value === 'boolean') return value
  throw new BadRequest(`"${name}" must be true or false.`)
}

export const oneOf = <const V extends string>(body: Body, name: string, values: readonly V[]): V => {
  const found = values.find((value) => value === body[name])
  if (found === undefined) throw new BadRequest(`"${name}" must be one of ${values.join(', ')}.`)
  return found
}

/** ISO 8601 with an offset, or epoch milliseconds. */
export const instant = (value: unknown, name: string): number => {
  const time = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (!Number.isFinite(time)) throw new BadRequest(`"${name}" must be a time such as 2027-02-01T10:00:00-03:00.`)
  return time
}

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** ISO 8601 such as `PT2H` or `P1DT30M`, or milliseconds. */
export const duration = (value: unknown, name: string): number => {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  const parts = typeof value === 'string' ? DURATION.exec(value) : null
  if (parts === null) throw new BadRequest(`"${name}" must be a duration such as PT2H.`)
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0))
  return (((((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000
}
