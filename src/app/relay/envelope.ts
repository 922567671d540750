/** The relay's envelope: believed by the signature over time, nonce and body, within five minutes, and once. */
import { isRecord, isText, listOf, parseJson } from '../../kernel/json'
import { MINUTE } from '../../kernel/time'
import type { Host } from '../../ports'
import type { Connection } from '../connection'

/** One thing that happened, as it lay on the relay's queue. */
export type Parcel =
  | { readonly type: 'meta'; readonly at: number; readonly body: string }
  | { readonly type: 'click'; readonly at: number; readonly link: string }
  /** What this version does not know how to read: kept for a look. */
  | { readonly type: 'other'; readonly at: number; readonly raw: string }

export interface Envelope {
  readonly nonce: string
  readonly time: number
  readonly parcels: readonly Parcel[]
}
/** `stale`: the signature is right and the time is not; what is wrong with a signature is told nobody. */
export type Opened = { readonly ok: true; readonly envelope: Envelope } | { readonly ok: false; readonly why: 'refused' | 'stale' }

/** How far the relay's clock and Google's may be apart. */
export const TOLERANCE = 5 * MINUTE
const NONCE = /^[\w-]{12,64}$/

export const isEnvelope = (text: string): boolean => text.startsWith('{"relay":1,')

export const openEnvelope = (host: Host, connection: Connection, text: string): Opened => {
  const raw = parseJson(text)
  const { time, nonce, mac, body } = isRecord(raw) ? raw : {}
  if (typeof time !== 'number' || !isText(nonce) || !isText(mac) || !isText(body) || !NONCE.test(nonce))
    return { ok: false, why: 'refused' }
  if (!isSigned(host, connection, `${time}.${nonce}.${body}`, mac)) return { ok: false, why: 'refused' }
  if (Math.abs(host.clock.now() - time) > TOLERANCE) return { ok: false, why: 'stale' }
  const content = parseJson(body)
  return { ok: true, envelope: { nonce, time, parcels: listOf(isRecord(content) ? content['events'] : undefined).map(readParcel) } }
}

/** Digests are compared, so that time tells nothing; two secrets are believed while one is changed. */
const isSigned = (host: Host, { relaySecret, relaySecretBefore }: Connection, text: string, mac: string): boolean => {
  const given = host.digest.sha256(mac)
  return [relaySecret, relaySecretBefore].some(
    (secret) => secret !== '' && host.digest.sha256(host.digest.hmacSha256(secret, text)) === given,
  )
}

const readParcel = (raw: unknown): Parcel => {
  const { type, at, body, link } = isRecord(raw) ? raw : {}
  const when = typeof at === 'number' ? at : 0
  if (type === 'meta' && isRecord(body)) return { type, at: when, body: JSON.stringify(body) }
  if (type === 'click' && isText(link)) return { type, at: when, link }
  return { type: 'other', at: when, raw: JSON.stringify(raw ?? null) }
}
