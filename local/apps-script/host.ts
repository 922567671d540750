/** Google Apps Script on one machine: the bound script with its users, services, triggers and web app, put together. */
import type { Records } from '../store/records'
import type { VirtualClock } from '../time/virtual-clock'
import type { Forms } from './forms/forms'
import { People } from './people'
import type { Level } from './run/costs'
import { Executions } from './run/executions'
import { Faults } from './run/faults'
import { functionNames } from './run/function-names'
import { LateWrites } from './run/late'
import { Pool } from './run/pool'
import { Quotas } from './run/quotas'
import { seeded } from './run/random'
import { type User, Users } from './run/users'
import { Deployments, type Version } from './run/version'
import { Screen, type ScreenEvent } from './screen'
import { Locks } from './services/lock'
import { RoutedNetwork } from './services/network'
import type { ScriptIdentity } from './services/script'
import { serviceTable } from './services/table'
import { Triggers } from './triggers/registry'
import { WebApp } from './web/app'
import { type OpenPage, Pages } from './web/page-store'
import type { SpreadsheetFile } from './workbook/index'

export interface HostSpec {
  /** Folder with the script as it would be pushed. */
  readonly dist: string
  /** Folder of the built workers. */
  readonly workers: string
  readonly clock: VirtualClock
  readonly records: Records
  readonly forms: Forms
  readonly file: () => SpreadsheetFile
  /** Another file of the account, which the script made itself. */
  readonly other: (id: string) => SpreadsheetFile | undefined
  readonly identity: () => ScriptIdentity
  readonly contentOrigin: () => string
  readonly owner: string
  readonly usualUser: Omit<User, 'email'>
  readonly seed: number
  readonly latency?: Level
  readonly runningPerUser?: number
  readonly hungMs?: number
  readonly tell: (event: ScreenEvent) => void
}

export class AppsScript {
  readonly users: Users
  readonly quotas: Quotas
  readonly faults: Faults
  readonly screen: Screen
  readonly network = new RoutedNetwork()
  readonly triggers: Triggers
  readonly deployments: Deployments
  readonly executions: Executions
  readonly webApp: WebApp
  readonly people: People
  private readonly pages = new Pages()
  private readonly pool: Pool
  private readonly names = new Map<string, Promise<readonly string[]>>()

  constructor(spec: HostSpec) {
    const { clock, records } = spec
    const now = (): number => clock.now()
    const random = seeded(spec.seed)
    this.users = new Users(records, spec.owner, spec.usualUser)
    this.quotas = new Quotas(now)
    this.faults = new Faults(random)
    this.screen = new Screen(spec.tell)
    this.deployments = new Deployments(spec.dist)
    this.triggers = new Triggers(records, clock, random, () => this.deployments.head.manifest.timeZone)
    this.pool = new Pool(spec.workers, clock.shared)
    const locks = new Locks(now)
    const services = serviceTable({
      records,
      forms: spec.forms,
      now,
      locks,
      quotas: this.quotas,
      network: this.network,
      triggers: this.triggers,
      screen: this.screen,
      file: spec.file,
      other: spec.other,
      identity: spec.identity,
    })
    this.executions = new Executions(
      { clock, faults: this.faults, late: new LateWrites(), latency: spec.latency },
      this.pool,
      this.quotas,
      locks,
      services,
      spec,
    )
    this.webApp = new WebApp(this.executions, this.users, this.pages, spec.contentOrigin)
    this.people = new People({
      clock,
      users: this.users,
      screen: this.screen,
      triggers: this.triggers,
      executions: this.executions,
      head: () => this.deployments.head,
      functions: (version) => this.functions(version),
      file: spec.file,
    })
  }

  /** Triggers begin to fire. */
  start(): void {
    this.pool.warm(2)
    this.triggers.start((trigger, time) => void this.people.triggered(trigger, time))
  }

  /** The script's global functions. */
  functions(version: Version = this.deployments.head): Promise<readonly string[]> {
    const known = this.names.get(version.key)
    if (known !== undefined) return known
    const asked = functionNames(this.pool, version)
    this.names.set(version.key, asked)
    asked.catch(() => this.names.delete(version.key))
    return asked
  }

  /** A page that a browser asks for by its id: of a web app, or an open panel. */
  page(id: string): OpenPage | undefined {
    const panel = this.screen.panel(id)
    if (panel === undefined) return this.pages.get(id)
    return { page: panel.page, user: panel.user, active: panel.user, scene: 'panel', version: undefined }
  }

  /** The script goes on in a copy of the file: its triggers and open panels are gone. */
  copied(): void {
    this.triggers.stop()
    this.screen.clear()
  }

  async stop(): Promise<void> {
    this.triggers.stop()
    this.network.close()
    await this.pool.close()
  }
}
