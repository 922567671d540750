/** What the calls about a send share: reading who is meant, which message, and when. */
import { nextOpen, SENDING_HOURS } from '../../domain/calendar/hours'
import { sayMoment } from '../../domain/calendar/say'
import { spread } from '../../domain/calendar/spread'
import { saySpread } from '../../domain/calendar/spread-text'
import { readWhen } from '../../domain/calendar/when'
import { zone } from '../../domain/calendar/zone'
import { reached } from '../../domain/outbox/queue'
import { type Audience, habitsOf } from '../../domain/sends/who'
import { account, pace } from '../../domain/settings/settings'
import { templates } from '../../domain/templates/tables'
import type { TemplateInfo } from '../../domain/templates/template'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { after, type Instant, MINUTE } from '../../kernel/time'
import type { CallCtx } from './call'

export const NOT_USABLE = fail(
  t('Esa plantilla no se puede mandar ahora.', 'Esse modelo não pode ser enviado agora.', 'That template cannot be sent now.'),
  t('Elegí una que diga «Aprobado».', 'Escolha um que diga «Aprovado».', 'Choose one that is approved.'),
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
  return row?.status === 'approved' && row.info ? row.info : undefined
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
): Outcome<{ readonly says: Text; readonly from: Instant }> => {
  const line = account.of(state)
  // A rehearsal wakes nobody.
  const from = line.provider === 'practice' ? at : nextOpen(at, zone(ctx.zone), SENDING_HOURS)
  const plan = spread({
    people: count,
    from,
    zone: zone(ctx.zone),
    hours: SENDING_HOURS,
    limit: line.provider === 'cloud_api' && line.peoplePerDay > 0 ? line.peoplePerDay : 'unlimited',
    reached: state.all(reached).flatMap((row) => (row.hour === null || !row.people ? [] : [{ at: row.hour, count: row.people }])),
    perSecond: pace.of(state),
  })
  if (!plan.ok) return plan
  const start = from <= after(ctx.now, MINUTE) ? SOON : join(t('Sale ', 'Sai ', 'Leaves '), sayMoment(from, ctx.now, zone(ctx.zone)))
  return ok({ says: join(start, '. ', saySpread(plan.value, ctx.now, zone(ctx.zone))), from })
}
export const SOON = t('Sale en 1 min', 'Sai em 1 min', 'Leaves in 1 min')
