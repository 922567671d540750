/** Pause, go on, cancel: from the panel, or by a word in the cell Estado. */
import { type Act, patch, raise } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { queue, upcoming } from '../outbox/queue'
import { templates } from '../templates/tables'
import { PAUSED } from './guard'
import { retime } from './retime'
import { toState } from './schedule'
import { sends } from './tables'

export const released = event<{ readonly sendId: string }>('sends.released', () => undefined)

const NEXT = {
  pause: t('Elegí «Programado» para que siga.', 'Escolha «Programado» para continuar.', 'Choose “Scheduled” to go on.'),
  resume: t('Sigue saliendo.', 'Continua saindo.', 'It goes on.'),
  cancel: t('No sale nada más de este envío.', 'Não sai mais nada deste envio.', 'Nothing more of this send leaves.'),
}

export const control = (state: State, id: string, to: 'pause' | 'resume' | 'cancel', ctx: Ctx): readonly Act[] => {
  const send = state.get(sends, id)
  const from = send?.state_known
  if (!send || from === 'done' || from === 'cancelled' || from === 'draft') return []
  const now = to === 'pause' ? 'paused' : to === 'cancel' ? 'cancelled' : 'scheduled'
  return [
    patch(sends, id, { ...toState(now), reason: null, next_step: NEXT[to][ctx.lang] }),
    ...(to === 'resume' ? [raise(released(`${id} ${ctx.now}`, { sendId: id }))] : []),
  ]
}

const WORDS: ReadonlySet<string | null> = new Set(Object.values(PAUSED))

/** What waited for the pause to end waits for its turn again; what is held for another reason waits on. */
export const release = (state: State, { sendId }: { readonly sendId: string }, ctx: Ctx): readonly Act[] => {
  const held = state.sweep(queue).filter(({ record }) => record.send_id === sendId && record.state === 'held' && WORDS.has(record.reason))
  state.want(held.map(({ id }): Need => rowNeed(upcoming, id)))
  return held.flatMap(({ record }) => [
    patch(queue, record.id, { state: 'queued', due: ctx.now, reason: null }),
    patch(upcoming, record.id, { state: 'queued', skip_reason: null }),
  ])
}

/** A word that a person chose in Estado, where only some steps make sense; anything else is put back. */
export const noticeSends = (
  state: State,
  span: { readonly table: string; readonly from: number; readonly to: number },
  ctx: Ctx,
): readonly Act[] => {
  if (span.table !== sends.key) return []
  state.all(templates)
  return state.span(sends, span.from, span.to).flatMap(({ id, row, record }): readonly Act[] => {
    if (id === '')
      return record.name === null && record.template_id === null
        ? []
        : [
            {
              act: 'adopt',
              table: sends,
              id: ctx.id('e'),
              row,
              values: { ...toState('draft'), reason: null, next_step: DRAFT[ctx.lang], ...NOTHING_YET },
            },
          ]
    if (record.state === record.state_known) return retime(state, record, ctx)
    if (record.state === 'paused') return control(state, id, 'pause', ctx)
    if (record.state === 'cancelled') return control(state, id, 'cancel', ctx)
    if (record.state === 'scheduled' && record.state_known === 'paused') return control(state, id, 'resume', ctx)
    return [patch(sends, id, { state: record.state_known, next_step: record.state_known === 'draft' ? DRAFT[ctx.lang] : record.next_step })]
  })
}
const NOTHING_YET = {
  audience_count: null,
  sent: null,
  delivered: null,
  read: null,
  replied: null,
  not_sent: null,
  cost: null,
  at: null,
  template: null,
  mapping: null,
  planned: null,
  by: null,
}
const DRAFT = t(
  'Abrí el panel en esta fila para elegir mensaje y personas y programarlo.',
  'Abra o painel nesta linha para escolher mensagem e pessoas e programar.',
  'Open the panel on this row to choose message and people and schedule it.',
)
