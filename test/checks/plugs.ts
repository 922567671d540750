/** A feature is a folder and a line: only the list imports it, so that adding one touches at most four lines outside its folder. */
import { posix } from 'node:path'
import ts from 'typescript'
import { importsOf } from './imports'
import { type Check, isTest, nodesOf, parse, type Source } from './source'

/** A list, the files that plug into it, and the type by which such a file is known. */
const sockets = [
  { list: 'src/app/features.ts', folders: 'src/domain/', type: 'Feature' },
  { list: 'src/panel/views.ts', folders: 'src/panel/', type: 'View' },
] as const

/** Lines outside its folders that one feature may need: two in each list. */
const mostLines = 2

/** Names of exported constants declared as the plug's type: `export const sends: Feature = …` or `… satisfies Feature`. */
const plugsIn = (source: Source, type: string): readonly string[] =>
  nodesOf(source).flatMap((node) => {
    if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name) || node.parent.parent.parent !== parse(source)) return []
    const written = node.initializer && ts.isSatisfiesExpression(node.initializer) ? node.initializer.type : node.type
    const isPlug = written !== undefined && new RegExp(`^\\w*${type}(<.*>)?$`, 's').test(written.getText())
    return isPlug && /\bexport\b/.test(node.parent.parent.getText().slice(0, 7)) ? [node.name.text] : []
  })

const linesNaming = (source: Source, names: readonly string[], folder: string): number => {
  const words = new RegExp(`\\b(${names.join('|')})\\b`)
  return source.text
    .split('\n')
    .filter((line) => !/^\s*(\/\/|\/?\*)/.test(line) && (words.test(line) || line.includes(`/${posix.basename(folder)}/`))).length
}

export const plugs: Check = (sources) => {
  const imports = importsOf(sources.filter((source) => !isTest(source.path)))
  return sockets.flatMap(({ list, folders, type }) =>
    sources
      .filter(({ path }) => path.startsWith(folders) && path !== list && !isTest(path))
      .flatMap((source) => {
        const names = plugsIn(source, type)
        if (names.length === 0) return []
        const folder = posix.dirname(source.path)
        const importers = imports.filter(({ from, to, typeOnly }) => to === source.path && !typeOnly && !from.startsWith(`${folder}/`))
        const strangers = importers.filter(({ from }) => from !== list).map(({ say }) => say(`only ${list} imports ${source.path}`))
        const home = sources.find(({ path }) => path === list)
        if (!home || !importers.some(({ from }) => from === list)) return [...strangers, `${source.path} is not plugged into ${list}`]
        const lines = linesNaming(home, names, folder)
        return lines > mostLines ? [...strangers, `${source.path} needs ${lines} lines in ${list}, more than ${mostLines}`] : strangers
      }),
  )
}
