/** The border: turns an unknown body into a message of the API, or refuses it in the words of Google's JSON parser. */
import { type ApiError, invalid, NotEmulated } from '../errors'
import { ENUMS } from './enums'
import { MESSAGES, ONEOFS, readType } from './messages'
import type { Messages } from './types'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A null property is an absent one; the same object comes back when there is none. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const items = value.map(withoutNulls)
    return items.some((item, at) => item !== value[at]) ? items : value
  }
  if (!isRecord(value)) return value
  const entries = Object.entries(value)
  const kept = entries.filter(([, item]) => item !== null && item !== undefined).map(([key, item]) => [key, withoutNulls(item)] as const)
  const same = kept.length === entries.length && kept.every(([key, item]) => item === value[key])
  return same ? value : Object.fromEntries(kept)
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const below = (path: string, key: string): string => (path === '' ? snake(key) : `${path}.${snake(key)}`)

const badPayload = (path: string, description: string): ApiError => invalid(description, [{ field: path, description }])
const badValue = (path: string, type: string, value: unknown): ApiError =>
  badPayload(path, `Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`)

const SCALARS: Readonly<Record<string, readonly [google: string, fits: (value: unknown) => boolean]>> = {
  string: ['TYPE_STRING', (value) => typeof value === 'string'],
  mask: ['type.googleapis.com/google.protobuf.FieldMask', (value) => typeof value === 'string'],
  int: ['TYPE_INT32', (value) => typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31],
  number: ['TYPE_DOUBLE', (value) => typeof value === 'number' && Number.isFinite(value)],
  bool: ['TYPE_BOOL', (value) => typeof value === 'boolean'],
}
const enums: Readonly<Record<string, readonly string[]>> = ENUMS

const checkOne = (type: string, value: unknown, path: string): void => {
  if (type === 'any') return
  const scalar = SCALARS[type]
  if (scalar !== undefined) {
    if (!scalar[1](value)) throw badValue(path, scalar[0], value)
  } else if (type.startsWith('#')) {
    const name = type.slice(1)
    if (typeof value !== 'string' || enums[name]?.includes(value) !== true)
      throw badValue(path, `type.googleapis.com/google.apps.sheets.v4.${name}`, value)
  } else checkMessage(type, value, path)
}

const checkField = (type: string, value: unknown, path: string): void => {
  const { of, many } = readType(type)
  if (many === 'one') checkOne(of, value, path)
  else if (many === 'list') {
    if (!Array.isArray(value)) throw badValue(path, of, value)
    value.forEach((item: unknown, at) => {
      checkOne(of, item, `${path}[${at}]`)
    })
  } else if (!isRecord(value)) throw badValue(path, of, value)
  else for (const [key, item] of Object.entries(value)) checkOne(of, item, `${path}[${key}]`)
}

const checkMessage = (name: string, value: unknown, path: string): void => {
  const fields = MESSAGES[name]
  if (fields === undefined) throw new Error(`no such message: ${name}`)
  if (!isRecord(value)) throw badValue(path, `type.googleapis.com/google.apps.sheets.v4.${name}`, value)
  const [union, ...members] = ONEOFS[name] ?? ['']
  let set: string | undefined
  for (const [key, item] of Object.entries(value)) {
    const type = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (type === undefined) {
      const where = path === '' ? '' : ` at '${path}'`
      throw badPayload(path, `Invalid JSON payload received. Unknown name "${key}"${where}: Cannot find field.`)
    }
    if (type === 'absent') throw new NotEmulated(name === 'Request' ? `Sheets.${key}` : `Sheets.${name}.${key}`)
    if (members.includes(key)) {
      if (set !== undefined)
        throw badPayload(path, `Invalid value at '${path}' (oneof), oneof field '${union}' is already set. Cannot set '${key}'`)
      set = key
    }
    checkField(type, item, below(path, key))
  }
}

const fits = <K extends keyof Messages>(name: K, value: unknown): value is Messages[K] => {
  checkMessage(name, value, '')
  return true
}

/** The body as this message; throws `ApiError` 400 or `NotEmulated`. */
export const readMessage = <K extends keyof Messages>(name: K, body: unknown): Messages[K] => {
  const value = withoutNulls(body ?? {})
  if (!fits(name, value)) throw new Error(`not a ${name}`)
  return value
}

/** An option of a call; absent takes the first value of the list. */
export const readEnum = (name: keyof typeof ENUMS, field: string, value: string | undefined): string => {
  if (value === undefined) return ENUMS[name][0]
  checkOne(`#${name}`, value, field)
  return value
}
