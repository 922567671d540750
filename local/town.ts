/** One local world: clock, spreadsheet, script, Meta and Drive, put together over one data folder. */
import { join } from 'node:path'
import { Forms } from './apps-script/forms/forms'
import { AppsScript } from './apps-script/host'
import type { ScreenEvent } from './apps-script/screen'
import { propertyShelf } from './apps-script/services/properties'
import { openJournal, type SpreadsheetFile } from './apps-script/workbook/index'
import { BoundFile, type Ids } from './bound-file'
import { keptClock } from './clock-keeper'
import type { CloudApi, Webhook } from './cloud-api/index'
import { keptCloud, META_HOSTS } from './cloud-keeper'
import { Drive } from './drive'
import type { Options } from './options'
import { OtherFiles } from './other-files'
import { CONNECTION_PROPERTY, SECRET_PARAMETER } from './product'
import type { StartRelay } from './relay'
import { Records } from './store/records'
import type { VirtualClock } from './time/virtual-clock'

export const OWNER = 'engine@hilo.example'
export const COLLEAGUE = 'colega@hilo.example'

export interface Paths {
  /** Puts the relay in between. */
  readonly relay?: StartRelay
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
  readonly others: OtherFiles
  readonly forms: Forms
  readonly webAppUrl: string
  /** Where Graph calls go. */
  readonly graphUrl: string
  /** The web app's address with the secret that the script expects; undefined until it is connected. */
  webhookUrl(): string | undefined
  /** Calls after each commit. */
  changed(listener: (revision: number) => void): void
  /** Answers the number of the version. */
  deploy(): number
  /** Goes on in a copy of the file. */
  copy(title: string | undefined): void
  /** Quiet is only when this says so, too. */
  beside(isQuiet: () => Promise<boolean>): void
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
  const recordsFolder = folder('records')
  const records = new Records(recordsFolder === undefined ? undefined : openJournal(recordsFolder))
  const { clock, stop: stopClock } = keptClock(records, options.at, options.frozen)
  const bound = new BoundFile(records, options.data, FILE, OWNER, () => clock.now())
  const others = new OtherFiles(
    records,
    options.data,
    () => bound.current,
    OWNER,
    () => clock.now(),
  )
  const webAppPath = (): string => `/macros/s/${bound.ids.deploymentId}/exec`
  // The script sees Google's address, as there; a route leads it here.
  const googleUrl = (): string => (bound.ids.deploymentId === '' ? '' : `https://${SCRIPT_HOST}${webAppPath()}`)
  const webAppUrl = (): string => `${origins.main}${webAppPath()}`
  const forms = new Forms(
    records,
    () => bound.current,
    () => clock.now(),
  )
  const host = new AppsScript({
    forms,
    dist: paths.dist,
    workers: paths.build,
    clock,
    records,
    file: () => bound.current,
    other: (id) => others.find(id),
    identity: () => ({ scriptId: bound.ids.scriptId, webAppUrl: googleUrl(), spreadsheetId: bound.ids.spreadsheetId }),
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
    return secret === undefined || bound.ids.deploymentId === ''
      ? undefined
      : `${webAppUrl()}?${SECRET_PARAMETER}=${encodeURIComponent(secret)}`
  }
  const webhook = (): Webhook | undefined => {
    const url = webhookUrl()
    return url === undefined ? undefined : { url, appSecret: meta.cloud.identity().appSecret }
  }
  const routed = (url: string): string => host.network.target(new URL(url)).href
  const meta = await keptCloud(clock, options.data, options.random, true, webhook, routed)
  const graphUrl = options.graph ?? meta.url
  for (const name of META_HOSTS) host.network.route(name, graphUrl)
  for (const name of [SCRIPT_HOST, 'www.googleapis.com', 'sheets.googleapis.com', 'docs.google.com']) host.network.route(name, origins.main)
  for (const { host: name, url } of options.routes) host.network.route(name, url)
  host.start()
  let quietBeside = async (): Promise<boolean> => true
  return {
    clock,
    records,
    get ids() {
      return bound.ids
    },
    get file() {
      return bound.current
    },
    changed: (listener) => bound.changed(listener),
    host,
    cloud: meta.cloud,
    others,
    drive: new Drive(records, folder('drive'), () => clock.now()),
    forms,
    get webAppUrl() {
      return webAppUrl()
    },
    graphUrl,
    webhookUrl,
    deploy() {
      bound.deploy()
      return host.deployments.deploy()
    },
    copy(title) {
      bound.copy(title)
      host.copied()
    },
    beside(isQuiet) {
      quietBeside = isQuiet
    },
    async quiet() {
      do await clock.quiet()
      while (!meta.cloud.isQuiet() || !(await quietBeside()))
    },
    async close() {
      await host.stop()
      await meta.stop()
      stopClock()
      bound.close()
      others.close()
      records.close()
    },
  }
}
