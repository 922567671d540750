/** All requests of the main origin together. */
import { COLLEAGUE, type Origins, type Town } from '../town'
import { accountRoutes } from './account-routes'
import { clockRoutes } from './clock-routes'
import { deskRoutes } from './desk-routes'
import { driveRoutes } from './drive-routes'
import { editRoutes } from './edit-routes'
import { executionRoutes } from './execution-routes'
import { faultRoutes } from './fault-routes'
import { formRoutes } from './form-routes'
import { json, type Routes } from './http'
import type { Live } from './live'
import { optionalText, record } from './parse'
import { phoneRoutes } from './phone-routes'
import { sheetsRoutes } from './sheets-routes'
import { spreadsheetRoutes } from './spreadsheet-routes'
import { staticRoutes } from './static-routes'
import { storeRoutes } from './store-routes'
import { tableRoutes } from './table-routes'
import { webRoutes } from './web-routes'

export interface MainSpec {
  readonly town: Town
  readonly origins: Origins
  readonly built: string
  readonly live: Live
  readonly opened: (user: string) => Promise<void>
  readonly reset: () => Promise<void>
  readonly relayUrl: () => string | undefined
}

export const mainRoutes = ({ town, origins, built, live, opened, reset, relayUrl }: MainSpec): Routes => {
  const { host, clock, records, cloud, drive, forms, others } = town
  const file = () => town.file
  const fileOf = (id: string | null | undefined) => (id ? others.find(id) : town.file)
  const about = async (): Promise<object> => ({
    webAppUrl: town.webAppUrl,
    execUrl: `${origins.main}/exec`,
    webhookUrl: town.webhookUrl() ?? null,
    relayUrl: relayUrl() ?? null,
    graphUrl: town.graphUrl,
    ...cloud.identity(),
    spreadsheetId: town.ids.spreadsheetId,
    scriptId: town.ids.scriptId,
    deploymentId: town.ids.deploymentId,
    contentOrigin: origins.content,
    owner: host.users.owner,
    colleague: COLLEAGUE,
    routes: host.network.targets(),
    functions: await host.functions(),
  })
  return {
    ...staticRoutes(built),
    ...webRoutes(host, clock, () => town.ids.deploymentId),
    ...deskRoutes({ host, file: fileOf, clock, live, contentOrigin: () => origins.content, opened }),
    ...sheetsRoutes(file, (id) => others.find(id)),
    ...spreadsheetRoutes(others),
    ...driveRoutes(drive, () => origins.main),
    'GET /sim': async () => json(await about()),
    ...clockRoutes(clock, host.triggers, () => town.quiet()),
    ...executionRoutes(host),
    ...faultRoutes(
      host,
      async (fault) => cloud.faults.add(fault),
      () => cloud.faults.remove(),
    ),
    ...accountRoutes(host, records, () => town.deploy()),
    ...storeRoutes(host, records),
    ...tableRoutes(file),
    ...editRoutes(host, file, others),
    ...phoneRoutes(cloud),
    ...formRoutes(host, forms),
    'POST /sim/copy': async (asked) => {
      town.copy(optionalText(record(await asked.json()), 'title'))
      live.tell('file', {})
      return json(await about())
    },
    'POST /sim/reset': async () => {
      await reset()
      return json({})
    },
  }
}
