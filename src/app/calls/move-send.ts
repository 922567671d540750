/** Gives a send that waits another name or another moment. */

import { useList } from '../../domain/own-lists/look'
import { canMove, move } from '../../domain/sends/move'
import { sends } from '../../domain/sends/tables'
import { fail, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { sheetCall } from './call'
import { read } from './parse'
import { kept, momentOf, sayWhen } from './send-input'

export const NOT_NOW = fail(
  t('Ese envío ya no se puede cambiar.', 'Esse envio já não pode ser mudado.', 'That send cannot be changed any more.'),
  t(
    'Si se está preparando, probá en un minuto; si terminó, hacé otro.',
    'Se está sendo preparado, tente em um minuto; se terminou, faça outro.',
    'If it is being prepared, try in a minute; if it is over, make another.',
  ),
)

export const moveSend = sheetCall<'sends.move'>({
  name: 'sends.move',
  parse: (input) => read(input, { id: 'text', name: 'text', when: 'text' }),
  decide: (state, { id, name, when }, ctx) => {
    const send = state.all(sends).find((one) => one.id === id)
    if (!send || !canMove(send.state_known)) return NOT_NOW
    const at = momentOf(state, when, ctx)
    if (!at.ok) return at
    const left = Math.max(1, (send.audience_count ?? 0) - (send.sent ?? 0) - (send.not_sent ?? 0))
    const says = sayWhen(state, left, at.value, ctx)
    if (!says.ok) return says
    return ok({
      value: { says: says.value.says[ctx.lang] },
      acts: [
        ...useList(send.list, id, ctx),
        ...move(state, { id, name: name.trim() || (send.name ?? ''), at: at.value, ...kept(says.value.plan, ctx) }, ctx),
      ],
    })
  },
})
