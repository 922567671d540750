/** What a message that the bot took says under «Viene de»: the bot, and the step that spoke last. */
import { t } from '../../kernel/text'

export const BOT = t('Bot', 'Bot', 'Bot')
const SEPARATOR = ': '

/** `step` '': none spoke. */
export const saidBy = (step: string): string => (step === '' ? BOT.es : `${BOT.es}${SEPARATOR}${step}`)

/** The step again, by its name as it was then; `undefined` where the bot did not take the message, or no step spoke. */
export const stepSaid = (origin: string | null): string | undefined => {
  const taken = `${BOT.es}${SEPARATOR}`
  return origin?.startsWith(taken) ? origin.slice(taken.length) : undefined
}
