/** `fields=a,b{c,d}`: picks the fields of an object that were asked for, nested ones too. */
import { isJsonObject, type Json, type JsonObject } from '../json'
import { badParameter } from './fault'

export type FieldTree = ReadonlyMap<string, FieldTree>

/** Parses `id,name,events{status,application{id}}`; brackets with limits, as in `events.limit(5){…}`, are passed over. */
export const parseFields = (text: string): FieldTree => {
  const root = new Map<string, FieldTree>()
  const stack: Map<string, FieldTree>[] = [root]
  for (const [token] of text.matchAll(/[{}]|[^{},]+/g)) {
    const top = stack.at(-1)
    if (top === undefined) break
    if (token === '{') {
      const parent = [...top.keys()].at(-1)
      const below = new Map<string, FieldTree>()
      if (parent === undefined) throw badParameter('Syntax error in "fields".')
      top.set(parent, below)
      stack.push(below)
    } else if (token === '}') stack.pop()
    else if (token.trim() !== '') top.set(token.trim().replace(/\..*$/, ''), new Map())
  }
  if (stack.length !== 1) throw badParameter('Syntax error in "fields".')
  return root
}

const nested = (value: Json | undefined, tree: FieldTree): Json | undefined => {
  if (tree.size === 0 || value === undefined) return value
  if (Array.isArray(value)) return value.map((entry) => nested(entry, tree) ?? null)
  if (!isJsonObject(value)) return value
  if (Array.isArray(value.data)) return { ...value, data: value.data.map((entry) => nested(entry, tree) ?? null) }
  return only(value, tree)
}

const only = (object: JsonObject, tree: FieldTree): JsonObject => {
  const picked = [...tree].map(([key, below]) => [key, nested(object[key], below)] as const)
  return Object.fromEntries([...picked, ['id', object.id] as const].filter(([, value]) => value !== undefined))
}

/** `id` always comes along; an unknown field is error 100. */
export const pickFields = (
  object: JsonObject,
  asked: string | undefined,
  usual: readonly string[],
  known: readonly string[],
): JsonObject => {
  const tree = asked === undefined ? new Map(usual.map((key) => [key, new Map<string, FieldTree>()])) : parseFields(asked)
  const strange = [...tree.keys()].find((key) => !known.includes(key))
  if (strange !== undefined) throw badParameter(`Tried accessing nonexisting field (${strange}) on node type`)
  return only(object, tree)
}
