/** `PropertiesService`: three stores of strings. */
import type { PropertiesCalls, StoreKind } from '../services/properties'
import { emulated } from './emulated'
import { service } from './host'

const server = service<PropertiesCalls>('PropertiesService')

const strings = (entries: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, String(value)]))

const store = (kind: StoreKind) => {
  const properties = emulated('Properties', {
    getProperty: (key: string): string | null => server.getProperty(kind, String(key)),
    getProperties: (): Record<string, string> => server.getProperties(kind),
    getKeys: (): string[] => server.getKeys(kind),
    setProperty: (key: string, value: unknown): object => {
      server.setProperty(kind, String(key), String(value))
      return properties
    },
    setProperties: (entries: Readonly<Record<string, unknown>>, deleteAllOthers = false): object => {
      server.setProperties(kind, strings(entries), deleteAllOthers)
      return properties
    },
    deleteProperty: (key: string): object => {
      server.deleteProperty(kind, String(key))
      return properties
    },
    deleteAllProperties: (): object => {
      server.deleteAllProperties(kind)
      return properties
    },
  })
  return properties
}

const script = store('script')
const user = store('user')
const ofDocument = store('document')

export const propertiesService = emulated('PropertiesService', {
  getScriptProperties: () => script,
  getUserProperties: () => user,
  getDocumentProperties: () => ofDocument,
})
