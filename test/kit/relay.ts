/** Envelopes as the relay seals them, for a web app in a test. */
import { createHmac } from 'node:crypto'
import type { TestHost } from './host'
import { RELAY_SECRET } from './programme'

export interface Sealing {
  readonly secret?: string
  /** Milliseconds from the host's clock. */
  readonly off?: number
  readonly nonce?: string
}

let counter = 0

const ascii = (json: string): string => json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Webhooks of one event each, or other parcels as they are. */
export const sealedEnvelope = (
  now: number,
  parcels: readonly object[],
  { secret = RELAY_SECRET, off = 0, nonce }: Sealing = {},
): string => {
  const time = now + off
  const word = nonce ?? `nonce-of-test-${String(++counter).padStart(4, '0')}`
  const events = parcels.map((parcel) => ('object' in parcel ? { type: 'meta', at: time, body: parcel } : parcel))
  const body = ascii(JSON.stringify({ events }))
  const mac = createHmac('sha256', secret).update(`${time}.${word}.${body}`).digest('hex')
  return JSON.stringify({ relay: 1, time, nonce: word, mac, body })
}

export const seal = (host: TestHost, parcels: readonly object[], sealing?: Sealing): string => sealedEnvelope(host.at(), parcels, sealing)
