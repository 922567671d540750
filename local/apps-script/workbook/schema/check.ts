/** The border: turns an unknown body into a message of the API, or refuses it in the words of Google's JSON parser. */
import { invalid, NotEmulated } from '../errors'
import { ENUMS } from './enums'
import { MESSAGES, ONEOFS, readType } from './messages'
import type { Messages } from './types'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const holdsNull = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(holdsNull)
  for (const key in value) {
    const item: unknown = Reflect.get(value, key)
    if (item === null || item === undefined || holdsNull(item)) return true
  }
  return false
}

/** A null property is an absent one. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isRecord(value)) return value
  const kept = Object.entries(value).filter(([, item]) => item !== null && item !== undefined)
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutNulls(item)]))
}

/** What is wrong, and where below the value that was looked at; the path is put together on the way up. */
interface Fault {
  readonly path: string
  readonly say: (path: string) => string
}
type Check = (value: unknown) => Fault | undefined

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const badValue = (type: string, value: unknown): Fault => ({
  path: '',
  say: (path) => `Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`,
})
/** The fault as seen one level up. */
const within = (step: string, fault: Fault): Fault => ({
  ...fault,
  path: fault.path === '' || fault.path.startsWith('[') ? `${step}${fault.path}` : `${step}.${fault.path}`,
})

const scalar =
  (google: string, fits: (value: unknown) => boolean): Check =>
  (value) =>
    fits(value) ? undefined : badValue(google, value)

const SCALARS: Readonly<Record<string, Check>> = {
  any: () => undefined,
  string: scalar('TYPE_STRING', (value) => typeof value === 'string'),
  mask: scalar('type.googleapis.com/google.protobuf.FieldMask', (value) => typeof value === 'string'),
  int: scalar('TYPE_INT32', (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31),
  number: scalar('TYPE_DOUBLE', (value) => typeof value === 'number' && Number.isFinite(value)),
  bool: scalar('TYPE_BOOL', (value) => typeof value === 'boolean'),
}
const enums: Readonly<Record<string, readonly string[]>> = ENUMS

const checkOf = (type: string): Check => {
  const plain = SCALARS[type]
  if (plain !== undefined) return plain
  const google = `type.googleapis.com/google.apps.sheets.v4.${type.replace('#', '')}`
  if (!type.startsWith('#')) return (value) => (isRecord(value) ? checkFields(type, value) : badValue(google, value))
  const values = enums[type.slice(1)] ?? []
  return scalar(google, (value) => typeof value === 'string' && values.includes(value))
}

const listOf =
  (check: Check, type: string): Check =>
  (value) => {
    if (!Array.isArray(value)) return badValue(type, value)
    for (let at = 0; at < value.length; at += 1) {
      const fault = check(value[at])
      if (fault !== undefined) return within(`[${at}]`, fault)
    }
    return undefined
  }
const mapOf =
  (check: Check, type: string): Check =>
  (value) => {
    if (!isRecord(value)) return badValue(type, value)
    for (const [key, item] of Object.entries(value)) {
      const fault = check(item)
      if (fault !== undefined) return within(`[${key}]`, fault)
    }
    return undefined
  }

type FieldCheck = Check | 'absent'

const fieldCheck = (type: string): FieldCheck => {
  const { of, many } = readType(type)
  if (of === 'absent') return 'absent'
  const check = checkOf(of)
  return many === 'one' ? check : many === 'list' ? listOf(check, of) : mapOf(check, of)
}

/** The check of each field of each message; `absent` for what Google has and this host has not. */
const FIELDS: ReadonlyMap<string, ReadonlyMap<string, FieldCheck>> = new Map(
  Object.entries(MESSAGES).map(([name, fields]) => [
    name,
    new Map(Object.entries(fields).map(([field, type]) => [field, fieldCheck(type)])),
  ]),
)

const checkFields = (name: string, value: Readonly<Record<string, unknown>>): Fault | undefined => {
  const fields = FIELDS.get(name)
  const union = ONEOFS[name]
  let set: string | undefined
  for (const key of Object.keys(value)) {
    const check = fields?.get(key)
    if (check === undefined)
      return {
        path: '',
        say: (path) => `Invalid JSON payload received. Unknown name "${key}"${path === '' ? '' : ` at '${path}'`}: Cannot find field.`,
      }
    if (check === 'absent') throw new NotEmulated(name === 'Request' ? `Sheets.${key}` : `Sheets.${name}.${key}`)
    if (union?.includes(key, 1) === true) {
      if (set !== undefined)
        return {
          path: '',
          say: (path) => `Invalid value at '${path}' (oneof), oneof field '${union[0]}' is already set. Cannot set '${key}'`,
        }
      set = key
    }
    const fault = check(value[key])
    if (fault !== undefined) return within(snake(key), fault)
  }
  return undefined
}

const fits = <K extends keyof Messages>(name: K, value: unknown): value is Messages[K] => {
  const fault = checkOf(name)(value)
  if (fault === undefined) return true
  const description = fault.say(fault.path)
  throw invalid(description, [{ field: fault.path, description }])
}

/** The body as this message; throws `ApiError` 400 or `NotEmulated`. */
export const readMessage = <K extends keyof Messages>(name: K, body: unknown): Messages[K] => {
  const given = body ?? {}
  const value = holdsNull(given) ? withoutNulls(given) : given
  if (!fits(name, value)) throw new Error(`not a ${name}`)
  return value
}

/** An option of a call; absent takes the first value of the list. */
export const readEnum = (name: keyof typeof ENUMS, field: string, value: string | undefined): string => {
  if (value === undefined) return ENUMS[name][0]
  const fault = checkOf(`#${name}`)(value)
  if (fault !== undefined) throw invalid(fault.say(field), [{ field, description: fault.say(field) }])
  return value
}
