/** The envelope to the web app: time, nonce and an ASCII body under one signature, made afresh for every attempt; and its answer. */
import { base64url, bytesOf, hex, hmacSha256 } from './crypto'
import { fields, list, text } from './loose'
import type { Happened } from './parcel'

export type Verdict = 'recorded' | 'already' | 'busy' | 'refused'
const VERDICTS: readonly Verdict[] = ['recorded', 'already', 'busy', 'refused']

export interface Envelope {
  readonly nonce: string
  readonly text: string
}

/** Apps Script may read a body in another charset than it was written in: outside ASCII nothing is left to chance. */
export const ascii = (json: string): string =>
  json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

export const seal = async (secret: string, now: number, events: readonly Happened[]): Promise<Envelope> => {
  const nonce = base64url(crypto.getRandomValues(new Uint8Array(12)))
  const body = ascii(JSON.stringify({ events }))
  const mac = hex(await hmacSha256(secret, bytesOf(`${now}.${nonce}.${body}`)))
  return { nonce, text: JSON.stringify({ relay: 1, time: now, nonce, mac, body }) }
}

/** One verdict an event, in their order; undefined when this is no answer to this envelope. */
export const readVerdicts = (answer: string, nonce: string, count: number): readonly Verdict[] | undefined => {
  const value = fields(parse(answer))
  if (text(value['nonce']) !== nonce) return undefined
  const verdicts = list(value['verdicts']).flatMap((word) => VERDICTS.find((one) => one === word) ?? [])
  return verdicts.length === count ? verdicts : undefined
}

const parse = (answer: string): unknown => {
  try {
    return JSON.parse(answer)
  } catch {
    return undefined
  }
}
