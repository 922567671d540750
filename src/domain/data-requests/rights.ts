/** What somebody may ask about their own data, and which of it their words ask for. */
import { t } from '../../kernel/text'
import { fold } from '../calendar/fold'

export const RIGHT = {
  access: t('Ver', 'Ver', 'See'),
  correct: t('Corregir', 'Corrigir', 'Correct'),
  erase: t('Borrar', 'Apagar', 'Erase'),
  object: t('No usar', 'Não usar', 'Not use'),
  portability: t('Llevar', 'Levar', 'Take'),
} as const
export type Right = keyof typeof RIGHT

/** Beginnings of bare words, in the three languages; the first that stands decides: who wants to be erased is not shown a copy instead. */
const SAID: readonly (readonly [Right, RegExp])[] = [
  ['erase', /\b(?:borr|elimin|suprim|apag|exclu|delet|eras|remov)/],
  ['correct', /\b(?:corr[ei]|rectific|retific|actuali|atuali|updat)/],
  ['object', /\b(?:nao|not?|don t|stop) .*\b(?:us|compart|shar|ten|guard)/],
  ['portability', /\b(?:llevar|levar|take)/],
]

export const rightIn = (words: string): Right => {
  const bare = fold(words).replace(/[^\p{L}]+/gu, ' ')
  return SAID.find(([, at]) => at.test(bare))?.[0] ?? 'access'
}
