/** Cuts the panel in two: what the page starts with, and what is behind an `import()`, which a later call brings. */
import { relative } from 'node:path'

const FIRST = 'hiloFirst'
const LATER = 'hiloLater'

/** Modules that are loaded with `entry`, and those that only an `import()` leads to. */
const cut = ({ inputs }, entry) => {
  const importsOf = (path) => (inputs[path]?.imports ?? []).filter(({ external }) => !external)
  const reach = (from, known = new Set()) => {
    const found = new Set()
    const todo = [...from]
    for (let path = todo.pop(); path !== undefined; path = todo.pop()) {
      if (found.has(path) || known.has(path)) continue
      found.add(path)
      todo.push(...importsOf(path).flatMap((one) => (one.kind === 'dynamic-import' ? [] : [one.path])))
    }
    return found
  }
  const first = reach([entry])
  const roots = [...first].flatMap((path) => importsOf(path).flatMap((one) => (one.kind === 'dynamic-import' ? [one.path] : [])))
  const later = reach(roots, first)
  const shared = [...later].flatMap((path) => importsOf(path).flatMap((one) => (first.has(one.path) ? [one.path] : [])))
  return { first, roots: [...new Set(roots)].sort(), shared: [...new Set(shared)].sort() }
}

/** Takes the modules that `belongs` to the other part from where that part has laid them. */
const elsewhere = (name, root, belongs) => ({
  name,
  setup: (build) => {
    build.onResolve({ filter: /.*/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (pluginData === name || kind === 'entry-point') return undefined
      const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: name })
      const module = relative(root, found.path).replaceAll('\\', '/')
      return found.errors.length === 0 && belongs(module, kind) ? { path: `${module}.cjs`, namespace: name } : undefined
    })
    build.onLoad({ filter: /.*/, namespace: name }, ({ path }) => ({
      contents: `module.exports = globalThis.${name}.modules[${JSON.stringify(path.slice(0, -'.cjs'.length))}]`,
    }))
  },
})

/** Lays modules out for the other part, with the mark of this build: parts of two builds do not fit together. */
const layOut = (name, modules, build) =>
  [
    ...modules.map((path, at) => `import * as m${at} from ${JSON.stringify(`./${path}`)}`),
    `globalThis.${name} = { build: ${JSON.stringify(build)}, modules: { ${modules.map((path, at) => `${JSON.stringify(path)}: m${at}`).join(', ')} } }`,
  ].join('\n')

/**
 * @param esbuild builds with the options of the page
 * @param entry path of the page's first module, below `root`
 * @param build a mark that differs whenever the sources do
 */
export const panelParts = async (esbuild, root, entry, build) => {
  const whole = await esbuild({ entryPoints: [entry], outdir: 'build', metafile: true })
  const { first, roots, shared } = cut(whole.metafile, entry)
  const part = (contents, plugin) =>
    esbuild({ stdin: { contents, resolveDir: root, sourcefile: 'part.ts', loader: 'ts' }, outdir: 'build', plugins: [plugin] })
  const [one, two] = await Promise.all([
    part(
      `${layOut(FIRST, shared, build)}\nimport ${JSON.stringify(`./${entry}`)}`,
      elsewhere(LATER, root, (_, kind) => kind === 'dynamic-import'),
    ),
    part(
      layOut(LATER, roots, build),
      elsewhere(FIRST, root, (module) => first.has(module)),
    ),
  ])
  const text = ({ outputFiles }, end) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? ''
  return { script: text(one, '.js'), styles: text(one, '.css'), later: text(two, '.js') }
}
