/** Before unit tests: the workers of the local host are bundled from the sources as they are. */
import { buildWorkers } from '../build.mjs'

export default () => buildWorkers().catch((fault) => process.stderr.write(`workers not built: ${fault.message}\n`))
