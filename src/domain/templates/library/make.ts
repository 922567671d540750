/** A ready text as it is handed in: in the country's tone, with the organisation's name in it. */

import type { Lang, Text } from '../../../kernel/text'
import type { Country, Tone } from '../../country/country'
import type { NewTemplate } from '../new-template'
import type { ReadyText } from './ready-text'
import { toned } from './tone'

/** Meta, "Supported languages": Spanish has forms of its own for these countries only. */
const SPANISH: Readonly<Record<string, string>> = { AR: 'es_AR', ES: 'es_ES', MX: 'es_MX' }
const CODES: Readonly<Record<Lang, (country: string) => string>> = {
  es: (country) => SPANISH[country] ?? 'es',
  pt: (country) => (country === 'PT' ? 'pt_PT' : 'pt_BR'),
  en: () => 'en',
}
export const languageCode = (lang: Lang, country: Country['iso']): string => CODES[lang](country)

export interface Voice {
  readonly lang: Lang
  readonly tone: Tone
  readonly country: string
  readonly organisation: string
}

export const makeTemplate = (ready: ReadyText, { lang, tone, country, organisation }: Voice): NewTemplate => {
  const say = (text: Text): string => (lang === 'es' ? toned(text.es, tone) : text[lang]).split('%org%').join(organisation.trim())
  return {
    title: say(ready.title),
    name: ready.key,
    language: languageCode(lang, country),
    category: ready.category,
    body: say(ready.body),
    ...(ready.footer ? { footer: say(ready.footer) } : {}),
    examples: Object.fromEntries(Object.entries(ready.examples).map(([gap, text]) => [gap, say(text)])),
    buttons: ready.buttons.map((text) => ({ kind: 'quick_reply', text: say(text) })),
  }
}
