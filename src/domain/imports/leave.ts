/** A list is left with the file, in as few calls as its size allows; a short one enters at once. Nothing of it enters before all of it is here. */
import { type Act, append, later, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, HOUR } from '../../kernel/time'
import { type Entering, enter } from './enter'
import { GRACE, goesOn, timerOf } from './go-on'
import { CELL, PART, partsOf } from './parts'
import { type Importing, standing } from './standing'
import { importParts, imports, partId } from './tables'

export interface Left extends Entering {
  /** Which call of how many. */
  readonly part: number
  readonly parts: number
}

/** What is not all here by then was given up. */
const GIVEN_UP = HOUR

const tooLong = (line: number): Outcome<never> =>
  fail(
    t(`La fila ${line} tiene demasiado texto.`, `A linha ${line} tem texto demais.`, `Row ${line} holds too much text.`),
    t('Acortala en tu lista y volvé a pegarla.', 'Encurte-a na sua lista e cole de novo.', 'Shorten it in your list and paste it again.'),
  )

const NOTHING = { added: 0, updated: 0, review: 0, repeated: 0 } as const

export const leave = (state: State, left: Left, ctx: Ctx): Outcome<{ readonly value: Importing; readonly acts: readonly Act[] }> => {
  const { batch, rows, method, by, part, parts } = left
  const before = state.get(imports, batch)
  if (before?.state === 'undone') return ok({ value: standing(before), acts: [] })
  const pieces = partsOf(rows, PART, CELL * 0.8)
  const made = { id: batch, at: before?.at ?? ctx.now, who: by, method } as const
  if (parts === 1 && pieces.length <= 1 && (before?.parts ?? 0) === 0) {
    const { totals, acts } = enter(state, left, ctx)
    // Told once more, as when its answer was lost: what it said then is still so.
    if (before && acts.length === 0) return ok({ value: standing(before), acts })
    const job = { ...made, state: 'in', rows: rows.length, came: 1, parts: 0, done: 0, ...totals } as const
    return ok({ value: standing(job), acts: [...acts, before ? patch(imports, batch, job) : append(imports, job)] })
  }
  const came = before?.came ?? 0
  if (before && (part < came || before.state !== 'leaving')) return ok({ value: standing(before), acts: [] })
  if (part > came)
    return fail(
      t('La lista no llegó entera.', 'A lista não chegou inteira.', 'The list did not arrive whole.'),
      t('No entró nadie: volvé a pegarla.', 'Ninguém entrou: cole de novo.', 'Nobody entered: paste it again.'),
    )
  const long = pieces.find((piece) => JSON.stringify(piece).length > CELL)?.[0]
  if (long) return tooLong(long.line)
  const first = before?.parts ?? 0
  const isWhole = part + 1 >= parts
  const job = {
    ...made,
    state: isWhole ? 'entering' : 'leaving',
    rows: (before?.rows ?? 0) + rows.length,
    came: came + 1,
    parts: first + pieces.length,
    done: 0,
    ...NOTHING,
  } as const
  return ok({
    value: standing(job),
    acts: [
      before ? patch(imports, batch, job) : append(imports, job),
      ...pieces.map((piece, at) => append(importParts, { id: partId(batch, first + at), rows: piece })),
      later(after(ctx.now, isWhole ? GRACE : GIVEN_UP), timerOf(batch), goesOn(batch, { batch, run: 0 })),
    ],
  })
}
