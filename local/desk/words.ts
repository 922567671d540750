/** The language of the desk: chosen once, kept in the browser, Spanish until somebody says otherwise. */

export type Lang = 'es' | 'pt' | 'en'
export type Text = Readonly<Record<Lang, string>>

export const t = (es: string, pt: string, en: string): Text => ({ es, pt, en })

const KEY = 'hilo-desk-language'
const LANGS: readonly Lang[] = ['es', 'pt', 'en']

const kept = (): Lang => {
  const word = typeof localStorage === 'undefined' ? null : localStorage.getItem(KEY)
  return LANGS.find((lang) => lang === word) ?? 'es'
}

let current = kept()

export const lang = (): Lang => current

/** A new language means new words everywhere: the page starts again. */
export const speak = (next: Lang): void => {
  current = next
  localStorage.setItem(KEY, next)
  location.reload()
}

/** The text in the chosen language; `{0}`, `{1}` … are replaced by what follows. */
export const say = (text: Text, ...filled: readonly (string | number)[]): string =>
  filled.reduce<string>((words, value, index) => words.replaceAll(`{${index}}`, String(value)), text[current])
