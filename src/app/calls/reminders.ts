/** Dated messages in the panel: what comes in seven days, what an edit has moved, who read and who answered. */

import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { contacts } from '../../domain/contacts/contacts'
import { sayUsd } from '../../domain/country/rates'
import { MESSAGE_STATES, messages } from '../../domain/messages/messages'
import { isLost, sendAgain } from '../../domain/reminders/again'
import { coming, comingNeeds } from '../../domain/reminders/coming'
import { replan } from '../../domain/reminders/events'
import { countHeard, heardOf, since } from '../../domain/reminders/heard'
import { reminders } from '../../domain/reminders/tables'
import { undoMove } from '../../domain/reminders/undo'
import { edit, next } from '../../kernel/act'
import { isRecord } from '../../kernel/json'
import { ok } from '../../kernel/outcome'
import { type Text, t } from '../../kernel/text'
import { instant } from '../../kernel/time'
import { type AnySheetCall, sheetCall } from './call'
import { SENT } from './done'
import { nothing, ODD, read } from './parse'

/** Lines that the panel shows. */
const SHOWN = 60

const readAvisos = sheetCall<'reminders.read'>({
  name: 'reminders.read',
  parse: nothing,
  prefetch: () => comingNeeds,
  decide: (state, _input, ctx) => {
    const { lang, now, zone: zoneName, fills } = ctx
    const found = coming(fills, state, ctx)
    const say = (at: Parameters<typeof sayMoment>[0]): string => sayMoment(at, now, zone(zoneName))[lang]
    const sum = found.coming.reduce((all, { usd }) => all + (usd ?? 0), 0)
    return ok({
      value: {
        rules: state.all(reminders).map((row) => ({
          id: row.id,
          name: row.name ?? '',
          when: [row.offset, row.at_time].filter(Boolean).join(' · '),
          on: row.active === true,
          sent: row.sent ?? 0,
          problem: row.problem ?? '',
        })),
        coming: found.coming.slice(0, SHOWN).map((one) => ({
          at: say(one.at),
          rule: one.rule,
          contactId: one.contactId,
          name: one.name,
          price: one.held || one.usd === undefined ? '' : sayUsd(one.usd)[lang],
          held: one.held?.[lang] ?? '',
        })),
        more: Math.max(0, found.coming.length - SHOWN),
        total: sayUsd(sum)[lang],
        moved: found.moved.map(({ plan, name, rule, from, to }) => ({ plan, name, rule, from: say(from), to: say(to) })),
      },
    })
  },
})

const readHeard = sheetCall<'reminders.heard'>({
  name: 'reminders.heard',
  parse: nothing,
  decide: (state, _input, { lang, now, zone: zoneName }) => {
    const names = new Set(state.all(reminders).flatMap(({ name }) => (name ? [name.trim()] : [])))
    const heard = heardOf(state.recent(messages, instant(since(now))), names)
    return ok({
      value: {
        ...countHeard(heard),
        lines: [...heard]
          .reverse()
          .slice(0, SHOWN)
          .map(({ message, replies }) => ({
            at: sayMoment(message.exact_at ?? now, now, zone(zoneName))[lang],
            contactId: message.contact_id ?? '',
            name: state.get(contacts, message.contact_id, message.contact_row)?.full_name ?? message.person ?? '',
            rule: message.origin ?? '',
            state: (message.status ? MESSAGE_STATES[message.status] : MESSAGE_STATES.sending)[lang],
            reply: replies.join(' · '),
            lost: isLost(message.status) ? message.id : '',
          })),
      },
    })
  },
})

const SWITCHED: Readonly<Record<'on' | 'off', Text>> = {
  on: t('Encendido: desde ahora sale solo.', 'Ligado: a partir de agora sai sozinho.', 'Switched on: it leaves by itself from now on.'),
  off: t('Apagado: no sale nada más.', 'Desligado: não sai mais nada.', 'Switched off: nothing more leaves.'),
}

const switchAviso = sheetCall<'reminders.switch'>({
  name: 'reminders.switch',
  parse: (input) => {
    const fields = read(input, { id: 'text' })
    return fields.ok && isRecord(input) ? ok({ id: fields.value.id, on: input['on'] === true }) : ODD
  },
  decide: (state, { id, on }, { lang, now }) =>
    state.get(reminders, id)
      ? ok({
          value: { says: SWITCHED[on ? 'on' : 'off'][lang] },
          acts: [edit(reminders, id, { active: on }), next(replan(`switched ${now}`, { from: 0 }))],
        })
      : ODD,
})

const again = sheetCall<'reminders.again'>({
  name: 'reminders.again',
  parse: (input) => read(input, { message: 'text' }),
  decide: (state, { message }, ctx) => {
    const sent = sendAgain(ctx.fills, state, message, ctx)
    return sent.ok ? ok({ value: { says: SENT[ctx.lang] }, acts: sent.value }) : sent
  },
})

const UNDONE = t('Listo: volvió a la fecha de antes.', 'Pronto: voltou à data de antes.', 'Done: it is back at the date it had.')

const undo = sheetCall<'reminders.undo'>({
  name: 'reminders.undo',
  parse: (input) => read(input, { plan: 'text' }),
  decide: (state, { plan }, ctx) => {
    const undone = undoMove(ctx.fills, state, plan, ctx)
    return undone.ok ? ok({ value: { says: UNDONE[ctx.lang] }, acts: undone.value }) : undone
  },
})

export const reminderCalls: readonly AnySheetCall[] = [readAvisos, readHeard, switchAviso, again, undo]
