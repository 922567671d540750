/** After an older version was restored nobody knows what left since: everything that waits is held until a person lets it go. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Need, State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { queue, upcoming } from './queue'

const WHY = t(
  'Alguien restauró una versión anterior de la planilla: no sabemos qué ya había salido. Revisá Mensajes y soltalo si corresponde.',
  'Alguém restaurou uma versão anterior da planilha: não sabemos o que já tinha saído. Confira Mensagens e libere se for o caso.',
  'Somebody restored an older version of the file: nobody knows what had left. Check Messages and release it if right.',
)

export const holdEverything = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  const waiting = state.sweep(queue).filter(({ record }) => record.state === 'queued' || record.state === 'claimed')
  state.want(waiting.map(({ id }): Need => ({ need: 'row', table: upcoming, id })))
  return waiting.flatMap(({ id }) => [
    patch(queue, id, { state: 'held', due: null, reason: WHY[ctx.lang] }),
    patch(upcoming, id, { state: 'held', skip_reason: WHY[ctx.lang] }),
  ])
}
