/** What a menu, a trigger or the panel calls by name is a function that the bundle hands to Google. */
import ts from 'typescript'
import { finding, isTest, nodesOf, type Source } from './source'

type Arguments = readonly ts.Expression[]

/** The methods that take the name of a function, and where in their arguments it stands. */
const places = new Map<string, (given: Arguments) => readonly (ts.Expression | undefined)[]>([
  ['everyMinute', ([handler]) => [handler]],
  ['newTrigger', ([handler]) => [handler]],
  ['addItem', ([, handler]) => [handler]],
  ['menu', ([, items]) => pairsIn(items).map((pair) => pair[1])],
])

const pairsIn = (items: ts.Expression | undefined): readonly Arguments[] =>
  items && ts.isArrayLiteralExpression(items)
    ? items.elements.flatMap((item) => (ts.isArrayLiteralExpression(item) ? [item.elements] : []))
    : []

/** A text, or a constant of the same file that holds one; what comes from elsewhere is checked where it is written. */
const textOf = (expression: ts.Expression | undefined, source: Source): string | undefined => {
  if (!expression) return undefined
  if (ts.isStringLiteralLike(expression)) return expression.text
  if (!ts.isIdentifier(expression)) return undefined
  const constant = nodesOf(source).find((node) => ts.isVariableDeclaration(node) && node.name.getText() === expression.text)
  const value = constant && ts.isVariableDeclaration(constant) ? constant.initializer : undefined
  return value && ts.isStringLiteralLike(value) ? value.text : undefined
}

const namesOf = (node: ts.Node, source: Source): readonly string[] => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
  return (places.get(node.expression.name.text)?.(node.arguments) ?? []).flatMap((expression) => textOf(expression, source) ?? [])
}

/** Names that are called and that the list of entry points does not have. */
export const unknownHandlers = (sources: readonly Source[], entryPoints: readonly string[]): readonly string[] =>
  sources
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .flatMap((source) =>
      nodesOf(source).flatMap((node) =>
        namesOf(node, source)
          .filter((name) => !entryPoints.includes(name))
          .map((name) => finding(source, node, `${name} is no entry point`)),
      ),
    )
