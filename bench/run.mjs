/** `npm run bench`: plays Hilo's flows on the built bundle, counts, and holds the counts against the budgets; `--write` keeps them in README.md. */
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { buildDistOnce, buildForNode, buildWorkers } from '../build.mjs'

const file = fileURLToPath(import.meta.url)
const root = dirname(dirname(file))
const built = () => import(pathToFileURL(join(root, 'build', 'bench.mjs')).href)

/** A second thread, so that two flows are played side by side. */
const beside = (worker) => async (_, name) => {
  worker.postMessage(name)
  const [played] = await once(worker, 'message')
  return played
}

if (isMainThread) {
  process.chdir(root)
  await Promise.all([buildDistOnce(), buildForNode({ bench: './bench/main.ts' }), buildWorkers()])
  process.setSourceMapsEnabled(true)
  const { bench, playFlow } = await built()
  const worker = new Worker(file)
  process.exitCode = await bench(root, process.argv.slice(2), [playFlow, beside(worker)])
  await worker.terminate()
} else {
  process.setSourceMapsEnabled(true)
  const { playFlow } = await built()
  parentPort.on('message', async (name) => parentPort.postMessage(await playFlow(root, name)))
}
