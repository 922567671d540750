/** «Deshacer»: an edit that moved messages is taken back, and they leave at the hours they had. */
import { type Act, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { type Instant, instant } from '../../kernel/time'
import { TAKE_BACK } from './coming'
import { readEntries } from './entry'
import { subjectChanged } from './events'
import { reminderSource } from './source'
import { plans } from './tables'

const TOO_LATE = fail(
  t('Ya no se puede deshacer.', 'Já não dá para desfazer.', 'It can no longer be undone.'),
  t('Escribí la fecha anterior en su fila.', 'Escreva a data anterior na linha.', 'Write the date it had in its row.'),
)

/** The date that an occasion speaks of stands at its end (see `plan`). */
const dateOf = (occasion: string): Instant | undefined => {
  const ms = Number(occasion.split(' ').at(-1))
  return occasion !== '' && Number.isFinite(ms) && ms > 0 ? instant(ms) : undefined
}

export const undoMove = (fills: Fills, state: State, id: string, ctx: Ctx): Outcome<readonly Act[]> => {
  const row = state.find(plans, 'id', id)
  const source = fills.of(reminderSource).find(({ key }) => key === row?.source)
  const moved = readEntries(row?.entries ?? null).find(
    (entry) => entry.state === 'planned' && entry.moved && ctx.now - entry.moved.on < TAKE_BACK,
  )?.moved
  const date = moved && dateOf(moved.occasion)
  const subject = source?.read(state, id, row?.subject_row ?? null, ctx)
  const acts = date !== undefined && subject ? (source?.moveBack?.(subject, date) ?? []) : []
  if (!source || acts.length === 0) return TOO_LATE
  return ok([...acts, raise(subjectChanged(`${id} undo ${ctx.now}`, { source: source.key, id, row: subject?.row ?? null, fresh: false }))])
}
