/** Compiles ES modules (.mjs: our tools, Preact) for Jest, which takes them only as CommonJS on Node 20. */
import { transformSync } from 'esbuild'

const here = 'require("node:url").pathToFileURL(__filename).href'

/** What a module gives are values once it has run, not getters: calls from module to module cost as little as within one. */
const footer = "module.exports = Object.defineProperty({ ...module.exports }, '__esModule', { value: true })"

export default {
  process: (text, path) =>
    transformSync(text, {
      footer,
      // Without a flag of its own Node refuses `import()` in the context of a test.
      supported: { 'dynamic-import': false },
      format: 'cjs',
      loader: 'js',
      sourcefile: path,
      sourcemap: 'inline',
      target: 'node20',
      ...(text.includes('import.meta.url') ? { banner: `const ownUrl = ${here}`, define: { 'import.meta.url': 'ownUrl' } } : {}),
    }),
}
