/** The phone inside the panel: what it shows, what it says, and making what waits leave without waiting for the minute. */
import { people } from '../../domain/contacts/contacts'
import { keyOfPhone } from '../../domain/contacts/recognise'
import { GONE } from '../../domain/inbox/reply'
import { messages } from '../../domain/messages/messages'
import { GUEST, hear, type Tap, tapsOf, welcomeGuest } from '../../domain/practice/play'
import { account, PRACTICE_LINE } from '../../domain/settings/settings'
import { fail, ok } from '../../kernel/outcome'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, DAY } from '../../kernel/time'
import { phoneSays } from '../../providers/practice/phone'
import { practice } from '../../providers/practice/practice'
import type { PracticeChat, Reply } from '../api'
import { readConnection } from '../connection'
import { tick } from '../intakes/tick'
import { good } from '../reply'
import type { World } from '../world'
import { sheetCall } from './call'
import { read } from './parse'

const PHONES = 30

/** What can be tapped stands below the bubble, not once more in its words. */
const withoutTaps = (text: string, [first]: readonly string[]): string => {
  const at = first === undefined || !text.endsWith(']') ? -1 : text.indexOf(`[${first}]`)
  return at > 0 ? text.slice(0, at).trimEnd() : text
}

/** Newest last. */
const chatOf = (state: State, id: string): PracticeChat['bubbles'] => {
  const thread = state.get(people, id)?.thread ?? []
  state.want(thread.map((one): Need => rowNeed(messages, one.id, one.row)))
  return [...thread].reverse().flatMap((one) => {
    const row = state.get(messages, one.id, one.row)
    if (!row || row.status === 'refused') return []
    const out = row.direction === 'out'
    const taps = out ? tapsOf(state, row).map(({ text }) => text) : []
    return [{ id: row.id, mine: !out, text: withoutTaps(row.text ?? '', taps), at: row.exact_at ?? 0, taps }]
  })
}

const holderOf = (state: State, id: string): string => id || (state.find(people, 'key', keyOfPhone(GUEST.phone) ?? '')?.id ?? '')

export const readPractice = sheetCall<'practice.chat'>({
  name: 'practice.chat',
  parse: (input) => read(input, { id: 'text' }),
  decide: (state, { id }, { lang, now }) => {
    const holder = holderOf(state, id)
    const phones = new Map<string, PracticeChat['phones'][number]>()
    for (const row of state.recent(messages, after(now, -DAY))) {
      const contact = row.contact_id ?? ''
      if (!phones.has(contact) && phones.size < PHONES) phones.set(contact, { id: contact, name: row.person ?? '', text: row.text ?? '' })
    }
    const bubbles = holder === '' ? [] : chatOf(state, holder)
    return ok({
      value: { id: holder, name: phones.get(holder)?.name || (id ? '' : GUEST.name[lang]), bubbles, phones: [...phones.values()] },
    })
  },
})

const NOT_PRACTISING = fail(
  t('La línea ya es de verdad.', 'A linha já é de verdade.', 'The line is real already.'),
  t('Escribí desde un teléfono.', 'Escreva de um telefone.', 'Write from a phone.'),
)

export const sayInPractice = sheetCall<'practice.say'>({
  name: 'practice.say',
  parse: (input) => read(input, { id: 'text', text: 'text', tap: 'text' }),
  decide: (state, { id, text, tap }, ctx) => {
    if (account.of(state).provider !== 'practice') return NOT_PRACTISING
    const holder = holderOf(state, id)
    const person = holder ? state.get(people, holder) : undefined
    if (!person && id) return GONE
    const place = person?.thread?.find((one) => one.id === tap)
    const tapped = place && state.get(messages, place.id, place.row)
    const said: Tap['said'] = (tapped && tapsOf(state, tapped).find((one) => one.text === text)?.said) ?? {
      type: 'text',
      text: { body: text },
    }
    const phone = { waId: (person?.wa_id ?? person?.phone ?? GUEST.phone).replace('+', ''), name: person ? '' : GUEST.name[ctx.lang] }
    const channel = { phoneNumberId: PRACTICE_LINE, wabaId: PRACTICE_LINE, token: '' }
    const reading = practice.readWebhook(phoneSays(channel, phone, said, ctx.id('w'), ctx.now))
    const heard = reading.ok ? reading.updates.flatMap((one) => (one.type === 'message' ? [hear(one.message)] : [])) : []
    return ok({ value: {}, acts: [...(person ? [] : welcomeGuest(state, ctx)), ...heard] })
  },
})

/** A rehearsal need not wait for the minute. */
export const playPractice = (world: World): Reply<Record<string, never>> => {
  if (readConnection(world.host.engine.all())?.provider === 'practice') tick(world)
  return good({})
}
