/** `npm run deploy`: makes the queues of wrangler.jsonc that are not there yet, then publishes the Worker. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const WRANGLER = 'wrangler@4.86.0'

/** Each once, those that deliver and those of dead letters. */
export const queuesOf = (config) => [
  ...new Set([...config.matchAll(/"(?:queue|dead_letter_queue)":\s*"([^"]+)"/g)].map(([, name]) => name)),
]

const wrangler = (...args) =>
  spawnSync('npx', ['--yes', WRANGLER, ...args], { stdio: 'inherit', shell: process.platform === 'win32' }).status

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const config = readFileSync(new URL('wrangler.jsonc', import.meta.url), 'utf8')
  // One that is there already is refused, and so is an account that may not make any: then publishing says so.
  for (const name of queuesOf(config)) wrangler('queues', 'create', name)
  process.exitCode = wrangler('deploy') ?? 1
}
