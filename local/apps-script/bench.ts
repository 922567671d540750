/** A table to test on: the host with a tiny script of the test's own, a frozen clock, and both servers on real ports. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { contentRoutes } from '../server/content-routes'
import { listen, serve } from '../server/http'
import { webRoutes } from '../server/web-routes'
import { Records } from '../store/records'
import { VirtualClock } from '../time/virtual-clock'
import { Forms } from './forms/forms'
import { AppsScript, type HostSpec } from './host'
import type { ScreenEvent } from './screen'
import type { SpreadsheetFile } from './workbook/index'

export const OWNER = 'engine@hilo.example'
export const COLLEAGUE = 'colega@hilo.example'

/** 2027-02-01T10:00:00-03:00 */
export const MONDAY = Date.UTC(2027, 1, 1, 13)

const MANIFEST = {
  timeZone: 'America/Argentina/Buenos_Aires',
  runtimeVersion: 'V8',
  webapp: { executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' },
}

export interface Bench {
  readonly host: AppsScript
  readonly clock: VirtualClock
  readonly records: Records
  /** Origin of the web app, and of what scripts make. */
  readonly origin: string
  readonly contentOrigin: string
  readonly dist: string
  readonly screenEvents: readonly ScreenEvent[]
  /** Calls as the owner and answers the value; throws what the script threw. */
  call(name: string, ...args: unknown[]): Promise<unknown>
  stop(): Promise<void>
}

let workers: Promise<string> | undefined

/** Builds the two workers once a process. */
export const buildWorkers = (): Promise<string> => {
  workers ??= (async () => {
    const outdir = mkdtempSync(join(tmpdir(), 'hilo-workers-'))
    await build({
      entryPoints: [join(__dirname, 'worker', 'runner.worker.ts'), join(__dirname, 'scope', 'scope.worker.ts')],
      entryNames: '[name]',
      outdir,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      logLevel: 'error',
    })
    process.once('exit', () => rmSync(outdir, { recursive: true, force: true }))
    return outdir
  })()
  return workers
}

export interface BenchSpec extends Partial<Pick<HostSpec, 'latency' | 'runningPerUser' | 'hungMs' | 'records'>> {
  readonly manifest?: object
  readonly pages?: Readonly<Record<string, string>>
  readonly file?: SpreadsheetFile
  readonly at?: number
}

const noFile = (): never => {
  throw new Error('This test has no spreadsheet.')
}

/** `code` is the whole script, plain ES2020. */
export const bench = async (code: string, spec: BenchSpec = {}): Promise<Bench> => {
  const dist = mkdtempSync(join(tmpdir(), 'hilo-dist-'))
  mkdirSync(dist, { recursive: true })
  writeFileSync(join(dist, 'code.js'), code)
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify({ ...MANIFEST, ...spec.manifest }))
  for (const [name, page] of Object.entries(spec.pages ?? {})) writeFileSync(join(dist, `${name}.html`), page)
  const clock = new VirtualClock(spec.at ?? MONDAY, true)
  const records = spec.records ?? new Records(undefined)
  const screenEvents: ScreenEvent[] = []
  let origin = ''
  let contentOrigin = ''
  const { file } = spec
  const bound = file === undefined ? noFile : () => file
  const host = new AppsScript({
    ...spec,
    forms: new Forms(records, bound, () => clock.now()),
    dist,
    workers: await buildWorkers(),
    clock,
    records,
    file: bound,
    other: () => undefined,
    identity: () => ({ scriptId: 'script', webAppUrl: `${origin}/macros/s/deployed/exec`, spreadsheetId: 'file' }),
    contentOrigin: () => contentOrigin,
    owner: OWNER,
    usualUser: { account: 'consumer', language: 'en', consent: true },
    seed: 1,
    tell: (event) => screenEvents.push(event),
  })
  const nothing = () => ({ status: 404, body: '' })
  const main: Server = serve(
    webRoutes(host, clock, () => 'deployed'),
    nothing,
  )
  const content: Server = serve(
    contentRoutes(host, () => origin),
    nothing,
  )
  origin = `http://127.0.0.1:${await listen(main, 0)}`
  contentOrigin = `http://127.0.0.1:${await listen(content, 0)}`
  host.start()
  return {
    host,
    clock,
    records,
    origin,
    contentOrigin,
    dist,
    screenEvents,
    async call(name, ...args) {
      const finished = await host.people.call(OWNER, name, args)
      if (!finished.ok) throw Object.assign(new Error(`${finished.error.name}: ${finished.error.message}`), { why: finished.why })
      return JSON.parse(finished.value)
    },
    async stop() {
      clock.close()
      await host.stop()
      for (const server of [main, content]) server.closeAllConnections()
      await Promise.all([main, content].map((server) => new Promise((resolve) => server.close(resolve))))
      rmSync(dist, { recursive: true, force: true })
    },
  }
}
