/** Whether a message meets the words of a theme, and by which of them. */
import type { Keywords, Phrase, Place, Sign } from './keywords'
import { wordsOf } from './spoken'

/** A message as rules look at it. */
export interface Heard {
  readonly words: readonly string[]
  readonly signs: ReadonlySet<Sign>
}
export const heardWords = (text: string, signs: readonly Sign[] = []): Heard => ({ words: wordsOf(text), signs: new Set(signs) })

const fits = ({ words, beginnings }: Place, word: string | undefined): boolean =>
  word !== undefined && (words.has(word) || beginnings.some((start) => word.startsWith(start)))

/** Word after word, nothing in between. */
const stands = ({ places }: Phrase, words: readonly string[]): boolean =>
  words.some((_, from) => places.every((one, at) => fits(one, words[from + at])))

export type Found = { readonly by: 'words'; readonly phrase: Phrase } | { readonly by: 'sign'; readonly sign: Sign }

/** The first phrase of the cell that stands in the message, else the first sign that it bears; undefined also where an exclusion stands. */
export const findIn = ({ any, none, signs }: Keywords, { words, signs: borne }: Heard): Found | undefined => {
  if (none.some((one) => stands(one, words))) return undefined
  const phrase = any.find((one) => stands(one, words))
  if (phrase) return { by: 'words', phrase }
  const sign = signs.find((one) => one !== 'rest' && borne.has(one))
  return sign ? { by: 'sign', sign } : undefined
}
