/**
 * Builds Hilo: `npm run build` writes dist/ (what is pushed to Google), `npm run build -- --local` writes build/ (Hilo on one machine).
 *
 * dist/code.js         src/main.ts by webpack: one script, ES2020, a real top-level function for each name in src/entry-points.ts
 * dist/panel.html      src/panel/index.tsx by esbuild, script and styles put into src/panel/shell.html
 * dist/later.html      the script of what is behind an `import()` in src/panel, asked for when it is needed
 * dist/appsscript.json the manifest
 * build/code.js.map    where each place of dist/code.js comes from (npm run where)
 * build/local.mjs      local/main.ts for Node; packages stay outside
 * build/x.worker.mjs   each local/ ** /x.worker.ts, a bundle of its own
 * build/desk.js, .css  local/desk/index.tsx and local/desk/*.css for the browser
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inlinePage } from './tools/inline-page.mjs'
import { panelParts } from './tools/panel-parts.mjs'
import { shareTexts } from './tools/share-texts.mjs'

const root = dirname(fileURLToPath(import.meta.url))
const at = (...parts) => join(root, ...parts)

/** Writes by renaming, and only what has changed: whoever reads at this moment sees the old file or the new one, never half of one. */
const put = (path, content) => {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return
  for (const folder of [dirname(path), at('build')]) mkdirSync(folder, { recursive: true })
  const draft = at('build', `${basename(path)}.${process.pid}.tmp`)
  writeFileSync(draft, content)
  renameSync(draft, path)
}

const preact = { jsx: 'automatic', jsxImportSource: 'preact' }
/** The same code as the package's default, without what browsers of 2015 need: 12 KB less. */
const alias = { 'libphonenumber-js/core': 'libphonenumber-js/core/es6' }
const forNode = { bundle: true, write: false, platform: 'node', format: 'esm', target: 'node20', packages: 'external', sourcemap: 'inline' }
const forBrowser = { bundle: true, write: false, platform: 'browser', format: 'iife', target: 'es2020', minify: true, alias, ...preact }

const esbuild = async (options) => {
  const { build } = await import('esbuild')
  return build({ absWorkingDir: root, logLevel: 'silent', ...options })
}

/** Reads one TypeScript module of data as it is now. */
const readModule = async (path) => {
  const { outputFiles } = await esbuild({ ...forNode, entryPoints: [path], sourcemap: false })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
}

/** The entry that webpack starts from: hands each listed function of src/main.ts to the global scope, where Google looks for it. */
const serverEntry = (groups) => {
  const lines = Object.entries(groups).flatMap(([caller, names]) =>
    names.map((name) => `/** Called by: ${caller}. */\nglobal.${name} = ${name}`),
  )
  const names = Object.values(groups).flat()
  return `import { ${names.join(', ')} } from ${JSON.stringify(at('src', 'main'))}\n\n${lines.join('\n')}\n`
}

/** Fields are assigned: defined as the language now does, each file would bring what defines them, which ES2020 lacks. */
const lowered = { target: 'es2020', tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } } }

const webpackConfig = (entry, outDir, GasPlugin, DefinePlugin) => ({
  mode: 'production',
  target: ['es2020'],
  context: root,
  entry,
  devtool: 'hidden-source-map',
  performance: false,
  output: { path: outDir, filename: 'code.js', chunkFormat: false, chunkLoading: false, iife: false },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], alias },
  module: {
    parser: { javascript: { exportsPresence: 'error' } },
    rules: [
      { test: /\.[cm]?[jt]sx?$/, resolve: { fullySpecified: false }, loader: 'esbuild-loader', options: lowered },
      // No module of the server does anything when it is loaded, so one of which nothing is used can go.
      { include: at('src'), sideEffects: false },
    ],
  },
  optimization: { minimize: false, mangleExports: false, moduleIds: 'named' },
  plugins: [new DefinePlugin({ HILO_EDITION: JSON.stringify(edition()) }), new GasPlugin({ include: [entry] })],
})

const bundle = async (config) => {
  const { default: webpack } = await import('webpack')
  const stats = await new Promise((resolve, reject) => {
    webpack(config, (fault, found) => (fault ? reject(fault) : resolve(found)))
  })
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }))
}

const withMap = (code, map) => `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}\n`

/**
 * The functions that Google looks for stay in front; webpack's map does not count them. All else is wrapped by esbuild itself, which so sees what nobody uses and leaves it out; then
 * written small. Lines end now and then, so that Google's log names a place that `npm run where` can find in the sources.
 */
const minified = async (code, map) => {
  const { transform } = await import('esbuild')
  const stubs = code.slice(0, code.indexOf('/******/ "use strict"'))
  const options = { target: 'es2020', charset: 'utf8', legalComments: 'inline', sourcemap: 'external', sourcefile: 'code.js' }
  const used = await transform(withMap(code.slice(stubs.length), map), {
    ...options,
    format: 'iife',
    treeShaking: true,
    minifySyntax: true,
  })
  // Behind the stubs it would be a mere text.
  const strict = shareTexts(used.code).replace('"use strict";\n(() => {', '\n(() => {"use strict";')
  const small = await transform(withMap(strict, used.map), { ...options, minify: true, lineLimit: 8000 })
  const { mappings, ...rest } = JSON.parse(small.map)
  const first = stubs.replace(/\s+/g, '').replace(/function/g, 'function ')
  return { code: `${first}\n${small.code}`, map: JSON.stringify({ ...rest, mappings: `;${mappings}` }) }
}

