/** What Apps Script's V8 refuses to parse although this one takes it (guides/v8-runtime): `#private` members, static fields and blocks. */
import { Script } from 'node:vm'
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

/** What such a member looks like; a word of a text may look so, too, and then the whole is parsed, which takes half a second. */
const SUSPECT = /\bstatic\b|\.#|#[\p{ID_Start}$_][\p{ID_Continue}$]*\s*(?:[=(;,)}\].]|in\b)/u

const compiles = (source: string): boolean => {
  try {
    return new Script(source) instanceof Script
  } catch {
    return false
  }
}

/** The first thing that would not parse there, with its line; undefined when all would. */
export const refusedSyntax = (source: string): string | undefined => {
  if (!SUSPECT.test(source) && compiles(source)) return undefined
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
