/** A letter about who waits for an answer: to the team, in hours of attention, at most one every few hours, and not again for the same people that day. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, t } from '../../kernel/text'
import { DAY, HOUR, instant, MINUTE } from '../../kernel/time'
import { ATTENTION_HOURS, allowed } from '../calendar/hours'
import { sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import { letter } from '../mail/mail'
import { account, organisation, setting } from '../settings/settings'
import { waiting } from './tables'

/** Whoever is answered at once needs no letter. */
const GRACE = 15 * MINUTE
const BETWEEN = 4 * HOUR

/** When the last letter went out (epoch ms). */
const toldAt = setting<number>('waiting_told', (stored) => (typeof stored === 'number' ? stored : 0))

export const remindTeam = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  // Where messages become tasks, their owners are told of each.
  if (organisation.of(state).uses.some((use) => use !== 'sends')) return []
  const since = state.all(waiting).flatMap((row) => (row.since === null ? [] : [row.since]))
  const long = since.filter((at) => at <= ctx.now - GRACE)
  const told = toldAt.of(state)
  const isNews = long.some((at) => at > told - GRACE) || told <= ctx.now - DAY
  if (long.length === 0 || !isNews || told > ctx.now - BETWEEN || account.of(state).provider !== 'cloud_api') return []
  const where = zone(ctx.zone)
  if (!allowed(ctx.now, where, ATTENTION_HOURS).ok) return []
  const who =
    since.length === 1
      ? t('1 persona espera respuesta', '1 pessoa espera resposta', '1 person waits for an answer')
      : t(
          `${since.length} personas esperan respuesta`,
          `${since.length} pessoas esperam resposta`,
          `${since.length} people wait for an answer`,
        )
  const text = join(
    who,
    t('. La primera, desde ', '. A primeira, desde ', '. The first, since '),
    sayMoment(instant(Math.min(...since)), ctx.now, where),
    t('.\n\nEstán en Inicio, en el panel.', '.\n\nEstão em Início, no painel.', '.\n\nThey are listed under Home, in the panel.'),
  )
  return [
    toldAt.set(state, ctx.now),
    letter({ to: organisation.of(state).mail, subject: join('Hilo: ', who)[ctx.lang], text: text[ctx.lang] }),
  ]
}
