/** Makes a short link: the token itself says whose it is, where it leads and until when, signed, so that the relay need ask nobody. */
import type { Lang } from '../../kernel/text'
import type { Instant } from '../../kernel/time'

/** What the relay knows this programme by; the secret signs. */
export interface LinkDoor {
  /** Such as `https://hilo-relay.example.workers.dev`. */
  readonly address: string
  readonly programme: string
  /** HMAC-SHA-256 of the text by the programme's secret, as bytes in base64url. */
  sign(text: string): string
  /** base64url of the UTF-8 text. */
  encode(text: string): string
}

export interface LinkTo {
  /** Names the link in this file: what a click will tell. */
  readonly id: string
  /** Begins with https://. */
  readonly url: string
  readonly until: Instant
  readonly lang: Lang
}

const HOUR = 3_600_000
/** The same beginning stands in the relay; forms of Google need not write it out. */
const FORMS = 'https://docs.google.com/forms/d/e/'
/** Letters of the signature: 132 bits, in base64url. */
const MAC = 22

export const shortLink = ({ address, programme, sign, encode }: LinkDoor, { id, url, until, lang }: LinkTo): string => {
  const path = url.startsWith(FORMS) ? `~${url.slice(FORMS.length)}` : url
  const body = encode(JSON.stringify([programme, id, Math.ceil(until / HOUR), lang, path]))
  return `${address}/f/${body}.${sign(`f.${body}`).slice(0, MAC)}`
}
