/** A send that waits gives way to another with other words or people: only while none of its messages is on its way, so that nobody gets both. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { queue } from '../outbox/queue'
import { toState } from './schedule'
import { sends } from './tables'

/** What is claimed is as good as sent, whatever the row of the send says so far. */
export const canReplace = (state: State, id: string): boolean => {
  const send = state.get(sends, id)
  if (send?.state_known !== 'scheduled' && send?.state_known !== 'paused') return false
  return state.sweep(queue).every(({ record }) => record.send_id !== id || record.state === 'queued' || record.state === 'held')
}

/** `by`: what the new one is called. */
export const giveWay = (id: string, by: string, { lang }: Ctx): Act =>
  patch(sends, id, {
    ...toState('cancelled'),
    reason: t(`Lo reemplaza «${by}».`, `«${by}» o substitui.`, `“${by}” replaces it.`)[lang],
    next_step: null,
  })
