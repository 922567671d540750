/** «Cuándo» changed in the grid moves a send that waits; a moment that cannot be is said on its row, and the cell says again when it leaves. */
import { type Act, edit } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { fail } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import { join, type Text, t } from '../../kernel/text'
import { after, type Instant, instant, MINUTE } from '../../kernel/time'
import { sayMoment } from '../calendar/say'
import { saySpread } from '../calendar/spread-text'
import { readWhen } from '../calendar/when'
import { zone } from '../calendar/zone'
import { canMove, move } from './move'
import { overTime } from './over-time'
import { sends } from './tables'
import { habitsOf } from './who'

/** What somebody moved by a cell can be put back before anything leaves. */
const NOT_BEFORE = 10 * MINUTE

const PREPARING = fail(
  t('Se está preparando.', 'Está sendo preparado.', 'It is being prepared.'),
  t('Cambiá Cuándo en un minuto.', 'Mude Quando em um minuto.', 'Change When in a minute.'),
)
const CLOSED = t(
  'A esa hora no salen mensajes: sale cuando empieza el horario.',
  'A essa hora não saem mensagens: sai quando começa o horário.',
  'No messages leave at that time: it leaves when the hours begin.',
)

/** `send` as a person left its row. */
export const retime = (state: State, send: RecordOf<typeof sends>, ctx: Ctx): readonly Act[] => {
  const { id, at, scheduled_at: typed, state_known: known } = send
  if (at === null || (known !== 'preparing' && !canMove(known))) return []
  // Cells keep no more than seconds.
  if (typeof typed === 'number' && Math.abs(typed - at) < MINUTE) return []
  const say = (moment: Instant): Text => sayMoment(moment, ctx.now, zone(ctx.zone))
  const stay = (problem: Text, next: Text): readonly Act[] => [
    edit(sends, id, {
      scheduled_at: at,
      reason: problem[ctx.lang],
      next_step: join(next, t(' Si no, sale ', ' Senão, sai ', ' Otherwise it leaves '), say(at), '.')[ctx.lang],
    }),
  ]
  const wanted =
    known === 'preparing' ? PREPARING : readWhen(typed ?? '', { now: ctx.now, zone: zone(ctx.zone), order: habitsOf(state).dates })
  if (!wanted.ok) return stay(wanted.problem, wanted.next)
  const asked = instant(Math.max(wanted.value, after(ctx.now, NOT_BEFORE)))
  const left = Math.max(1, (send.audience_count ?? 0) - (send.sent ?? 0) - (send.not_sent ?? 0))
  const plan = overTime(state, left, asked, ctx)
  if (!plan.ok) return stay(plan.problem, plan.next)
  const { waves, days } = plan.value
  const from = waves[0]?.from ?? asked
  const says = [
    join(
      t('Antes salía ', 'Antes saía ', 'It left before '),
      say(at),
      t(': para deshacerlo, escribilo en Cuándo.', ': para desfazer, escreva em Quando.', ': to undo this, write it under When.'),
    ),
    ...(from > asked ? [CLOSED] : []),
    ...(days.length > 1 ? [saySpread(plan.value, ctx.now, zone(ctx.zone))] : []),
  ]
  return move(state, { id, name: send.name ?? '', at: from, waves, spread: says.map((words) => words[ctx.lang]).join(' ') }, ctx)
}
