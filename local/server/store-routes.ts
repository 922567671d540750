/** What lies in the property stores, for drivers that compare or damage it; on this machine only, secrets and all. */
import type { AppsScript } from '../apps-script/host'
import { propertyShelf, type StoreKind } from '../apps-script/services/properties'
import type { Records, Shelf } from '../store/records'
import { json, type Routes } from './http'
import { oneOf, optionalText, record } from './parse'

const STORES = ['script', 'user', 'document'] as const satisfies readonly StoreKind[]

const contents = (shelf: Shelf<string>): Record<string, string> =>
  Object.fromEntries(shelf.keys().map((key) => [key, shelf.get(key) ?? '']))

export const storeRoutes = (host: AppsScript, records: Records): Routes => ({
  'GET /sim/properties': () =>
    json({
      script: contents(propertyShelf(records, 'script', '')),
      document: contents(propertyShelf(records, 'document', '')),
      user: Object.fromEntries(host.users.all().map(({ email }) => [email, contents(propertyShelf(records, 'user', email))])),
    }),
  /** `null` deletes. */
  'POST /sim/properties': async (asked) => {
    const body = record(await asked.json())
    const shelf = propertyShelf(records, oneOf(body, 'store', STORES), optionalText(body, 'user') ?? host.users.owner)
    shelf.change(Object.entries(record(body.set)).map(([key, value]) => [key, value === null ? undefined : String(value)]))
    return json(contents(shelf))
  },
})
