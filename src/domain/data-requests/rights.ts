/** What somebody may ask about their own data, and which of it their words ask for. */
import { t } from '../../kernel/text'
import { fold } from '../calendar/fold'

export const RIGHT = {
  access: t('Ver sus datos', 'Ver seus dados', 'See their data'),
  correct: t('Corregirlos', 'Corrigi-los', 'Correct them'),
  erase: t('Borrarlos', 'Apagá-los', 'Erase them'),
  object: t('Que no se usen', 'Que não sejam usados', 'Not to be used'),
  portability: t('Llevárselos', 'Levá-los', 'Take them elsewhere'),
} as const
export type Right = keyof typeof RIGHT

/** Beginnings of bare words, in the three languages; the first that stands decides: who wants to be erased is not shown a copy instead. */
const SAID: readonly (readonly [Right, RegExp])[] = [
  ['erase', /\b(?:borr|elimin|suprim|olvid|apag|exclu|delet|eras|remov|forg[eo]t)/],
  ['correct', /\b(?:correg|corrij|corrig|rectific|retific|actuali[cz]|atuali[sz]|correct|updat|wrong)/],
  ['object', /\b(?:no|nao|not|dont|don t|stop|opon|opor|object)\b.*\b(?:us|compart|shar|ten[gh]|guard)|\b(?:opon|opor|object)/],
  ['portability', /\b(?:portab|llevar|levar|transfer)/],
]

export const rightIn = (words: string): Right => {
  const bare = fold(words).replace(/[^\p{L}]+/gu, ' ')
  return SAID.find(([, at]) => at.test(bare))?.[0] ?? 'access'
}
