/** What the calls about a send share: reading who is meant, which message, and when. */
import { sayMoment } from '../../domain/calendar/say'
import type { Spread } from '../../domain/calendar/spread'
import { saySpread } from '../../domain/calendar/spread-text'
import { readWhen } from '../../domain/calendar/when'
import { zone } from '../../domain/calendar/zone'
import { overTime } from '../../domain/sends/over-time'
import { type Audience, habitsOf } from '../../domain/sends/who'
import { isDearer } from '../../domain/templates/row'
import { templates } from '../../domain/templates/tables'
import type { TemplateInfo } from '../../domain/templates/template'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { after, type Instant, MINUTE } from '../../kernel/time'
import type { CallCtx } from './call'

export const NOT_USABLE = fail(
  t('Esa plantilla no se puede mandar ahora.', 'Esse modelo não pode ser enviado agora.', 'That template cannot be sent now.'),
  t(
    'Mirá por qué en Plantillas, o elegí otra.',
    'Veja por quê em Modelos, ou escolha outro.',
    'See why under Templates, or choose another.',
  ),
)

export const readAudience = (raw: Readonly<Record<string, unknown>>): Audience | undefined => {
  const { sheetId, kind, fromRow, toRow, conditions } = raw
  if (typeof sheetId !== 'number' || typeof fromRow !== 'number' || typeof toRow !== 'number' || typeof conditions !== 'string')
    return undefined
  if (kind !== 'chosen' && kind !== 'visible' && kind !== 'all' && kind !== 'where') return undefined
  return { sheetId, kind, fromRow, toRow, conditions }
}

export const usable = (state: State, id: string): TemplateInfo | undefined => {
  const row = state.all(templates).find((one) => one.id === id)
  return row?.status === 'approved' && !isDearer(row.asked, row.category) && row.info ? row.info : undefined
}

/** «ahora» leaves with the next minute. */
const NOW = /^(ya|ahora|agora|now)$/i
export const momentOf = (state: State, typed: string, ctx: CallCtx): Outcome<Instant> =>
  NOW.test(typed.trim()) || typed.trim() === ''
    ? ok(ctx.now)
    : readWhen(typed, { now: ctx.now, zone: zone(ctx.zone), order: habitsOf(state).dates })

/** Leaves at this moment or with the next opening of the sending hours, and spreads over the limit of people. */
export const sayWhen = (
  state: State,
  count: number,
  at: Instant,
  ctx: CallCtx,
): Outcome<{ readonly says: Text; readonly plan: Spread }> => {
  const plan = overTime(state, count, at, ctx)
  if (!plan.ok) return plan
  const from = plan.value.waves[0]?.from ?? at
  const start = from <= after(ctx.now, MINUTE) ? SOON : join(t('Sale ', 'Sai ', 'Leaves '), sayMoment(from, ctx.now, zone(ctx.zone)))
  // With no limit there is nothing to say of the days.
  const days =
    plan.value.leftNow === 'unlimited' && plan.value.days.length < 2 ? '' : join('. ', saySpread(plan.value, ctx.now, zone(ctx.zone)))
  return ok({ says: join(start, days), plan: plan.value })
}
/** What the send itself keeps of it. */
export const kept = (plan: Spread, ctx: CallCtx) => ({
  waves: plan.waves,
  spread: plan.days.length > 1 ? saySpread(plan, ctx.now, zone(ctx.zone))[ctx.lang] : null,
})
export const SOON = t('Sale en 1 min', 'Sai em 1 min', 'Leaves in 1 min')
