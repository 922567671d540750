/** Decisions repeat: no clock, no randomness where Hilo decides or builds, and no exception swallowed in the domain or the kernel. */
import ts from 'typescript'
import { type Check, finding, isTest, nodesOf } from './source'

const pure = ['src/domain/', 'src/kernel/', 'src/providers/', 'src/workbook/']
const withoutTry = ['src/domain/', 'src/kernel/']

/** JSON.parse can only say by throwing that a text is broken; this one file turns that into a value. */
const mayTry = new Set(['src/kernel/json.ts'])

const isNamed = (node: ts.Expression, ...names: readonly string[]): boolean => names.includes(node.getText().replace(/\s/g, ''))

const impurity = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAccessExpression(node) && isNamed(node, 'Date.now', 'performance.now')) return 'reads the clock'
  if (ts.isNewExpression(node) && isNamed(node.expression, 'Date') && !node.arguments?.length) return 'reads the clock'
  if (ts.isCallExpression(node) && isNamed(node.expression, 'Date')) return 'reads the clock'
  if (ts.isPropertyAccessExpression(node) && isNamed(node, 'Math.random')) return 'draws lots'
  return undefined
}

const startsWith = (path: string, folders: readonly string[]): boolean => folders.some((folder) => path.startsWith(folder))

export const purity: Check = (sources) =>
  sources
    .filter(({ path }) => startsWith(path, pure) && !isTest(path))
    .flatMap((source) =>
      nodesOf(source).flatMap((node) => {
        const catches = ts.isTryStatement(node) && startsWith(source.path, withoutTry) && !mayTry.has(source.path)
        const problem = catches ? 'catches what should be a value' : impurity(node)
        return problem === undefined ? [] : [finding(source, node, problem)]
      }),
    )
