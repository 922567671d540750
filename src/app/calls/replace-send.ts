/** Another message or other people for a send that waits: the new one is scheduled and the old one cancelled in one commit. */
import { queue } from '../../domain/outbox/queue'
import { canReplace, giveWay } from '../../domain/sends/replace'
import { fail, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { sheetCall } from './call'
import { read } from './parse'
import { orderNeeds, placeOrder, readOrder } from './schedule-send'

const TOO_LATE = fail(
  t('Ese envío ya empezó a salir o terminó.', 'Esse envio já começou a sair ou terminou.', 'That send has begun to leave or is over.'),
  t(
    'Para escribirles otra cosa, hacé un envío nuevo.',
    'Para escrever outra coisa, faça um envio novo.',
    'To write something else to them, make a new send.',
  ),
)

export const replaceSend = sheetCall<'sends.replace'>({
  name: 'sends.replace',
  parse: (input) => {
    const old = read(input, { id: 'text' })
    const order = readOrder(input)
    if (!old.ok) return old
    return order.ok ? ok({ ...order.value, id: old.value.id }) : order
  },
  prefetch: (input) => [...orderNeeds(input), { need: 'sweep', table: queue }],
  decide: (state, input, ctx) => {
    if (!canReplace(state, input.id)) return TOO_LATE
    const made = placeOrder(state, input, ctx)
    return made.ok ? ok({ ...made.value, acts: [giveWay(input.id, input.name, ctx), ...made.value.acts] }) : made
  },
})
