/** The engine account's secrets: who sends, with which key, and which words at the door are believed. */
import { isRecord, isText, parseJson } from '../kernel/json'
import type { Host } from '../ports'
import { cloudApi } from '../providers/cloud-api/cloud-api'
import { practice } from '../providers/practice/practice'
import type { Channel, Provider } from '../providers/provider'

/** Key of the engine's store; its value never leaves it but into a request. */
export const CONNECTION = 'connection'

export interface Connection extends Channel {
  readonly provider: 'cloud_api' | 'practice'
  readonly appSecret: string
  /** In the address that WhatsApp calls; two are believed while it is changed. */
  readonly doorSecret: string
  readonly doorSecretBefore: string
  /** What WhatsApp repeats when it checks the address. */
  readonly verifyToken: string
  /** Where the relay is, such as `https://hilo-relay.example.workers.dev`; '' without one. */
  readonly relayUrl: string
  /** The key of this programme there. */
  readonly relayProgramme: string
  /** Shared with the relay; two are believed while it is changed. */
  readonly relaySecret: string
  readonly relaySecretBefore: string
}

export const readConnection = (engine: Readonly<Record<string, string>>): Connection | undefined => {
  const raw = parseJson(engine[CONNECTION] ?? '')
  if (!isRecord(raw)) return undefined
  const word = (key: string): string => (isText(raw[key]) ? raw[key] : '')
  return {
    provider: raw['provider'] === 'practice' ? 'practice' : 'cloud_api',
    phoneNumberId: word('phoneNumberId'),
    wabaId: word('wabaId'),
    token: word('token'),
    appSecret: word('appSecret'),
    doorSecret: word('doorSecret'),
    doorSecretBefore: word('doorSecretBefore'),
    verifyToken: word('verifyToken'),
    relayUrl: word('relayUrl'),
    relayProgramme: word('relayProgramme'),
    relaySecret: word('relaySecret'),
    relaySecretBefore: word('relaySecretBefore'),
  }
}

/** What a line that is set up anew takes over from the one before: who may knock. */
export type Doors = Omit<Connection, 'provider' | 'wabaId' | 'phoneNumberId' | 'token' | 'appSecret'>

export const keepConnection = (host: Host, connection: Connection): void => {
  host.engine.set({ [CONNECTION]: JSON.stringify(connection) })
}

export const providerOf = (connection: Connection | undefined): Provider => (connection?.provider === 'practice' ? practice : cloudApi)
