/** Short links: `/f/{id}.{body}.{mac}` says itself where it leads and until when, signed by the programme; no table is asked. */
import { base64url, bytesOf, fits, fromBase64url, hmacSha256 } from './crypto'
import { list, text } from './loose'
import { LANGUAGES, type Language, type Programme } from './programme'

export interface Link {
  readonly programme: Programme
  /** Names it in the programme's file. */
  readonly id: string
  readonly url: string
  /** Milliseconds since 1970. */
  readonly until: number
  readonly language: Language
}

/** Most links lead to a form; its beginning is not written out (the same list stands in the web app). */
const FORMS = 'https://docs.google.com/forms/d/e/'

/** Letters of the signature that stand in a link: 132 bits that nobody guesses, in an address that people can still look at. */
const MAC = 22
const macOf = async (secret: string, body: string): Promise<string> =>
  base64url(await hmacSha256(secret, bytesOf(`f.${body}`))).slice(0, MAC)

/** Undefined: no programme of ours made it. Expired links are read like others. */
export const readLink = async (programmes: readonly Programme[], token: string): Promise<Link | undefined> => {
  const [id = '', body = '', mac = '', more] = token.split('.')
  const bytes = fromBase64url(body)
  if (!bytes || id === '' || mac === '' || more !== undefined || token.length > 2_000) return undefined
  const [key, hours, language, address] = list(parse(new TextDecoder().decode(bytes)))
  const programme = programmes.find((one) => one.key === key)
  const macs = await Promise.all((programme?.secrets ?? []).map((secret) => macOf(secret, `${id}.${body}`)))
  const path = text(address)
  if (!programme || !path || typeof hours !== 'number' || !fits(mac, macs)) return undefined
  const url = path.startsWith('~') ? FORMS + path.slice(1) : path
  if (!url.startsWith('https://')) return undefined
  return { programme, id, url, until: hours * 3_600_000, language: LANGUAGES.find((one) => one === language) ?? programme.language }
}

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
