/** A message that did not arrive leaves once more when somebody says so: the number was corrected, or the phone is on again. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { fail, type Outcome } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, DAY, instant } from '../../kernel/time'
import { type MessageState, messages } from '../messages/messages'
import { readEntries } from './entry'
import { since } from './heard'
import { message } from './message'
import { rulesOf } from './shelf'
import { plans } from './tables'

const LOST: ReadonlySet<MessageState> = new Set(['failed', 'refused'])
export const isLost = (status: MessageState | null): boolean => status !== null && LOST.has(status)

const NOT_LOST = fail(
  t('Ese mensaje no se puede enviar de nuevo.', 'Essa mensagem não pode ser enviada de novo.', 'That message cannot be sent again.'),
  t(
    'Mirá su fila: puede que ya haya salido, o que la persona ya no lo espere.',
    'Veja a linha: talvez já tenha saído, ou a pessoa não a espere mais.',
    'Look at its row: it may have left already, or the person waits for it no more.',
  ),
)

/** Of all that one lost message spoke of, the rows that still want it; a second time is none. */
export const sendAgain = (fills: Fills, state: State, id: string, ctx: Ctx): Outcome<readonly Act[]> => {
  const recent = state.recent(messages, instant(since(ctx.now)))
  const lost = recent.find((one) => one.id === id)
  const rule = rulesOf(fills, state, ctx).find(({ name }) => name === lost?.origin)
  if (!lost || !rule || !isLost(lost.status)) return NOT_LOST
  const later = recent.some(
    (one) => one.contact_id === lost.contact_id && one.origin === lost.origin && (one.exact_at ?? 0) > (lost.exact_at ?? 0),
  )
  const found = state
    .sweep(plans)
    .filter(({ record }) => record.contact_id === lost.contact_id && record.source === rule.source.key)
    .flatMap(({ record }) => {
      const told = readEntries(record.entries).some((entry) => entry.rule === rule.id && entry.state === 'left')
      const subject = told ? rule.source.read(state, record.id, record.subject_row, ctx) : undefined
      return subject && subject.closed === null ? [subject] : []
    })
  if (later || found.length === 0) return NOT_LOST
  const occasion = found.map((subject) => `${subject.id} again ${lost.id}`)
  return message(state, { rule, subjects: found, occasion, at: ctx.now, expiresAt: after(ctx.now, DAY) }, ctx)
}
