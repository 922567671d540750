/** One local world: clock, spreadsheet, script, Meta and Drive, put together over one data folder. */
import { join } from 'node:path'
import { AppsScript } from './apps-script/host'
import type { ScreenEvent } from './apps-script/screen'
import { propertyShelf } from './apps-script/services/properties'
import { createFile, type Journal, openJournal, type SpreadsheetFile } from './apps-script/workbook/index'
import { keptClock } from './clock-keeper'
import type { CloudApi, Webhook } from './cloud-api/index'
import { keptCloud, META_HOSTS } from './cloud-keeper'
import { Drive } from './drive'
import { Forms } from './forms'
import { type Ids, idsOf } from './identity'
import type { Options } from './options'
import { CONNECTION_PROPERTY, SECRET_PARAMETER } from './product'
import { Records } from './store/records'
import type { VirtualClock } from './time/virtual-clock'

export const OWNER = 'engine@hilo.example'
export const COLLEAGUE = 'colega@hilo.example'

export interface Paths {
  /** The script as it would be pushed. */
  readonly dist: string
  /** What was built for this machine: workers, the desk. */
  readonly build: string
}

export interface Origins {
  readonly main: string
  readonly content: string
}

export interface Town {
  readonly clock: VirtualClock
  readonly records: Records
  readonly ids: Ids
  readonly file: SpreadsheetFile
  readonly host: AppsScript
  readonly cloud: CloudApi
  readonly drive: Drive
  readonly forms: Forms
  readonly webAppUrl: string
  /** Where Graph calls go. */
  readonly graphUrl: string
  /** The web app's address with the secret that the script expects; undefined until it is connected. */
  webhookUrl(): string | undefined
  /** Nothing runs, nothing due is on its way. */
  quiet(): Promise<void>
  close(): Promise<void>
}

const SCRIPT_HOST = 'script.google.com'

const FILE = { title: 'Hilo', locale: 'es_AR', timeZone: 'America/Argentina/Buenos_Aires' } as const

const secretOf = (connection: string | undefined): string | undefined => {
  if (connection === undefined) return undefined
  const { doorSecret }: { doorSecret?: unknown } = JSON.parse(connection)
  return typeof doorSecret === 'string' && doorSecret !== '' ? doorSecret : undefined
}

export const openTown = async (options: Options, paths: Paths, origins: Origins, tell: (event: ScreenEvent) => void): Promise<Town> => {
  const folder = (name: string): string | undefined => (options.data === undefined ? undefined : join(options.data, name))
  const journalIn = (name: string): Journal | undefined => {
    const path = folder(name)
    return path === undefined ? undefined : openJournal(path)
  }
  const records = new Records(journalIn('records'))
  const ids = idsOf(records)
  const { clock, stop: stopClock } = keptClock(records, options.at, options.frozen)
  const journal = journalIn('file')
  const file = createFile({
    ...FILE,
    id: ids.spreadsheetId,
    now: () => clock.now(),
    owner: OWNER,
    ...(journal === undefined ? {} : { journal }),
  })
  const path = `/macros/s/${ids.deploymentId}/exec`
  const webAppUrl = `${origins.main}${path}`
  const host = new AppsScript({
    dist: paths.dist,
    workers: paths.build,
    clock,
    records,
    file: () => file,
    // The script sees Google's address, as there; a route leads it here.
    identity: () => ({ scriptId: ids.scriptId, webAppUrl: `https://${SCRIPT_HOST}${path}`, spreadsheetId: ids.spreadsheetId }),
    contentOrigin: () => origins.content,
    owner: OWNER,
    usualUser: { account: options.account, language: options.language, consent: true },
    seed: options.random,
    ...(options.latency === undefined ? {} : { latency: options.latency }),
    tell,
  })
  for (const user of [OWNER, COLLEAGUE]) host.users.of(user)
  const webhookUrl = (): string | undefined => {
    const secret = secretOf(propertyShelf(records, 'user', OWNER).get(CONNECTION_PROPERTY))
    return secret === undefined ? undefined : `${webAppUrl}?${SECRET_PARAMETER}=${encodeURIComponent(secret)}`
  }
  const webhook = (): Webhook | undefined => {
    const url = webhookUrl()
    return url === undefined ? undefined : { url, appSecret: meta.cloud.identity().appSecret }
  }
  const routed = (url: string): string => host.network.target(new URL(url)).href
  const meta = await keptCloud(clock, options.data, options.random, true, webhook, routed)
  const graphUrl = options.graph ?? meta.url
  for (const name of META_HOSTS) host.network.route(name, graphUrl)
  for (const name of [SCRIPT_HOST, 'www.googleapis.com', 'sheets.googleapis.com']) host.network.route(name, origins.main)
  for (const { host: name, url } of options.routes) host.network.route(name, url)
  host.start()
  return {
    clock,
    records,
    ids,
    file,
    host,
    cloud: meta.cloud,
    drive: new Drive(records, folder('drive'), () => clock.now()),
    forms: new Forms(
      records,
      () => file,
      () => clock.now(),
    ),
    webAppUrl,
    graphUrl,
    webhookUrl,
    async quiet() {
      do await clock.quiet()
      while (!meta.cloud.isQuiet())
    },
    async close() {
      await host.stop()
      await meta.stop()
      stopClock()
      file.close()
      records.close()
    },
  }
}
