/** What Apps Script's V8 refuses to parse although this one takes it (guides/v8-runtime): `#private` members, static fields and blocks. */
import { type AnyNode, parse } from 'acorn'
import { full } from 'acorn-walk'

const isPrivate = (key: unknown): boolean => typeof key === 'object' && key !== null && 'type' in key && key.type === 'PrivateIdentifier'

const refusal = (node: AnyNode): string | undefined => {
  if (node.type === 'StaticBlock') return 'static blocks'
  if (node.type !== 'PropertyDefinition' && node.type !== 'MethodDefinition') return undefined
  if (isPrivate(node.key)) return 'private members (#name)'
  return node.type === 'PropertyDefinition' && node.static ? 'static fields' : undefined
}

const isAnyNode = (node: object): node is AnyNode => 'type' in node

/** What was found in each script: one that several worlds run is looked through once, which takes half a second. */
const looked = new Map<string, string | undefined>()

/** The first thing that would not parse there, with its line; undefined when all would. */
export const refusedSyntax = (source: string): string | undefined => {
  if (!looked.has(source)) looked.set(source, lookThrough(source))
  return looked.get(source)
}

const lookThrough = (source: string): string | undefined => {
  try {
    let found: string | undefined
    full(parse(source, { ecmaVersion: 'latest', sourceType: 'script', locations: true }), (node) => {
      const what = isAnyNode(node) ? refusal(node) : undefined
      if (what !== undefined) found ??= `Apps Script does not parse ${what} (line ${node.loc?.start.line ?? 0})`
    })
    return found
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
