/** The shape of a file: it opens with its purpose, is short enough to be read at once, and knows the type of every value. */
import ts from 'typescript'
import { type Check, finding, isTest, nodesOf } from './source'

/** Above this a file has two purposes. */
const longest = 250

const ours = /^(src|local|relay|bench)\//
const isDeclaration = (path: string): boolean => path.endsWith('.d.ts')

export const length: Check = (sources) =>
  sources
    .filter(({ path }) => ours.test(path) && !isTest(path))
    .flatMap(({ path, text }) => {
      const lines = text.trimEnd().split('\n').length
      return lines > longest ? [`${path} has ${lines} lines, more than ${longest}`] : []
    })

const opensWithPurpose = (text: string): boolean => {
  const [, words = ''] = /^\/\*\*(.*?)\*\//s.exec(text) ?? []
  return /\p{L}/u.test(words)
}

export const opening: Check = (sources) =>
  sources
    .filter(({ path, text }) => ours.test(path) && !isTest(path) && !isDeclaration(path) && !opensWithPurpose(text))
    .map(({ path }) => `${path} does not open with a sentence on its purpose`)

export const noAny: Check = (sources) =>
  sources.flatMap((source) =>
    nodesOf(source).flatMap((node) => (node.kind === ts.SyntaxKind.AnyKeyword ? [finding(source, node, 'any hides what a value is')] : [])),
  )
