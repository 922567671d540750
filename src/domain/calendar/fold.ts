/** Words as people compare them: without accents, capitals or doubled blanks; names also without marks. */
import { LANGS, type Text } from '../../kernel/text'

/** Nothing to take apart: most of what is compared. */
const PLAIN = /^[ -~\t\n]*$/

/** Accents belong to letters: the stroke of «≠» stays. */
export const bare = (text: string): string =>
  PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/(\p{L})\p{M}+/gu, '$1')
        .normalize('NFC')
        .toLowerCase()

export const fold = (text: string): string => bare(text).replace(/\s+/g, ' ').trim()

/** Bare, but as long as the text composed (NFC), so that a place in one is the same place in the other. */
export const bareInPlace = (text: string): string =>
  text.normalize('NFC').replace(/[\s\S]/g, (unit) => {
    const plain = bare(unit)
    return plain.length === 1 ? plain : unit
  })

/** Whether two words are the same to a reader. */
export const alike = (one: string, other: string): boolean => fold(one) === fold(other)

/** A name as people compare it: without accents, capitals, marks or pictures. */
export const nameKey = (words: string): string =>
  fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const nameKeys = (name: Text): readonly string[] => LANGS.map((lang) => nameKey(name[lang]))

/** Whether somebody means it, in whichever language. */
export const isNamed = (name: Text, typed: string): boolean => {
  const key = nameKey(typed)
  return key !== '' && nameKeys(name).includes(key)
}
