/** Why a planned message does not leave: nobody to write to, over, paused, too late, not asked for, or too soon after another one. */
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import { HOUR } from '../../kernel/time'
import { matches } from '../audience/condition'
import { outsideNow } from '../participation/participation'
import { habitsOf } from '../sends/who'
import { gapHours } from '../settings/settings'
import type { Entry } from './entry'
import type { Rule } from './rule'
import type { Subject } from './source'

/** Half a day late is another day: somebody was asleep, the file was closed. */
const LATE = 12 * HOUR

export const SKIP = {
  late: t('No pudo salir a su hora.', 'Não pôde sair na sua hora.', 'It could not leave in time.'),
  condition: t('No cumple «Solo si».', 'Não cumpre «Só se».', 'It does not meet “Only if”.'),
  gap: t(
    'Hacía poco que le había salido otro mensaje sobre lo mismo.',
    'Havia saído há pouco outra mensagem sobre o mesmo.',
    'Another message about the same had left a little while before.',
  ),
  nobody: t('No se sabe de quién es esta fila.', 'Não se sabe de quem é esta linha.', 'It is not known whose row this is.'),
} as const satisfies Readonly<Record<string, Text>>

/** An entry of a plan with what is known of its row; `entries`: the whole plan. */
export interface Planned {
  readonly entry: Entry
  readonly entries: readonly Entry[]
  readonly rule: Rule
  readonly subject: Subject
}

export const refusal = ({ subject, entry, entries, rule }: Planned, state: State, ctx: Ctx): Text | undefined => {
  if (subject.contactId === null) return SKIP.nobody
  const away = outsideNow(state, subject.contactId)
  if (away) return away
  if (subject.closed) return subject.closed
  if (!matches(subject.shown, rule.conditions, habitsOf(state))) return SKIP.condition
  if (ctx.now - entry.at > LATE) return SKIP.late
  const gap = gapHours.of(state) * HOUR
  const justSaid = entries.some(
    (other) => other.state === 'left' && other.occasion !== entry.occasion && entry.at - other.at < gap && other.at <= entry.at,
  )
  return justSaid && rule.offset.by !== 'state' ? SKIP.gap : undefined
}
