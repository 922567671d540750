/** `npm run relay:load`: the relay under load in real time, some minutes; says how long it took until nothing waited. */
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildDistOnce, buildForNode, buildWorkers } from '../../build.mjs'
import { installPackages } from '../../tools/dependencies.mjs'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
process.chdir(root)
await installPackages([join(root, 'relay')], (line) => process.stderr.write(`${line}\n`))
await Promise.all([buildDistOnce(), buildForNode({ load: './bench/load/main.ts' }), buildWorkers()])
process.setSourceMapsEnabled(true)
const { load } = await import(pathToFileURL(join(root, 'build', 'load.mjs')).href)
process.exitCode = await load(root)
