/** WhatsApp knows one message of ours under two ids: it left twice, which must never happen, so it is said aloud, once a message. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { isRecord } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { letter } from '../mail/mail'
import { messages } from '../messages/messages'
import { organisation, setting } from '../settings/settings'

interface Twice {
  readonly times: number
  /** Epoch ms of the last; 0: never. */
  readonly at: number
  readonly last: string
}
export const twice = setting<Twice>('twice', (stored) => {
  const { times, at, last } = isRecord(stored) ? stored : {}
  return { times: Number(times ?? 0), at: Number(at ?? 0), last: String(last ?? '') }
})

export const TWICE = t('Un mensaje salió dos veces.', 'Uma mensagem saiu duas vezes.', 'A message left twice.')
export const TWICE_NEXT = t(
  'Mirá en Mensajes la fila que lo dice y contáselo a la persona. Después avisá a quien mantiene Hilo: no debería pasar.',
  'Veja em Mensagens a linha que diz isso e conte à pessoa. Depois avise quem mantém o Hilo: não deveria acontecer.',
  'See in Messages the row that says so and tell the person. Then tell whoever maintains Hilo: it should not happen.',
)

export const leftTwice = (state: State, messageId: string, ctx: Ctx): readonly Act[] => {
  const { times, last } = twice.of(state)
  if (last === messageId) return []
  return [
    twice.set(state, { times: times + 1, at: ctx.now, last: messageId }),
    patch(messages, messageId, { error_text: TWICE[ctx.lang] }),
    letter({ to: organisation.of(state).mail, subject: `Hilo: ${TWICE[ctx.lang]}`, text: `${TWICE[ctx.lang]} ${TWICE_NEXT[ctx.lang]}` }),
  ]
}
