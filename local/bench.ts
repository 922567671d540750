/** A table to test on: a whole local world with a small script of the test's own, driven over HTTP. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWorkers } from './apps-script/bench'
import { parseOptions } from './options'
import { startWorld, type World } from './world'

const MANIFEST = { timeZone: 'America/Argentina/Buenos_Aires', webapp: { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' } }
const USUAL = ['--port', '0', '--data', 'none', '--seed', 'empty', '--no-open', '--at', '2027-02-01T10:00:00-03:00', '--frozen']

/** Writes a script as clasp would push it; answers the folder. */
export const writeScript = (code: string, pages: Readonly<Record<string, string>> = {}): string => {
  const dist = mkdtempSync(join(tmpdir(), 'hilo-dist-'))
  writeFileSync(join(dist, 'code.js'), code)
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(MANIFEST))
  for (const [name, page] of Object.entries(pages)) writeFileSync(join(dist, `${name}.html`), page)
  return dist
}

export const driven = async (dist: string, ...args: string[]) => {
  const options = parseOptions([...USUAL, ...args])
  if (options === undefined) throw new Error('help')
  const world: World = await startWorld(options, { dist, build: await buildWorkers() })
  const parsed = async (answer: Response) => JSON.parse(await answer.text())
  const post = async (path: string, body: object = {}) =>
    parsed(await fetch(world.origins.main + path, { method: 'POST', body: JSON.stringify(body) }))
  return {
    world,
    dist,
    get: async (path: string) => parsed(await fetch(world.origins.main + path)),
    post,
    /** Calls as the owner; throws what the script threw. */
    async call(name: string, ...given: unknown[]) {
      const answer = await post('/sim/call', { function: name, args: given })
      if (answer.ok !== true) throw new Error(answer.error.message)
      return answer.value
    },
    async stop(): Promise<void> {
      await world.close()
      rmSync(dist, { recursive: true, force: true })
    },
  }
}

export type Driven = Awaited<ReturnType<typeof driven>>
