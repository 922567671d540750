/** Programmes behind this relay: whose numbers they are, where their web app is, which secrets count; each is one secret of the Worker. */
import { fields, texts } from './loose'

export interface Programme {
  /** The number of its queue (`QUEUE_1`) and of its secret (`PROGRAMME_1`). */
  readonly key: string
  /** The web app's address at Google, ending in /exec. */
  readonly webApp: string
  /** Shared with the web app; the first signs, all of them are believed in links. Two while one is changed. */
  readonly secrets: readonly string[]
  /** Of the Meta app; two while one is changed. */
  readonly appSecrets: readonly string[]
  readonly verifyTokens: readonly string[]
  /** WhatsApp business accounts, and in them the numbers that are this programme's; none listed: all of the account. */
  readonly wabas: readonly string[]
  readonly numbers: readonly string[]
  /** What people who open an old link read. */
  readonly language: Language
  readonly twilio: { readonly accountSid: string; readonly authTokens: readonly string[] } | undefined
}

export const LANGUAGES = ['es', 'pt', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Shorter secrets can be guessed; a programme that has one is not served. */
const LEAST = 16
const secret = (value: unknown): readonly string[] => texts(value).filter((word) => word.length >= LEAST)

/** Undefined: the secret is no JSON object, or lacks the address or a secret. */
export const readProgramme = (key: string, text: string): Programme | undefined => {
  const value = fields(parse(text))
  const twilio = fields(value['twilio'])
  const [accountSid] = texts(twilio['accountSid'])
  const [webApp] = texts(value['webApp'])
  const secrets = secret(value['secrets'])
  if (webApp === undefined || secrets.length === 0) return undefined
  return {
    key,
    webApp,
    secrets,
    appSecrets: secret(value['appSecrets']),
    verifyTokens: secret(value['verifyTokens']),
    wabas: texts(value['wabas']),
    numbers: texts(value['numbers']),
    language: LANGUAGES.find((one) => one === value['language']) ?? 'es',
    twilio: accountSid === undefined ? undefined : { accountSid, authTokens: secret(twilio['authTokens']) },
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
