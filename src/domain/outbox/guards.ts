/** The reasons not to send that are always on: stopped, expired, taken back, nowhere to go, hours, gap, rest, Meta's limit of people. */

import type { State } from '../../kernel/state'
import { join, t } from '../../kernel/text'
import { after, DAY, HOUR, type Instant, instant, MINUTE, SECOND } from '../../kernel/time'
import { ATTENTION_HOURS, allowed } from '../calendar/hours'
import { sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import { CLOSED, isOpenNow } from '../contacts/conversation'
import type { PersonRow } from '../contacts/recognise'
import { sendingHours } from '../settings/hours'
import { account, gapHours, stopped } from '../settings/settings'
import { isAutomatic, isCampaign, REACH_SPAN, reached } from './queue'
import { doubtGuard } from './rolled-back'
import type { Guard } from './slots'
import { slow, WHY_SLOW } from './slow'

export { ATTENTION_HOURS }

/** Somebody who got a template within the last day does not count again. */
export const countsAsNew = (person: PersonRow | undefined, now: Instant): boolean =>
  person !== undefined && !isOpenNow(person, now) && (person.reached_at === null || person.reached_at < now - DAY)

/** Different people reached in the last 24 hours; whole spans, so rather one too many. */
export const reachedToday = (state: State, now: Instant): number =>
  state.all(reached).reduce((sum, row) => sum + ((row.hour ?? 0) > now - DAY - REACH_SPAN ? (row.people ?? 0) : 0), 0)

/** How soon what is held looks whether its cause is over. */
export const LOOK_AGAIN = 15 * MINUTE

const account_: Guard = {
  name: 'account',
  refuse: (state, _row, _person, { now }) => {
    const stop = stopped.of(state)
    if (stop.reason !== '') return { reason: t(stop.reason, stop.reason, stop.reason), hold: true, until: after(now, LOOK_AGAIN) }
    if (account.of(state).provider === 'none')
      return {
        reason: t(
          'WhatsApp todavía no está conectado. Hilo › Conectar.',
          'O WhatsApp ainda não está conectado. Hilo › Conectar.',
          'WhatsApp is not connected yet. Hilo › Connect.',
        ),
        hold: true,
        until: after(now, LOOK_AGAIN),
      }
    return undefined
  },
}

const pause: Guard = {
  name: 'slow down',
  refuse: (state, row, _person, { now }) => {
    const { until, why } = slow.of(state)
    return until > now && (why !== 'reserved' || isCampaign(row.origin)) ? { reason: WHY_SLOW[why], until: instant(until) } : undefined
  },
}

const expiry: Guard = {
  name: 'expired',
  refuse: (_state, row, _person, { now }) =>
    row.expires_at !== null && row.expires_at <= now
      ? { reason: t('Se venció antes de poder salir.', 'Venceu antes de poder sair.', 'It expired before it could leave.'), expired: true }
      : undefined,
}

const reachable: Guard = {
  name: 'unreachable',
  refuse: (_state, row, person) =>
    person?.unreachable && isAutomatic(row.origin) ? { reason: t(person.unreachable, person.unreachable, person.unreachable) } : undefined,
}

/** Only templates leave outside the 24 hours; what was typed is not lost, it waits with the person. */
const conversation: Guard = {
  name: '24 hours',
  refuse: (_state, row, person, { now }) => {
    const kind = row.body !== null && typeof row.body === 'object' && 'kind' in row.body ? row.body.kind : undefined
    if (kind === 'template' || (person && isOpenNow(person, now))) return undefined
    return {
      reason: join(CLOSED, '.'),
    }
  },
}

/** Nobody is woken and nobody is bothered by a rehearsal. */
const isRehearsed = (state: State): boolean => account.of(state).provider === 'practice'

const hours: Guard = {
  name: 'hours',
  refuse: (state, row, _person, ctx) => {
    if (!isAutomatic(row.origin) || isRehearsed(state)) return undefined
    const verdict = allowed(ctx.now, zone(ctx.zone), sendingHours.of(state))
    return verdict.ok
      ? undefined
      : {
          reason: join(
            t('Fuera del horario de envíos; sale ', 'Fora do horário de envios; sai ', 'Outside sending hours; leaves '),
            sayMoment(verdict.until, ctx.now, zone(ctx.zone)),
            '.',
          ),
          until: verdict.until,
        }
  },
}

/** WhatsApp takes one message to the same person every six seconds (Cloud API, "Pair rate limits"), whatever a programme allows. */
const PAIR = 6 * SECOND

const gap: Guard = {
  name: 'gap',
  refuse: (state, row, person, { now }) => {
    if (!isAutomatic(row.origin) || person?.last_auto_at == null || isRehearsed(state)) return undefined
    // Whoever answered in between is in a conversation: the next message is no second one out of the blue.
    if ((person.last_in_at ?? 0) > person.last_auto_at) return undefined
    const until = after(person.last_auto_at, Math.max(gapHours.of(state) * HOUR, PAIR))
    return until > now
      ? {
          reason: t(
            'Hace poco le salió otro mensaje; espera un rato.',
            'Há pouco saiu outra mensagem; espera um pouco.',
            'Another message left a little while ago; this one waits.',
          ),
          until,
        }
      : undefined
  },
}

const rest: Guard = {
  name: 'rest',
  refuse: (_state, _row, person, { now }) =>
    person?.rest_until != null && person.rest_until > now
      ? {
          reason: t(
            'WhatsApp pide esperar con esta persona.',
            'O WhatsApp pede para esperar com esta pessoa.',
            'WhatsApp asks to wait with this person.',
          ),
          until: person.rest_until,
        }
      : undefined,
}

const limit: Guard = {
  name: 'limit of people',
  refuse: (state, _row, person, { now }) => {
    const { peoplePerDay, provider } = account.of(state)
    if (provider !== 'cloud_api' || peoplePerDay === 0 || !countsAsNew(person, now) || reachedToday(state, now) < peoplePerDay)
      return undefined
    const oldest = state
      .all(reached)
      .reduce(
        (first, row) => ((row.people ?? 0) > 0 && (row.hour ?? 0) > now - DAY - REACH_SPAN ? Math.min(first, row.hour ?? first) : first),
        Number(now),
      )
    return {
      reason: t(
        `WhatsApp te deja escribir a ${peoplePerDay} personas nuevas por día; sale cuando haya lugar.`,
        `O WhatsApp deixa escrever a ${peoplePerDay} pessoas novas por dia; sai quando houver lugar.`,
        `WhatsApp lets you write to ${peoplePerDay} new people a day; it leaves when there is room.`,
      ),
      until: instant(Math.max(oldest + DAY + REACH_SPAN, now + REACH_SPAN)),
    }
  },
}

export const ALWAYS: readonly Guard[] = [expiry, doubtGuard, account_, pause, reachable, conversation, hours, gap, rest, limit]
