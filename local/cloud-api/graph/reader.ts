/** Reads a request body field by field and refuses what Graph refuses: wrong types, unknown keys, wrong lengths. */
import { isRecord, isText } from '../json'
import { badParameter, GraphFault } from './fault'

export type Node = Readonly<Record<string, unknown>>

export interface TextRule {
  readonly max?: number
  readonly min?: number
  /** Refuse with this error instead of 100; interactive messages use 131009. */
  readonly code?: number
  /** How the error names the field when it is not 100. */
  readonly label?: string
}

/** People count characters, not UTF-16 units. */
export const lengthOf = (text: string): number => Array.from(text).length

export const inside = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}['${key}']`)

/** The JSON object at `path`, with no key but these. */
export const asObject = (value: unknown, path: string, keys: readonly string[]): Node => {
  if (!isRecord(value)) throw badParameter(`Param ${path} must be a JSON object.`)
  const unknown = Object.keys(value).find((key) => !keys.includes(key))
  if (unknown !== undefined)
    throw badParameter('Invalid parameter', `Unexpected key "${unknown}"${path === '' ? '' : ` on param "${path}"`}.`)
  return value
}

/** An optional object: `undefined` when absent. */
export const objectIn = (node: Node, key: string, path: string, keys: readonly string[]): Node | undefined =>
  node[key] === undefined ? undefined : asObject(node[key], inside(path, key), keys)

export const listIn = (node: Node, key: string, path: string): readonly unknown[] => {
  const value = node[key]
  if (value === undefined) return []
  if (!Array.isArray(value)) throw badParameter(`Param ${inside(path, key)} must be an array.`)
  return value
}

const wrongLength = (where: string, length: number, rule: TextRule): GraphFault => {
  const { min = 1, max } = rule
  if (rule.code !== undefined) {
    const upTo = max === undefined ? '' : `, Max length: ${max}`
    return new GraphFault(rule.code, { details: `${rule.label ?? where} length invalid. Min length: ${min}${upTo}` })
  }
  return length < min
    ? badParameter(`The parameter ${where} is required.`)
    : badParameter(`Param ${where} must be at most ${max} characters long.`)
}

export const optionalText = (node: Node, key: string, path: string, rule: TextRule = {}): string | undefined => {
  const value = node[key]
  if (value === undefined) return undefined
  const where = inside(path, key)
  if (!isText(value)) throw badParameter(`Param ${where} must be a string.`)
  const length = lengthOf(value)
  if (length < (rule.min ?? 1) || (rule.max !== undefined && length > rule.max)) throw wrongLength(where, length, rule)
  return value
}

export const textIn = (node: Node, key: string, path: string, rule: TextRule = {}): string => {
  const value = optionalText(node, key, path, rule)
  if (value !== undefined) return value
  const where = inside(path, key)
  if (rule.code !== undefined) throw new GraphFault(131008, { details: `${rule.label ?? where} is missing` })
  throw badParameter(`The parameter ${where} is required.`)
}

/** A value out of a closed set, in any case; answered in the case of the set. */
export const choiceIn = <const C extends string>(node: Node, key: string, path: string, choices: readonly C[]): C => {
  const given = textIn(node, key, path)
  const found = choices.find((choice) => choice.toLowerCase() === given.toLowerCase())
  if (found !== undefined) return found
  throw badParameter(
    `Param ${inside(path, key)} must be one of {${choices.map((choice) => choice.toUpperCase()).join(', ')}} - got "${given}".`,
  )
}

export const flagIn = (node: Node, key: string, path: string): boolean => {
  const value = node[key]
  if (value === undefined) return false
  if (typeof value !== 'boolean' && value !== 'true' && value !== 'false')
    throw badParameter(`Param ${inside(path, key)} must be a boolean.`)
  return value === true || value === 'true'
}

/** Coordinates come as numbers or as texts of numbers. */
export const coordinateIn = (node: Node, key: string, path: string, limit: number): number => {
  const value = node[key]
  const number = typeof value === 'number' ? value : isText(value) && value.trim() !== '' ? Number(value) : Number.NaN
  if (!Number.isFinite(number) || Math.abs(number) > limit)
    throw new GraphFault(131009, { details: `Param ${inside(path, key)} is not a valid coordinate.` })
  return number
}
