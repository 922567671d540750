/** What Apps Script's V8 accepts: ES2020, only names that exist there, and at the top level exactly the listed functions. */
import { parse as parseScript } from 'acorn'
import { analyze } from 'eslint-scope'
import { googleNames } from './globals'

/** Names of the language itself that exist in Apps Script (guides/v8-runtime); what it lacks is everything of the web and of Node. */
const languageNames: readonly string[] = [
  ...['Array', 'ArrayBuffer', 'BigInt', 'BigInt64Array', 'BigUint64Array', 'Boolean', 'DataView', 'Date', 'Error', 'EvalError'],
  ...['Float32Array', 'Float64Array', 'Function', 'Infinity', 'Int16Array', 'Int32Array', 'Int8Array', 'Intl', 'JSON', 'Map', 'Math'],
  ...['NaN', 'Number', 'Object', 'Promise', 'Proxy', 'RangeError', 'ReferenceError', 'Reflect', 'RegExp', 'Set', 'String', 'Symbol'],
  ...['SyntaxError', 'TypeError', 'URIError', 'Uint16Array', 'Uint32Array', 'Uint8Array', 'Uint8ClampedArray', 'WeakMap', 'WeakSet'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'globalThis', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  'undefined',
]
const known = new Set([...languageNames, ...googleNames])

type Script = Parameters<typeof analyze>[0]

/** acorn builds ESTree and names its types differently; the root tells the one from anything else. */
const isScript = (tree: unknown): tree is Extract<Script, { type: 'Program' }> =>
  typeof tree === 'object' && tree !== null && 'type' in tree && tree.type === 'Program'

/** Throws a SyntaxError with its place for whatever came after ES2020: class fields, private names, static blocks, `??=`, modules. */
export const parseBundle = (code: string) => {
  const tree: unknown = parseScript(code, { ecmaVersion: 2020, sourceType: 'script', locations: true, ranges: true })
  if (!isScript(tree)) throw new TypeError('acorn answered no program')
  return tree
}

/** Asking for the type of a name that may be missing is how a library finds out where it runs; it does no harm. */
const asksOnly = (code: string, start: number): boolean => /\btypeof\s*\(?\s*$/.test(code.slice(Math.max(0, start - 20), start))

/** Free names that do not exist in Apps Script, each once with the line of its first use. */
export const unknownNames = (code: string): readonly string[] => {
  const scopes = analyze(parseBundle(code), { ecmaVersion: 2020, sourceType: 'script' })
  const lines = new Map<string, number>()
  for (const { identifier } of scopes.globalScope?.through ?? []) {
    const { name, range, loc } = identifier
    if (!known.has(name) && !lines.has(name) && !asksOnly(code, range?.[0] ?? 0)) lines.set(name, loc?.start.line ?? 0)
  }
  return [...lines].map(([name, line]) => `line ${line}: ${name} does not exist in Apps Script`)
}

/** Differences between the functions that the bundle declares at its top level, where Google looks for them, and the list. */
export const topLevelDifferences = (code: string, entryPoints: readonly string[]): readonly string[] => {
  const { body } = parseBundle(code)
  const functions = body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []))
  const others = body.filter((node) => node.type !== 'FunctionDeclaration' && node.type !== 'ExpressionStatement')
  return [
    ...entryPoints.filter((name) => !functions.includes(name)).map((name) => `${name} is no function of the top level`),
    ...functions.filter((name) => !entryPoints.includes(name)).map((name) => `${name} can be called by anybody and is not in the list`),
    ...others.map((node) => `line ${node.loc?.start.line}: ${node.type} at the top level`),
  ]
}
