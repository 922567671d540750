/** Compiles ES modules (.mjs: our tools, Preact) for Jest, which takes them only as CommonJS on Node 20; ts-jest leaves them as they are. */
import { transformSync } from 'esbuild'

const here = 'require("node:url").pathToFileURL(__filename).href'

export default {
  process: (text, path) =>
    transformSync(text, {
      format: 'cjs',
      sourcefile: path,
      sourcemap: 'inline',
      target: 'node20',
      ...(text.includes('import.meta.url') ? { banner: `const ownUrl = ${here}`, define: { 'import.meta.url': 'ownUrl' } } : {}),
    }),
}
