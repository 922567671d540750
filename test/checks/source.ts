/** The files of this repository as data, so that a check is a function of texts and can be shown bad examples. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** One file: its path from the top of the repository, with forward slashes, and its text. */
export interface Source {
  readonly path: string
  readonly text: string
}
export type Check = (sources: readonly Source[]) => readonly string[]

const notOurs = new Set(['node_modules', 'dist', 'build', 'coverage', '.git', '.data'])

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? filesIn(path) : [path]
  })

/** Every file of the repository whose path matches, in the order of their names. */
export const repositoryFiles = (wanted: RegExp): readonly Source[] =>
  filesIn('.')
    .filter((path) => wanted.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join('.', path), 'utf8') }))

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

let known: readonly Source[] | undefined
/** All TypeScript of the repository, read once. */
export const typescriptFiles = (): readonly Source[] => {
  known ??= repositoryFiles(/^(src|local|relay|bench|test)\/.*\.tsx?$/)
  return known
}

const parsed = new WeakMap<Source, ts.SourceFile>()

export const parse = (source: Source): ts.SourceFile => {
  const known = parsed.get(source)
  if (known) return known
  const kind = source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true, kind)
  parsed.set(source, tree)
  return tree
}

const walked = new WeakMap<Source, readonly ts.Node[]>()

/** Every node of a file, from the outside in. */
export const nodesOf = (source: Source): readonly ts.Node[] => {
  const before = walked.get(source)
  if (before) return before
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(parse(source))
  walked.set(source, nodes)
  return nodes
}

/** A finding that names its place as editors and terminals understand it. */
export const finding = (source: Source, node: ts.Node, problem: string): string =>
  `${source.path}:${parse(source).getLineAndCharacterOfPosition(node.getStart()).line + 1} ${problem}`
