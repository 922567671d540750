/** Hours saved: each message that arrived and that nobody wrote by hand, at what writing it would have taken. */
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { type Instant, instant } from '../../kernel/time'
import { dayAt, momentOf, zone } from '../calendar/zone'
import { ARRIVED, messages } from '../messages/messages'
import { setting } from '../settings/settings'
import { factOf } from './measured'
import type { OwnIndicator } from './slots'
import type { Period } from './story'
import { sumOf } from './summary'
import { WEEK } from './week'

/** Minutes that one message takes by hand: name, words, sending, noting. */
export const minutesByHand = setting<number>('minutes_by_hand', (stored) => (typeof stored === 'number' && stored > 0 ? stored : 3))

/** Mensajes grows: what is older is in KPI_diario already and does not change any more. */
export const LOOKS_BACK = 2 * WEEK

const facts = (state: State, { from, to }: Period, ctx: Ctx) => {
  const where = zone(ctx.zone)
  const dayOf = (at: Instant): Instant => momentOf({ day: dayAt(at, where), time: 0 }, where)
  const since = dayOf(instant(Math.max(from, ctx.now - LOOKS_BACK)))
  const counts = new Map<Instant, number>()
  for (const row of state.recent(messages, since)) {
    if (row.direction !== 'out' || row.author !== 'Hilo' || !ARRIVED.has(row.status) || row.exact_at === null) continue
    if (row.exact_at < since || row.exact_at >= to) continue
    const day = dayOf(row.exact_at)
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  const each = minutesByHand.of(state)
  return [...counts].map(([at, count]) => factOf('', at, count * each))
}

export const hoursSaved: OwnIndicator = {
  key: 'hours_saved',
  unit: 'hours',
  block: t('Mensajes', 'Mensagens', 'Messages'),
  name: t('Horas ahorradas', 'Horas poupadas', 'Hours saved'),
  definition: t(
    'Mensajes automáticos que llegaron, por los minutos que lleva escribir uno a mano (3, si no dijiste otra cosa).',
    'Mensagens automáticas que chegaram, pelos minutos que leva escrever uma à mão (3, se não disse outra coisa).',
    'Automatic messages that arrived, by the minutes it takes to write one by hand (3 unless you said otherwise).',
  ),
  // A fact is a day of messages.
  cases: (state, values) => Math.round(sumOf(values) / minutesByHand.of(state)),
  facts,
}
