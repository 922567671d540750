/** Makes a short link: the address itself says whose it is, where it leads and until when, signed, so that the relay need ask nobody. */
import { base64url, fromHex, utf8 } from '../../kernel/base64'
import type { LinkTo } from '../../kernel/event'

/** What the relay knows this programme by; the secret signs. */
export interface LinkDoor {
  /** Such as `https://hilo-relay.example.workers.dev`. */
  readonly address: string
  readonly programme: string
  /** HMAC-SHA-256 of the text by the programme's secret, in hex. */
  sign(text: string): string
}

const HOUR = 3_600_000
/** The same beginning stands in the relay; forms of Google need not write it out. */
const FORMS = 'https://docs.google.com/forms/d/e/'
/** Letters of the signature: 132 bits, in base64url. */
const MAC = 22

/** The id stands in it as it is: a message tells which link it carries. */
export const shortLink = ({ address, programme, sign }: LinkDoor, { id, url, until, lang }: LinkTo): string => {
  const path = url.startsWith(FORMS) ? `~${url.slice(FORMS.length)}` : url
  const body = `${id}.${base64url(utf8(JSON.stringify([programme, Math.ceil(until / HOUR), lang, path])))}`
  return `${address}/f/${body}.${base64url(fromHex(sign(`f.${body}`))).slice(0, MAC)}`
}
