/** «No enviar»: a tick in Por salir takes a message back, as long as it has not left. */
import { type Act, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import type { Need, State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { settleWithout } from './dispatch'
import { takenBack } from './events'
import { queue, upcoming } from './queue'

const TAKEN_BACK = t('Lo sacó alguien del equipo.', 'Alguém da equipe retirou.', 'Somebody of the team took it back.')
const TOO_LATE = t('Ya había salido.', 'Já tinha saído.', 'It had left already.')

export const noticeUpcoming = (
  state: State,
  span: { readonly table: string; readonly from: number; readonly to: number },
  ctx: Ctx,
): readonly Act[] => {
  if (span.table !== upcoming.key) return []
  const ticked = state.span(upcoming, span.from, span.to).filter(({ id, record }) => id !== '' && record.cancel === true)
  state.want(ticked.map(({ id }): Need => ({ need: 'row', table: queue, id })))
  return ticked.map(({ id }) => raise(takenBack(`${id} ${ctx.now}`, { id })))
}

/** Each by itself, so that what counts messages counts them all. */
export const cancelTaken =
  (fills: Fills) =>
  (state: State, { id }: { readonly id: string }, ctx: Ctx): readonly Act[] => {
    const row = state.get(queue, id)
    const emptied = patch(upcoming, id, { cancel: false })
    if (row?.state === 'queued' || row?.state === 'held')
      return [...settleWithout(state, row, 'cancelled', TAKEN_BACK[ctx.lang], fills, ctx), emptied]
    return [emptied, ...(row ? [patch(upcoming, id, { skip_reason: TOO_LATE[ctx.lang] })] : [])]
  }
