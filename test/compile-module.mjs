/** Compiles sources and ES modules (.mjs: our tools, Preact) for Jest, which takes them only as CommonJS on Node 20. */
import { extname } from 'node:path'
import { transformSync } from 'esbuild'

const here = 'require("node:url").pathToFileURL(__filename).href'

/** @type {Readonly<Record<string, import('esbuild').Loader>>} */
const LOADERS = { '.ts': 'ts', '.tsx': 'tsx', '.mjs': 'js' }

/** What a module gives are values once it has run, not getters: calls from module to module cost as little as within one. */
const footer = "module.exports = Object.defineProperty({ ...module.exports }, '__esModule', { value: true })"

export default {
  process: (text, path) =>
    transformSync(text, {
      footer,
      // Without a flag of its own Node refuses `import()` in the context of a test.
      supported: { 'dynamic-import': false },
      format: 'cjs',
      loader: LOADERS[extname(path)],
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcefile: path,
      sourcemap: 'inline',
      target: 'node20',
      ...(text.includes('import.meta.url') ? { banner: `const ownUrl = ${here}`, define: { 'import.meta.url': 'ownUrl' } } : {}),
    }),
}