export const buildServer = async () => {
  const [{ default: GasPlugin }, { default: webpack }, { entryPoints }] = await Promise.all([
    import('gas-webpack-plugin'),
    import('webpack'),
    readModule('src/entry-points.ts'),
  ])
  const outDir = at('build', `server.${process.pid}`)
  const entry = join(outDir, 'entry.ts')
  try {
    put(entry, serverEntry(entryPoints))
    await bundle(webpackConfig(entry, outDir, GasPlugin, webpack.DefinePlugin))
    const whole = (name) => readFileSync(join(outDir, name), 'utf8')
    const { code, map } = await minified(whole('code.js'), whole('code.js.map'))
    put(at('dist', 'code.js'), `${code}\n`)
    put(at('build', 'code.js.map'), map)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}

export const buildPanel = async () => {
  const page = (options) => esbuild({ ...forBrowser, ...options })
  const { script, styles, later } = await panelParts(page, root, 'src/panel/index.tsx', edition())
  put(at('dist', 'panel.html'), inlinePage(readFileSync(at('src', 'panel', 'shell.html'), 'utf8'), script, styles))
  put(at('dist', 'later.html'), inlinePage('<!-- script -->', later, ''))
}

const filesUnder = (folder) =>
  readdirSync(at(folder), { recursive: true })
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .sort()

/** Bundles TypeScript for Node: `entries` maps a name to its source, each becomes build/<name>.mjs. */
export const buildForNode = async (entries) => {
  const { outputFiles } = await esbuild({
    ...forNode,
    ...preact,
    entryPoints: entries,
    outdir: at('build'),
    outExtension: { '.js': '.mjs' },
  })
  for (const file of outputFiles) put(file.path, file.text)
}

/** Each *.worker.ts below local/ as a bundle of its own. */
export const buildWorkers = async () => {
  const workers = filesUnder('local').filter((path) => path.endsWith('.worker.ts'))
  const entries = new Map(workers.map((path) => [basename(path, '.ts'), path]))
  if (entries.size < workers.length) throw new Error(`two workers of one name: ${workers.join(', ')}`)
  if (entries.size > 0) await buildForNode(Object.fromEntries(entries))
}

const buildDesk = async () => {
  const styles = readdirSync(at('local', 'desk')).filter((name) => name.endsWith('.css'))
  const contents = ['index.tsx', ...styles.sort()].map((name) => `import './${name}'`).join('\n')
  const stdin = { contents, resolveDir: at('local', 'desk'), sourcefile: 'desk.js' }
  const { outputFiles } = await esbuild({ ...forBrowser, stdin, outfile: at('build', 'desk.js') })
  for (const file of outputFiles) put(file.path, file.text)
}

export const buildLocal = async () => {
  await Promise.all([
    existsSync(at('local', 'main.ts')) && buildForNode({ local: 'local/main.ts' }),
    buildWorkers(),
    existsSync(at('local', 'desk', 'index.tsx')) && buildDesk(),
  ])
}

const pushed = ['appsscript.json', 'code.js', 'later.html', 'panel.html']

/** One sum over all that dist/ comes from. */
const sumOfSources = () => {
  const sources = filesUnder('src').filter((path) => /\.(ts|tsx|css|html|json)$/.test(path))
  const sum = createHash('sha256')
  for (const path of ['appsscript.json', 'build.mjs', 'package-lock.json', ...sources])
    sum.update(`${path}\n`).update(readFileSync(at(path)))
  return sum.digest('hex')
}
const edition = () => sumOfSources().slice(0, 12)
const builtFrom = at('build', 'dist.sha256')

/** dist/ is what clasp pushes, all of it and nothing else. */
export const buildDist = async () => {
  const sum = sumOfSources()
  mkdirSync(at('dist'), { recursive: true })
  for (const name of readdirSync(at('dist'))) if (!pushed.includes(name)) rmSync(at('dist', name), { recursive: true })
  put(at('dist', 'appsscript.json'), readFileSync(at('appsscript.json'), 'utf8'))
  await Promise.all([buildServer(), buildPanel()])
  put(builtFrom, sum)
}

/** Builds dist/ unless it already comes from the sources as they are. */
export const buildDistOnce = async () => {
  const isThere = pushed.every((name) => existsSync(at('dist', name))) && existsSync(builtFrom)
  if (!isThere || readFileSync(builtFrom, 'utf8') !== sumOfSources()) await buildDist()
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now()
  const wanted = process.argv.slice(2)
  const dist = wanted.includes('--local') ? undefined : buildDist()
  const local = wanted.includes('--local') || wanted.includes('--all') ? buildLocal() : undefined
  const failed = (await Promise.allSettled([dist, local])).filter((work) => work.status === 'rejected')
  for (const { reason } of failed) process.stderr.write(`${reason.message}\n`)
  if (failed.length > 0) process.exitCode = 1
  else process.stdout.write(`built in ${Math.round(performance.now() - started)} ms\n`)
}
