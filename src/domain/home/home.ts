/** Inicio: what waits, what leaves today, what is wrong, readable on a phone; written again whenever it would read otherwise. */
import { type Act, append, patch } from '../../kernel/act'
import * as column from '../../kernel/columns'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { table } from '../../kernel/table'
import { join, same, type Text, t } from '../../kernel/text'
import { sayDistance, sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import { waiting } from '../inbox/tables'
import { reachedToday } from '../outbox/guards'
import { SEND_STATE, sends } from '../sends/tables'
import { account, stopped } from '../settings/settings'
import { STATUS_WORDS } from '../templates/explain'
import { templates } from '../templates/tables'

export const home = table('home', 'bounded', t('Inicio', 'Início', 'Home'), {
  id: column.id(same('id')),
  block: column.text('hilo', t('Hilo', 'Hilo', 'Hilo'), { width: 190 }),
  says: column.text('hilo', t('Qué hay', 'O que há', 'What there is'), { width: 420, personal: true }),
  next: column.text('hilo', t('Qué hacer', 'O que fazer', 'What to do'), { width: 360 }),
})

export interface Line {
  readonly block: 'waiting' | 'today' | 'problem' | 'light' | 'limit'
  readonly says: Text
  readonly next: Text
}
const NONE = same('')

/** Longest waiting first. */
export const waitingLines = (state: State, { now }: Ctx): readonly Line[] =>
  [...state.all(waiting)]
    .sort((a, b) => (a.since ?? 0) - (b.since ?? 0))
    .map((row) => ({
      block: 'waiting',
      says: join(row.name ?? '', ' · ', row.since === null ? '' : sayDistance(row.since, now), ' · ', (row.text ?? '').slice(0, 80)),
      next: t(
        'Abrí el panel en su fila y respondele.',
        'Abra o painel na linha dela e responda.',
        'Open the panel on their row and answer.',
      ),
    }))

export const todayLines = (state: State, { now, zone: zoneName }: Ctx): readonly Line[] =>
  state
    .all(sends)
    .filter(
      (send) =>
        send.state_known === 'scheduled' ||
        send.state_known === 'leaving' ||
        send.state_known === 'paused' ||
        send.state_known === 'preparing',
    )
    .map((send) => ({
      block: 'today',
      says: join(
        send.name ?? '',
        ' · ',
        SEND_STATE[send.state_known ?? 'draft'],
        ' · ',
        `${send.audience_count ?? 0}`,
        t(' personas', ' pessoas', ' people'),
      ),
      next: send.at === null ? NONE : sayMoment(send.at, now, zone(zoneName)),
    }))

export const problemLines = (state: State): readonly Line[] => {
  const stop = stopped.of(state)
  return [
    ...(stop.reason === '' ? [] : [{ block: 'problem', says: same(stop.reason), next: same(stop.next) } as const]),
    ...state
      .all(templates)
      .filter((one) => one.status === 'rejected' || one.status === 'paused' || one.status === 'disabled')
      .map(
        (one) =>
          ({
            block: 'problem',
            says: join(
              t('Plantilla «', 'Modelo «', 'Template “'),
              one.title ?? '',
              t('»: ', '»: ', '”: '),
              one.status_reason ?? (one.status ? STATUS_WORDS[one.status].label : ''),
            ),
            next: same(one.next_step ?? ''),
          }) as const,
      ),
  ]
}

export const limitLines = (state: State, { now }: Ctx): readonly Line[] => {
  const { peoplePerDay, provider } = account.of(state)
  if (provider !== 'cloud_api') return []
  const left = peoplePerDay === 0 ? null : Math.max(0, peoplePerDay - reachedToday(state, now))
  return [
    {
      block: 'limit',
      says:
        left === null
          ? t(
              'WhatsApp no te pone límite de personas nuevas por día.',
              'O WhatsApp não limita pessoas novas por dia.',
              'WhatsApp sets no limit of new people a day.',
            )
          : t(
              `Hoy te quedan ${left} personas nuevas de ${peoplePerDay}.`,
              `Hoje restam ${left} pessoas novas de ${peoplePerDay}.`,
              `${left} of ${peoplePerDay} new people are left today.`,
            ),
      next: NONE,
    },
  ]
}

const BLOCKS = {
  waiting: t('Esperan respuesta', 'Esperam resposta', 'Waiting for an answer'),
  today: t('Hoy sale', 'Sai hoje', 'Going out today'),
  problem: t('Problemas', 'Problemas', 'Problems'),
  light: t('Luces', 'Luzes', 'Lights'),
  limit: t('Límite', 'Limite', 'Limit'),
} as const

const QUIET: Line = {
  block: 'waiting',
  says: t('Nadie espera respuesta.', 'Ninguém espera resposta.', 'Nobody is waiting for an answer.'),
  next: NONE,
}
const LINES = 40

export const rewriteHome = (state: State, _: unknown, ctx: Ctx): readonly Act[] => {
  const waits = waitingLines(state, ctx)
  const lines = [
    ...(waits.length > 0 ? waits : [QUIET]),
    ...todayLines(state, ctx),
    ...problemLines(state),
    ...limitLines(state, ctx),
  ].slice(0, LINES)
  const rows = state.all(home)
  const count = Math.max(lines.length, rows.length)
  return Array.from({ length: count }, (_one, at): Act => {
    const line = lines[at]
    const values = {
      block: line && lines[at - 1]?.block !== line.block ? BLOCKS[line.block][ctx.lang] : null,
      says: line ? line.says[ctx.lang] : null,
      next: line ? line.next[ctx.lang] || null : null,
    }
    const id = `line_${at}`
    return rows.some((row) => row.id === id) ? patch(home, id, values) : append(home, { id, ...values })
  })
}
