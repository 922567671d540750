/** `npm run bench`: plays Hilo's flows on the built bundle, counts, and holds the counts against the budgets; `--write` keeps them in README.md. */
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildDistOnce, buildForNode, buildWorkers } from '../build.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
await Promise.all([buildDistOnce(), buildForNode({ bench: './bench/main.ts' }), buildWorkers()])
process.setSourceMapsEnabled(true)
const { bench } = await import(pathToFileURL(join(root, 'build', 'bench.mjs')).href)
process.exitCode = await bench(root, process.argv.slice(2))
