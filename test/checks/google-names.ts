/** Google's services, and the console, are named only in src/google: everything else gets them through the ports. */
import ts from 'typescript'
import { googleNames } from './globals'
import { type Check, finding, isTest, nodesOf } from './source'

const named = new Set([...googleNames, 'global', 'globalThis'])

const declares = (node: ts.Node): boolean =>
  ts.isVariableDeclaration(node) ||
  ts.isParameter(node) ||
  ts.isBindingElement(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isTypeParameterDeclaration(node) ||
  ts.isImportSpecifier(node) ||
  ts.isImportClause(node) ||
  ts.isNamespaceImport(node)

/** An identifier that gives something a name (a constant, a member, a key) and does not refer to anything. */
const isName = (node: ts.Identifier): boolean =>
  ('name' in node.parent && node.parent.name === node && !ts.isShorthandPropertyAssignment(node.parent)) ||
  ('propertyName' in node.parent && node.parent.propertyName === node) ||
  (ts.isQualifiedName(node.parent) && node.parent.right === node)

/** Names that the file declares or imports itself: a type called Session is not Google's. */
const ownNames = (identifiers: readonly ts.Identifier[]): ReadonlySet<string> =>
  new Set(identifiers.filter((node) => isName(node) && declares(node.parent)).map((node) => node.text))

export const googleOnlyInGoogle: Check = (sources) =>
  sources
    .filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/google/') && !isTest(path))
    .flatMap((source) => {
      const identifiers = nodesOf(source).filter(ts.isIdentifier)
      const own = ownNames(identifiers)
      return identifiers
        .filter((node) => named.has(node.text) && !own.has(node.text) && !isName(node))
        .map((node) => finding(source, node, `${node.text} is named only in src/google`))
    })
