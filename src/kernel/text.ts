/** A text on screen is always three: Spanish, Portuguese, English; forgetting one does not compile. */

export const LANGS = ['es', 'pt', 'en'] as const
export type Lang = (typeof LANGS)[number]
/** The language of a locale such as `pt_BR`: Spanish where it is none of ours. */
export const langOf = (locale: string): Lang => LANGS.find((one) => locale.startsWith(one)) ?? 'es'
export type Text = Readonly<Record<Lang, string>>

export const t = (es: string, pt: string, en: string): Text => ({ es, pt, en })

/** The same text in all languages: for names, numbers and words that people typed. */
export const same = (words: string): Text => ({ es: words, pt: words, en: words })

/** Texts in a row, with this between them. */
export const listed = (parts: readonly Text[], between: string): Text =>
  join(...parts.flatMap((part, at) => (at === 0 ? [part] : [between, part])))

/** Joins texts and plain words into one, language by language. */
export const join = (...parts: readonly (Text | string)[]): Text => {
  const pick = (lang: Lang) => parts.map((part) => (typeof part === 'string' ? part : part[lang])).join('')
  return t(pick('es'), pick('pt'), pick('en'))
}
