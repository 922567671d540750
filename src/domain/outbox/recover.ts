/** Looks after claims that were not heard of: those whose chunk never started go back, the others stay in doubt. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { messages } from '../messages/messages'
import { queue, upcoming } from './queue'

/** As many as a dispatch looks at: both are answered by one read. */
export const MOST = 200

export const recoverClaims = (
  state: State,
  { started }: { readonly started: Readonly<Record<string, number>> },
  ctx: Ctx,
): readonly Act[] => {
  const lost = state.due(queue, ctx.now, MOST).filter((row) => row.state === 'claimed')
  state.want(
    lost.flatMap((row) => [
      { need: 'row', table: upcoming, id: row.id },
      { need: 'row', table: messages, id: row.message_id ?? '', hint: row.message_row ?? undefined },
    ]),
  )
  return lost.flatMap((row): readonly Act[] => {
    const message = state.get(messages, row.message_id, row.message_row)
    const chunkStarted = (started[row.run ?? ''] ?? -1) >= (row.chunk ?? 0)
    if (!chunkStarted) {
      const reason = BACK[ctx.lang]
      return [
        // The same attempt: it is proven that it never left.
        patch(queue, row.id, { state: 'queued', due: ctx.now, attempt: (row.attempt ?? 1) - 1, reason }),
        patch(upcoming, row.id, { state: 'queued', skip_reason: reason }),
        ...(message ? [patch(messages, message.id, { status: 'refused', error_text: reason, status_at: ctx.now })] : []),
      ]
    }
    const reason = DOUBT[ctx.lang]
    return [
      patch(queue, row.id, { state: 'unknown', due: null, reason }),
      patch(upcoming, row.id, { state: 'unknown', skip_reason: reason }),
      ...(message?.status === 'sending'
        ? [patch(messages, message.id, { status: 'unknown', error_text: reason, status_at: ctx.now })]
        : []),
    ]
  })
}

const BACK = {
  es: 'Google cortó la tarea antes de que saliera; se vuelve a intentar.',
  pt: 'O Google interrompeu a tarefa antes de sair; tenta-se de novo.',
  en: 'Google cut the run short before it left; it is tried again.',
}
const DOUBT = {
  es: 'Google cortó la tarea mientras salía. Si llega una confirmación, se corrige solo; no lo repetimos para no mandarlo dos veces.',
  pt: 'O Google interrompeu a tarefa enquanto saía. Se chegar uma confirmação, corrige-se sozinho; não repetimos para não mandar duas vezes.',
  en: 'Google cut the run short while it was leaving. A confirmation will put this right; it is not repeated, so that it never goes twice.',
}
