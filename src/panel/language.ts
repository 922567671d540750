/** The language of the file in front of us: every text on screen goes through `say`. */
import { LANGS, type Lang, type Text } from '../kernel/text'

/** Before the file has said its language, that of the browser. */
let current: Lang = LANGS.find((lang) => typeof navigator !== 'undefined' && navigator.language.toLowerCase().startsWith(lang)) ?? 'es'

export const lang = (): Lang => current

/** What is on screen must be drawn again after this. */
export const speak = (next: Lang): void => {
  current = next
  document.documentElement.lang = next
}

export const say = (text: Text): string => text[current]
