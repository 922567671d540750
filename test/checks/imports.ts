/** Who imports whom: every import, export-from, dynamic import and import type, resolved to the file it names. */
import { posix } from 'node:path'
import ts from 'typescript'
import { finding, nodesOf, type Source } from './source'

export interface Import {
  readonly from: string
  /** A path of the repository, or the name of a package. */
  readonly to: string
  readonly typeOnly: boolean
  /** Where it stands, for a finding. */
  readonly say: (problem: string) => string
}

const specifierOf = (node: ts.Node): { readonly text: string; readonly typeOnly: boolean } | undefined => {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause
    const named = clause?.namedBindings
    const allTypes =
      clause?.name === undefined && named !== undefined && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly)
    return { text: node.moduleSpecifier.text, typeOnly: clause?.isTypeOnly === true || allTypes }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return { text: node.moduleSpecifier.text, typeOnly: node.isTypeOnly }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { text: node.argument.literal.text, typeOnly: true }
  }
  if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require')) {
    const [argument] = node.arguments
    return argument && ts.isStringLiteral(argument) ? { text: argument.text, typeOnly: false } : undefined
  }
  return undefined
}

const endings = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx']

const resolve = (from: string, specifier: string, known: ReadonlySet<string>): string => {
  if (!specifier.startsWith('.')) return specifier
  const path = posix.join(posix.dirname(from), specifier)
  return endings.map((ending) => path + ending).find((candidate) => known.has(candidate)) ?? path
}

export const importsOf = (sources: readonly Source[]): readonly Import[] => {
  const known = new Set(sources.map((source) => source.path))
  return sources.flatMap((source) =>
    nodesOf(source).flatMap((node) => {
      const found = specifierOf(node)
      if (!found) return []
      const to = resolve(source.path, found.text, known)
      return [{ from: source.path, to, typeOnly: found.typeOnly, say: (problem: string) => finding(source, node, problem) }]
    }),
  )
}
