/** The folders of the domain form no cycle, counting imports of types too: each can be read knowing only those below it. */
import { importsOf } from './imports'
import { type Check, isTest } from './source'

const folderOf = (path: string): string | undefined => /^src\/domain\/([^/]+)\//.exec(path)?.[1]

type Graph = ReadonlyMap<string, ReadonlySet<string>>

const cycleFrom = (start: string, graph: Graph): readonly string[] | undefined => {
  const seen = new Set<string>()
  const walk = (folder: string, way: readonly string[]): readonly string[] | undefined => {
    for (const next of [...(graph.get(folder) ?? [])].sort()) {
      if (next === start) return [...way, next]
      if (seen.has(next)) continue
      seen.add(next)
      const found = walk(next, [...way, next])
      if (found) return found
    }
    return undefined
  }
  return walk(start, [start])
}

/** A cycle is told once, from its first folder in the alphabet. */
export const domainCycles: Check = (sources) => {
  const graph = new Map<string, Set<string>>()
  for (const { from, to } of importsOf(sources.filter((source) => !isTest(source.path)))) {
    const [home, guest] = [folderOf(from), folderOf(to)]
    if (home !== undefined && guest !== undefined && home !== guest) graph.set(home, (graph.get(home) ?? new Set()).add(guest))
  }
  return [...graph.keys()].sort().flatMap((folder) => {
    const cycle = cycleFrom(folder, graph)
    return cycle && [...cycle].sort()[0] === folder ? [`src/domain: ${cycle.join(' → ')}`] : []
  })
}
