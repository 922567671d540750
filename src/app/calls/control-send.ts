/** A send's row in the panel: what became of it, and pausing, going on, cancelling. */
import { sayStamp } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { control } from '../../domain/sends/control'
import { readMapping } from '../../domain/sends/fill'
import { SEND_STATE, sends } from '../../domain/sends/tables'
import type { Act } from '../../kernel/act'
import { isRecord } from '../../kernel/json'
import { ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import type { SendView } from '../views'
import { type CallCtx, sheetCall } from './call'
import { ODD, read } from './parse'

export const sendView = (state: State, id: string, { lang, zone: where }: CallCtx): SendView | null => {
  const send = state.get(sends, id)
  if (!send) return null
  const state_ = send.state_known ?? 'draft'
  return {
    id,
    name: send.name ?? '',
    state: SEND_STATE[state_][lang],
    stateKey: state_,
    reason: send.reason ?? '',
    next: send.next_step ?? '',
    template: send.template ?? '',
    mapping: readMapping(send.mapping),
    when: send.at === null ? '' : sayStamp(send.at, zone(where)),
    counts: {
      people: send.audience_count ?? 0,
      sent: send.sent ?? 0,
      delivered: send.delivered ?? 0,
      read: send.read ?? 0,
      replied: send.replied ?? 0,
      not_sent: send.not_sent ?? 0,
    },
  }
}

export const readSend = sheetCall<'sends.read'>({
  name: 'sends.read',
  parse: (input) => {
    if (isRecord(input) && typeof input['id'] === 'string') return ok({ id: input['id'] })
    return read(input, { sheetId: 'number', row: 'number' })
  },
  decide: (state, input, ctx) => {
    const id = 'id' in input ? input.id : state.all(sends).find((one) => state.rowOf(sends, one.id) === input.row - 2)?.id
    return ok({ value: id === undefined ? null : sendView(state, id, ctx) })
  },
})

export const controlSend = sheetCall<'sends.control'>({
  name: 'sends.control',
  parse: (input) => {
    const fields = read(input, { id: 'text', to: 'text' })
    if (!fields.ok) return fields
    const { id, to } = fields.value
    return to === 'pause' || to === 'resume' || to === 'cancel' ? ok({ id, to }) : ODD
  },
  decide: (state, { id, to }, ctx) => {
    const acts: readonly Act[] = control(state, id, to, ctx)
    return ok({ value: { says: (acts.length > 0 ? DONE : ALREADY)[ctx.lang] }, acts })
  },
})
const DONE = t('Listo.', 'Pronto.', 'Done.')
const ALREADY = t('Ese envío ya terminó.', 'Esse envio já terminou.', 'That send is over already.')
