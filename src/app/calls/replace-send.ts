/** Another message or other people for a send that waits: the new one is scheduled and the old one cancelled in one commit. */

import { queue } from '../../domain/outbox/queue'
import { canReplace, giveWay } from '../../domain/sends/replace'
import { ok } from '../../kernel/outcome'
import { sweepNeed } from '../../kernel/state'
import { sheetCall } from './call'
import { NOT_NOW } from './move-send'
import { read } from './parse'
import { orderNeeds, placeOrder, readOrder } from './schedule-send'

export const replaceSend = sheetCall<'sends.replace'>({
  name: 'sends.replace',
  parse: (input) => {
    const old = read(input, { id: 'text' })
    const order = readOrder(input)
    if (!old.ok) return old
    return order.ok ? ok({ ...order.value, id: old.value.id }) : order
  },
  prefetch: (input) => [...orderNeeds(input), sweepNeed(queue)],
  decide: (state, input, ctx) => {
    if (!canReplace(state, input.id)) return NOT_NOW
    const made = placeOrder(state, input, ctx)
    return made.ok ? ok({ ...made.value, acts: [giveWay(input.id, input.name, ctx), ...made.value.acts] }) : made
  },
})
