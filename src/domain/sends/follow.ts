/** Counts on the row of a send what became of its messages; a step is counted once, however often Meta tells it. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { people } from '../contacts/contacts'
import type { HeardNow } from '../inbox/events'
import { ARRIVED, LEFT, type MessageState, READ } from '../messages/messages'
import type { Follower } from '../outbox/slots'
import { toState } from './schedule'
import { sends } from './tables'

const step = (set: ReadonlySet<MessageState | null>, from: MessageState | null, to: MessageState): number =>
  Number(set.has(to)) - Number(from !== null && set.has(from))

export const sendFollower: Follower = {
  follow: (state, fate, ctx): readonly Act[] => {
    if (!fate.sendId) return []
    const send = state.all(sends).find((one) => one.id === fate.sendId)
    if (!send) return []
    const sent = (send.sent ?? 0) + step(LEFT, fate.from, fate.to)
    // A refused attempt that is tried again has not been left out.
    const left = fate.to === 'refused' && fate.final ? 1 : 0
    const notSent = (send.not_sent ?? 0) + left
    const done = sent + notSent >= (send.audience_count ?? 0)
    return [
      patch(sends, send.id, {
        sent,
        not_sent: notSent,
        delivered: (send.delivered ?? 0) + step(ARRIVED, fate.from, fate.to),
        read: (send.read ?? 0) + step(READ, fate.from, fate.to),
        ...(send.state_known === 'scheduled' || send.state_known === 'leaving'
          ? done
            ? { ...toState('done'), reason: null, next_step: (sent > 0 ? DONE : NOBODY)[ctx.lang] }
            : { ...toState('leaving'), next_step: LEAVING[ctx.lang] }
          : {}),
      }),
    ]
  },
}
const DONE = t(
  'Ya salió. Las respuestas se van contando.',
  'Já saiu. As respostas vão sendo contadas.',
  'It has left. Answers are being counted.',
)
const NOBODY = t(
  'No le salió a nadie. Mirá los motivos en Por salir.',
  'Não saiu para ninguém. Veja os motivos em A sair.',
  'It left for nobody. See the reasons under Going out.',
)
const LEAVING = t('Está saliendo.', 'Está saindo.', 'It is leaving.')

/** The first answer of a person after a send counts for it. */
export const countReply = (state: State, { personId }: HeardNow, _ctx: Ctx): readonly Act[] => {
  const person = state.get(people, personId)
  if (!person?.last_send || person.last_send_replied === person.last_send) return []
  const send = state.all(sends).find((one) => one.id === person.last_send)
  return [
    patch(people, person.id, { last_send_replied: person.last_send }),
    ...(send ? [patch(sends, send.id, { replied: (send.replied ?? 0) + 1 })] : []),
  ]
}
