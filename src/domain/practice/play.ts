/** The phone inside the panel: who holds it, what it shows, and what it says when somebody types or taps there. */
import { type Act, append, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { isRecord, isText, type Json, listOf } from '../../kernel/json'
import type { State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import { t } from '../../kernel/text'
import { contacts, people } from '../contacts/contacts'
import { keyOfPhone } from '../contacts/recognise'
import { received } from '../inbox/events'
import type { InMessage } from '../inbox/message'
import type { messages } from '../messages/messages'
import { queue } from '../outbox/queue'
import { templates } from '../templates/tables'
import { MADE_UP } from './erase'

/** Somebody who does not exist, for whoever has no list yet: +54 9 11 5550-0100 and the like are given to nobody. */
export const GUEST = { id: 'c_practice', phone: '+5491155500100', name: t('Ana (de práctica)', 'Ana (de prática)', 'Ana (practice)') }
const LABEL = t('Práctica', 'Prática', 'Practice')

/** Makes the guest's rows the first time she writes. */
export const welcomeGuest = (state: State, { lang, now }: Ctx): readonly Act[] => {
  const key = keyOfPhone(GUEST.phone)
  if (!key || state.find(people, 'key', key)) return []
  const said = { id: GUEST.id, key, consent: 'yes' } as const
  return [
    append(people, { ...said, phone: GUEST.phone, consent_at: now }),
    append(contacts, {
      ...said,
      full_name: GUEST.name[lang],
      phone: GUEST.phone,
      labels: LABEL[lang],
      batch: MADE_UP,
      send_state: 'ready',
    }),
  ]
}

export interface Tap {
  readonly text: string
  /** As Meta would post it. */
  readonly said: { readonly type: string; readonly [key: string]: Json }
}

/** What may be tapped below a message that left: quick answers of a template, buttons and rows of a question. */
export const tapsOf = (state: State, message: RecordOf<typeof messages>): readonly Tap[] => {
  const queued = state.get(queue, message.queue_id, message.queue_row)
  const template = state.all(templates).find(({ id }) => id === queued?.template)?.info
  const context = { id: message.wamid ?? '' }
  if (template)
    return template.buttons.flatMap(({ kind, text }) =>
      kind === 'quick_reply' ? [{ text, said: { type: 'button', button: { payload: text, text }, context } }] : [],
    )
  const { buttons, sections } = isRecord(queued?.body) ? queued.body : {}
  const taps = (kind: 'button_reply' | 'list_reply', raw: unknown): readonly Tap[] =>
    listOf(raw).flatMap((one) => {
      if (!isRecord(one) || !isText(one['id']) || !isText(one['title'])) return []
      const choice = { id: one['id'], title: one['title'] }
      return [{ text: choice.title, said: { type: 'interactive', interactive: { type: kind, [kind]: choice }, context } }]
    })
  return [
    ...taps('button_reply', buttons),
    ...listOf(sections).flatMap((one) => taps('list_reply', isRecord(one) ? one['rows'] : undefined)),
  ]
}

/** Heard as if WhatsApp had brought it. */
export const hear = (message: InMessage): Act => raise(received(message.wamid, message))
