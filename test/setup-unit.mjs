/** Before unit tests: the workers of the local host are bundled from the sources as they are, and the relay's runtime is there. */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWorkers } from '../build.mjs'
import { installPackages } from '../tools/dependencies.mjs'

const say = (line) => process.stderr.write(`${line}\n`)

export default async () => {
  await installPackages([join(dirname(dirname(fileURLToPath(import.meta.url))), 'relay')], say)
  await buildWorkers().catch((fault) => say(`workers not built: ${fault.message}`))
}
