/** The relay between the simulator of Meta and the script: started once the script is connected, and told to it as a helper would tell it. */
import { randomUUID } from 'node:crypto'
import { propertyShelf } from './apps-script/services/properties'
import { CONNECTION_PROPERTY } from './product'
import type { Ask } from './seeds/panel'
import { OWNER, type Town } from './town'

/** What starts a relay: `relay/local.mjs`. */
export type StartRelay = (spec: {
  readonly programmes: Readonly<Record<string, object>>
  readonly now: () => number
}) => Promise<{ readonly url: string; stop(): Promise<void> }>

export interface Relay {
  /** Undefined until the script is connected to WhatsApp. */
  url(): string | undefined
  stop(): Promise<void>
}

/** The script and Meta know it by this name; a route leads here. */
const HOST = 'relay.hilo.workers.dev'
const PROGRAMME = '1'

interface Connection {
  readonly provider?: string
  readonly verifyToken?: string
  readonly relayUrl?: string
  readonly relaySecret?: string
}
const connectionOf = ({ records }: Town): Connection => JSON.parse(propertyShelf(records, 'user', OWNER).get(CONNECTION_PROPERTY) ?? '{}')

/** Looks twice: a batch that has left the queue needs a moment to arrive. */
const isIdle = async (url: string): Promise<boolean> => {
  for (let look = 0; look < 2; look++) {
    const { programmes } = await (await fetch(`${url}/health`)).json()
    if (programmes.some(({ queued }: { readonly queued: number | null }) => (queued ?? 0) > 0)) return false
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return true
}

export const attachRelay = async (start: StartRelay, town: Town, ask: () => Promise<Ask>): Promise<Relay> => {
  const { host, cloud, clock } = town
  let running: { readonly url: string; stop(): Promise<void> } | undefined
  let starting: Promise<void> | undefined

  const attach = async (): Promise<void> => {
    const { verifyToken = '', relayUrl, relaySecret } = connectionOf(town)
    const known = relayUrl === `https://${HOST}` ? relaySecret : undefined
    const secret = known ?? `${randomUUID()}${randomUUID()}`.replaceAll('-', '')
    const { appSecret, wabaId, phoneNumberId } = cloud.identity()
    const programme = {
      webApp: town.webAppUrl,
      secrets: [secret],
      appSecrets: [appSecret],
      verifyTokens: [verifyToken],
      wabas: [wabaId],
      numbers: [phoneNumberId],
    }
    const relay = await start({ programmes: { [PROGRAMME]: programme }, now: () => clock.now() })
    running = relay
    host.network.route(HOST, relay.url)
    town.beside(() => isIdle(relay.url))
    if (known === undefined) await (await ask())('connect.relay', { address: `https://${HOST}/${PROGRAMME}#${secret}` })
  }
  const isConnected = (): boolean => connectionOf(town).provider === 'cloud_api'
  let stopped = false
  const look = (): Promise<void> | undefined => {
    if (!stopped && isConnected()) starting ??= attach()
    return starting
  }
  town.changed(() => {
    look()?.catch((error: unknown) => console.error('The relay could not be put in between:', error))
  })
  await look()
  return {
    url: () => running?.url,
    async stop() {
      stopped = true
      await starting?.catch(() => undefined)
      await running?.stop()
    },
  }
}
