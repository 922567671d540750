/** What people tick in Por salir: «No enviar» takes a message back, «Enviar igual» lets go what is held or repeats what is in doubt. */
import { type Act, adopt, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { contacts } from '../contacts/contacts'
import { messages } from '../messages/messages'
import { settleWithout } from './dispatch'
import { letGo, takenBack } from './events'
import { queue, upcoming } from './queue'
import { outboxFollower } from './slots'

const TAKEN_BACK = t('Lo sacó alguien del equipo.', 'Alguém da equipe retirou.', 'Somebody of the team took it back.')
const TOO_LATE = t('Ya había salido.', 'Já tinha saído.', 'It had left already.')
const COPY = t(
  'Es una copia de otra fila: no sale nada por ella.',
  'É uma cópia de outra linha: nada sai por ela.',
  'A copy of another row: nothing leaves for it.',
)
const NOT_HELD = t(
  'Nada la retiene: sale sola cuando le toca, o ya salió.',
  'Nada a retém: sai sozinha na sua vez, ou já saiu.',
  'Nothing holds it: it leaves in its turn, or has left.',
)

export const noticeUpcoming = (
  state: State,
  span: { readonly table: string; readonly from: number; readonly to: number },
  ctx: Ctx,
): readonly Act[] => {
  if (span.table !== upcoming.key) return []
  const rows = state.span(upcoming, span.from, span.to)
  const ticked = rows.filter(({ id, record }) => id !== '' && (record.cancel === true || record.anyway === true))
  state.want(ticked.map(({ id }): Need => rowNeed(queue, id)))
  return [
    ...rows.flatMap(({ id, row, record }): Act[] =>
      id === '' && record.state !== null
        ? [adopt(upcoming, row, ctx.id('u'), { state: 'cancelled', skip_reason: COPY[ctx.lang], cancel: false, anyway: false })]
        : [],
    ),
    ...ticked.map(({ id, record }) => raise((record.cancel === true ? takenBack : letGo)(`${id} ${ctx.now}`, { id }))),
  ]
}

/** Each by itself, so that what counts messages counts them all. */
export const cancelTaken =
  (fills: Fills) =>
  (state: State, { id }: { readonly id: string }, ctx: Ctx): readonly Act[] => {
    const row = state.get(queue, id)
    const emptied = patch(upcoming, id, { cancel: false, anyway: false })
    if (row?.state === 'queued' || row?.state === 'held')
      return [...settleWithout(state, row, 'cancelled', TAKEN_BACK[ctx.lang], fills, ctx), emptied]
    return [emptied, ...(row ? [patch(upcoming, id, { skip_reason: TOO_LATE[ctx.lang] })] : [])]
  }

/** A person's word is one of the two ways by which something in doubt leaves again: as another attempt, past every guard. */
export const sendAnyway =
  (fills: Fills) =>
  (state: State, { id }: { readonly id: string }, ctx: Ctx): readonly Act[] => {
    const row = state.get(queue, id)
    const emptied = patch(upcoming, id, { anyway: false })
    if (row?.state !== 'held' && row?.state !== 'unknown')
      return [emptied, ...(row?.state === 'queued' ? [] : [patch(upcoming, id, { skip_reason: NOT_HELD[ctx.lang] })])]
    const released = [
      patch(queue, id, { state: 'queued', due: ctx.now, not_before: ctx.now, reason: null }),
      patch(upcoming, id, { state: 'queued', skip_reason: null, anyway: false }),
    ]
    if (row.state === 'held') return released
    state.want([rowNeed(messages, row.message_id ?? '', row.message_row), rowNeed(contacts, row.contact_id ?? '', row.contact_row)])
    const doubted = state.get(messages, row.message_id, row.message_row)
    const fate = {
      row,
      sendId: row.send_id,
      contactId: row.contact_id,
      contactRow: row.contact_row,
      from: doubted?.status ?? null,
      to: 'sending',
      final: false,
      reason: null,
      category: row.category,
      message: doubted,
      pricing: null,
    } as const
    return [...released, ...fills.of(outboxFollower).flatMap((follower) => follower.follow(state, fate, ctx))]
  }
