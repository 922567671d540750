/** Property stores: strings of 9 KB, 500 KB a store, so many reads and writes a day. */
import { isText, type Records, type Shelf } from '../../store/records'
import { PROPERTY_BYTES, STORE_BYTES } from '../run/limits'
import type { Quotas } from '../run/quotas'
import { type Run, refusal, type ServiceFor } from './service'

export type StoreKind = 'script' | 'user' | 'document'

export interface PropertiesCalls {
  getProperty(store: StoreKind, key: string): string | null
  getProperties(store: StoreKind): Record<string, string>
  getKeys(store: StoreKind): string[]
  setProperty(store: StoreKind, key: string, value: string): void
  setProperties(store: StoreKind, entries: Readonly<Record<string, string>>, deleteAllOthers: boolean): void
  deleteProperty(store: StoreKind, key: string): void
  deleteAllProperties(store: StoreKind): void
}

/** The store of a user (or of all) as it lies on disk. */
export const propertyShelf = (records: Records, kind: StoreKind, email: string): Shelf<string> =>
  records.shelf(kind === 'user' ? `properties user ${email}` : `properties ${kind}`, isText)

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')

const contents = (shelf: Shelf<string>): Record<string, string> =>
  Object.fromEntries(shelf.keys().map((key) => [key, shelf.get(key) ?? '']))

const checked = (run: Run, before: Readonly<Record<string, string>>, entries: Readonly<Record<string, string>>): void => {
  for (const value of Object.values(entries)) if (bytes(value) > PROPERTY_BYTES) throw refusal(run, 'tooLarge', 'value')
  const after = { ...before, ...entries }
  const size = Object.entries(after).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0)
  if (size > STORE_BYTES) throw refusal(run, 'propertyStorage')
}

export const propertiesService =
  (records: Records, quotas: Quotas): ServiceFor<PropertiesCalls> =>
  (run) => {
    const open = (kind: StoreKind): Shelf<string> => {
      if (!quotas.take(run.user, 'properties')) throw refusal(run, 'tooManyPerDay', 'properties')
      return propertyShelf(records, kind, run.user.email)
    }
    const set = (shelf: Shelf<string>, entries: Readonly<Record<string, string>>, deleteAllOthers: boolean): void => {
      checked(run, deleteAllOthers ? {} : contents(shelf), entries)
      const others = deleteAllOthers ? shelf.keys().filter((key) => entries[key] === undefined) : []
      shelf.change([...others.map((key) => [key, undefined] as const), ...Object.entries(entries)])
    }
    return {
      getProperty: (kind, key) => open(kind).get(key) ?? null,
      getProperties: (kind) => contents(open(kind)),
      getKeys: (kind) => open(kind).keys(),
      setProperty: (kind, key, value) => set(open(kind), { [key]: value }, false),
      setProperties: (kind, entries, deleteAllOthers) => set(open(kind), entries, deleteAllOthers),
      deleteProperty: (kind, key) => open(kind).delete(key),
      deleteAllProperties: (kind) => set(open(kind), {}, true),
    }
  }
