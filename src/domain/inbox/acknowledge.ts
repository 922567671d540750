/** Without a bot, somebody who writes still gets one acknowledgement that says when they will be answered. */

import { patch } from '../../kernel/act'
import { whole } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { after, DAY } from '../../kernel/time'
import { cuando } from '../calendar/attention'
import { zone } from '../calendar/zone'
import { people } from '../contacts/contacts'
import { areaHours } from '../team/calendar-of'
import { calendars } from '../team/tables'
import type { Answerer } from './slots'

/** Kinds that ask for nothing: a reaction needs no «gracias». */
const SILENT = new Set(['reaction', 'system', 'unsupported'])

const words = (when: Text): Text =>
  join(
    t('¡Gracias por escribir! Te respondemos ', 'Obrigado por escrever! Respondemos ', 'Thank you for writing! We will answer '),
    when,
    '.',
  )

export const acknowledge: Answerer = {
  phase: 'fallback',
  prefetch: () => [whole(calendars)],
  answer: (state, { message, person }, ctx) => {
    if (SILENT.has(message.kind)) return { outcome: message.kind, acts: [], settled: true }
    const last = person.acknowledged_at
    // Old messages that Meta delivers late are recorded, not answered.
    const late = message.at < ctx.now - DAY / 2
    if (late || message.groupId !== null || person.consent === 'out' || (last !== null && after(last, DAY) > message.at))
      return { outcome: SEEN[ctx.lang], acts: [] }
    const text = words(cuando(ctx.now, zone(ctx.zone), areaHours(state, '', ctx).hours))[ctx.lang]
    return {
      outcome: ACKNOWLEDGED[ctx.lang],
      acts: [patch(people, person.id, { acknowledged_at: message.at })],
      reply: { key: `acknowledge ${message.wamid}`, body: { kind: 'text', text }, preview: text, name: ACKNOWLEDGEMENT[ctx.lang] },
    }
  },
}
const SEEN = t('Conversación', 'Conversa', 'Conversation')
const ACKNOWLEDGED = t('Avisado', 'Avisado', 'Acknowledged')
const ACKNOWLEDGEMENT = t('Aviso de recibido', 'Aviso de recebido', 'Acknowledgement')
