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
  readonly progress: Progress
  /** A random name of the account that keeps this: its claims bear it. */
  readonly account: string
}

/** How far connecting has come; what was proven stays proven, so that it can be left and resumed. */
export interface Progress {
  readonly appId: string
  /** The key's last moment; 0 = none. */
  readonly keyUntil: number
  /** Meta's test number: five phones, no chip, no card. */
  readonly isTest: boolean
  /** The web app's address, proven from outside; '' before. */
  readonly address: string
  /** When Meta accepted the address; 0 = not with the present words. */
  readonly listensAt: number
  /** Key of the test message in the queue. */
  readonly test: string
}
export const NO_PROGRESS: Progress = { appId: '', keyUntil: 0, isTest: false, address: '', listensAt: 0, test: '' }

export const readConnection = (engine: Readonly<Record<string, string>>): Connection | undefined => {
  const raw = parseJson(engine[CONNECTION] ?? '')
  if (!isRecord(raw)) return undefined
  const word = (key: string): string => (isText(raw[key]) ? raw[key] : '')
  const kept = isRecord(raw['progress']) ? raw['progress'] : {}
  const text = (key: keyof Progress): string => (isText(kept[key]) ? kept[key] : '')
  const moment = (key: keyof Progress): number => (typeof kept[key] === 'number' ? kept[key] : 0)
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
    progress: {
      appId: text('appId'),
      keyUntil: moment('keyUntil'),
      isTest: kept['isTest'] === true,
      address: text('address'),
      listensAt: moment('listensAt'),
      test: text('test'),
    },
    account: word('account'),
  }
}

export const accountOf = (engine: Readonly<Record<string, string>>): string => readConnection(engine)?.account ?? ''

/** What a line that is set up anew takes over from the one before: who may knock. */
export type Doors = Omit<Connection, 'provider' | 'wabaId' | 'phoneNumberId' | 'token' | 'appSecret' | 'progress'>

export const keepConnection = (host: Host, connection: Connection): void => {
  host.engine.set({ [CONNECTION]: JSON.stringify(connection) })
}

export const providerOf = (connection: Connection | undefined): Provider => (connection?.provider === 'practice' ? practice : cloudApi)
