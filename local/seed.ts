/** What a new file holds. The script does it itself, through the same doors as people; here stands only in which order. */

import type { Forms } from './apps-script/forms/forms'
import type { AppsScript } from './apps-script/host'
import type { SpreadsheetFile } from './apps-script/workbook/index'
import type { CloudApi } from './cloud-api/index'
import type { SeedName } from './options'
import { demo } from './seeds/demo'
import { empty } from './seeds/empty'
import { ready } from './seeds/ready'
import { template } from './seeds/template'
import type { VirtualClock } from './time/virtual-clock'

export interface Ground {
  readonly host: AppsScript
  readonly clock: VirtualClock
  readonly file: SpreadsheetFile
  readonly cloud: CloudApi
  readonly forms: Forms
  readonly webAppUrl: string
  /** What `google.script.run` would answer the owner; throws what the script threw. */
  call(name: string, ...args: readonly unknown[]): Promise<unknown>
}

export type Seed = (ground: Ground) => Promise<void>

export const SEED: Readonly<Record<SeedName, Seed>> = { empty, template, ready, demo }
