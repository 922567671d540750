/** What Inicio says, a line each: who waits, what leaves and what holds it, what is wrong, and how much may still leave. */
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, same, type Text, t } from '../../kernel/text'
import { instant } from '../../kernel/time'
import { sayDistance, sayMoment } from '../calendar/say'
import { sayPeople } from '../calendar/spread-text'
import { zone } from '../calendar/zone'
import { nearRequests } from '../data-requests/near'
import { waiting } from '../inbox/tables'
import { CAP_NEXT, NEAR, sayMonth } from '../money/say'
import { reachedToday } from '../outbox/guards'
import { slow, WHY_SLOW } from '../outbox/slow'
import { SEND_STATE, type SendState, sends } from '../sends/tables'
import { account, stopped } from '../settings/settings'
import { STATUS_WORDS } from '../templates/explain'
import { isDearer } from '../templates/row'
import { templates } from '../templates/tables'
import { sayUnanswered, UNANSWERED_NEXT, unansweredNow } from '../unanswered/check'

export interface Line {
  readonly block: 'waiting' | 'today' | 'problem' | 'light' | 'limit'
  /** A person can say that it is mended. */
  readonly resumes?: true
  readonly says: Text
  readonly next: Text
}
export const NONE = same('')

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

const UNDER_WAY: ReadonlySet<SendState | null> = new Set<SendState>(['preparing', 'scheduled', 'leaving', 'paused'])

const sayLeft = (left: number, all: number): Text =>
  left === all
    ? sayPeople(all)
    : t(`faltan ${left} de ${all} personas`, `faltam ${left} de ${all} pessoas`, `${left} of ${all} people to go`)

export const todayLines = (state: State, { now, zone: zoneName }: Ctx): readonly Line[] =>
  state
    .all(sends)
    .filter((send) => UNDER_WAY.has(send.state_known))
    .map((send) => ({
      block: 'today',
      says: join(
        send.name ?? '',
        ' · ',
        SEND_STATE[send.state_known ?? 'draft'],
        ' · ',
        sayLeft((send.audience_count ?? 0) - (send.sent ?? 0) - (send.not_sent ?? 0), send.audience_count ?? 0),
      ),
      next: join(
        send.at === null || send.at <= now ? '' : sayMoment(send.at, now, zone(zoneName)),
        [send.reason, send.state_known === 'scheduled' ? null : send.next_step].filter(Boolean).join(' '),
      ),
    }))

export const problemLines = (state: State, ctx: Ctx): readonly Line[] => {
  const stop = stopped.of(state)
  const pause = slow.of(state)
  const money = sayMonth(state, ctx)
  const unanswered = unansweredNow(state)
  return [
    ...nearRequests(state, ctx).map((line) => ({ block: 'problem', ...line }) as const),
    ...(unanswered === 0 ? [] : [{ block: 'problem', says: sayUnanswered(unanswered), next: UNANSWERED_NEXT } as const]),
    ...(stop.reason === '' ? [] : [{ block: 'problem', says: same(stop.reason), next: same(stop.next), resumes: true } as const]),
    ...(pause.until <= ctx.now
      ? []
      : [
          {
            block: 'problem',
            says: WHY_SLOW[pause.why],
            next: join(
              t('Sigue solo ', 'Continua sozinho ', 'It goes on by itself '),
              sayMoment(instant(pause.until), ctx.now, zone(ctx.zone)),
              '.',
            ),
          } as const,
        ]),
    ...(money && money.share >= NEAR ? [{ block: 'problem', says: money.says, next: CAP_NEXT } as const] : []),
    ...state
      .all(templates)
      .filter(
        ({ status, asked, category }) =>
          status === 'rejected' || status === 'paused' || status === 'disabled' || (status === 'approved' && isDearer(asked, category)),
      )
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

export const limitLines = (state: State, ctx: Ctx): readonly Line[] => {
  const money = sayMonth(state, ctx)
  const { peoplePerDay, provider } = account.of(state)
  if (provider !== 'cloud_api') return []
  const left = peoplePerDay === 0 ? null : Math.max(0, peoplePerDay - reachedToday(state, ctx.now))
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
    ...(money ? [{ block: 'limit', says: money.says, next: NONE } as const] : []),
  ]
}
