/** The person of the selected row: who they are, what was said, and answering them. */

import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { record } from '../../domain/consent/consents'
import { CONSENT, contacts, people, SEND_STATES } from '../../domain/contacts/contacts'
import { isOpenNow, sayOpen } from '../../domain/contacts/conversation'
import type { PersonRow } from '../../domain/contacts/recognise'
import { waitNoMore } from '../../domain/inbox/answer'
import { waiting } from '../../domain/inbox/tables'
import { messages } from '../../domain/messages/messages'
import { enqueue } from '../../domain/outbox/enqueue'
import { queue, upcoming } from '../../domain/outbox/queue'
import { extrasOf, readMapping, valuesFor } from '../../domain/sends/fill'
import { settings } from '../../domain/settings/settings'
import { fillTemplate } from '../../domain/templates/fill'
import { previewTemplate } from '../../domain/templates/preview'
import { templates } from '../../domain/templates/tables'
import { type Act, edit, patch } from '../../kernel/act'
import { isRecord } from '../../kernel/json'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { Need, State } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import { after, HOUR } from '../../kernel/time'
import type { PersonCard } from '../api'
import type { Conversation } from '../views'
import { type CallCtx, sheetCall } from './call'
import { ODD, read } from './parse'

const GONE = fail(
  t('Esa persona ya no está en Contactos.', 'Essa pessoa já não está em Contatos.', 'That person is no longer in Contacts.'),
  t('Elegí otra fila.', 'Escolha outra linha.', 'Choose another row.'),
)

const conversationOf = (state: State, person: PersonRow, ctx: CallCtx): Conversation => {
  const thread = person.thread ?? []
  state.want(thread.map((one): Need => ({ need: 'row', table: messages, id: one.id, hint: one.row })))
  return [...thread].reverse().flatMap((one) => {
    const row = state.get(messages, one.id, one.row)
    if (!row) return []
    return [
      {
        id: row.id,
        mine: row.direction === 'out',
        text: row.text ?? '',
        at: row.exact_at === null ? '' : sayMoment(row.exact_at, ctx.now, zone(ctx.zone))[ctx.lang],
        status: row.status ?? 'received',
        reason: row.error_text ?? '',
        media: row.media_url ?? '',
        quote: row.reply_to ?? '',
      },
    ]
  })
}

const cardOf = (state: State, id: string, row: number, ctx: CallCtx): PersonCard | null => {
  const contact = state.get(contacts, id)
  const person = state.get(people, id)
  if (!contact) return null
  const at = state.rowOf(contacts, id) ?? row
  return {
    id,
    row: at + 2,
    name: contact.full_name ?? person?.profile_name ?? '',
    phone: contact.phone ?? '',
    state: contact.send_state === null ? '' : SEND_STATES[contact.send_state][ctx.lang],
    reason: contact.state_reason ?? '',
    consent: person?.consent ?? contact.consent ?? 'unknown',
    open:
      person?.consent === 'out'
        ? { now: false, says: OUT.problem[ctx.lang] }
        : { now: person ? isOpenNow(person, ctx.now) : false, says: sayOpen(person?.last_in_at ?? null, ctx.now, ctx.zone)[ctx.lang] },
    conversation: person ? conversationOf(state, person, ctx) : [],
    held: person?.held_text ?? '',
  }
}

/** The row of Contactos, or the person of a row of Mensajes or Por salir. */
const personAt = (state: State, sheetId: number, row: number): string | null => {
  const tab = state.tabs().find((one) => one.sheetId === sheetId)
  const at = row - 2
  if (at < 0) return null
  switch (tab?.table) {
    case contacts.key:
      return state.span(contacts, at, at + 1)[0]?.id || null
    case messages.key:
      return state.span(messages, at, at + 1)[0]?.record.contact_id ?? null
    case upcoming.key: {
      const id = state.span(upcoming, at, at + 1)[0]?.id
      return id ? (state.get(queue, id)?.contact_id ?? null) : null
    }
    default:
      return null
  }
}

export const readPerson = sheetCall<'person.read'>({
  name: 'person.read',
  parse: (input) => {
    if (isRecord(input) && typeof input['id'] === 'string') return ok({ id: input['id'] })
    return read(input, { sheetId: 'number', row: 'number' })
  },
  decide: (state, input, ctx) => {
    const id = 'id' in input ? input.id : personAt(state, input.sheetId, input.row)
    return ok({ value: id === null ? null : cardOf(state, id, 'row' in input ? input.row - 2 : 0, ctx) })
  },
})

const EMPTY = fail(
  t('No escribiste nada.', 'Você não escreveu nada.', 'Nothing was written.'),
  t('Escribí tu respuesta.', 'Escreva sua resposta.', 'Write your answer.'),
)
/** Meta's limit of a text (message-api reference). */
const TEXT_LENGTH = 4_096
const TOO_LONG = fail(
  t('Es más largo de lo que acepta WhatsApp.', 'É mais longo do que o WhatsApp aceita.', 'It is longer than WhatsApp accepts.'),
  t('Partilo en dos mensajes.', 'Divida em duas mensagens.', 'Split it in two messages.'),
)
const CLOSED = (person: PersonRow | undefined, ctx: CallCtx) =>
  fail(
    sayOpen(person?.last_in_at ?? null, ctx.now, ctx.zone),
    t(
      'Usá «Retomar contacto»: lo que escribiste queda guardado y sale cuando responda.',
      'Use «Retomar contato»: o que você escreveu fica guardado e sai quando responder.',
      'Use “Resume contact”: what you wrote is kept and leaves when they answer.',
    ),
  )
const OUT = fail(
  t('Pidió no recibir más mensajes (BAJA).', 'Pediu para não receber mais mensagens (SAIR).', 'Asked to receive no more messages (STOP).'),
  t(
    'Solo esta persona puede volver, escribiendo ALTA.',
    'Só esta pessoa pode voltar, escrevendo VOLTAR.',
    'Only this person can come back, by writing START.',
  ),
)
const SOON = t('Sale en menos de un minuto.', 'Sai em menos de um minuto.', 'It leaves within a minute.')

const base = () => [{ need: 'all', table: settings } as const, { need: 'all', table: waiting } as const]

/** Somebody of the team answers: the person waits no more. */
const answered = (state: State, id: string, ctx: CallCtx): readonly Act[] => [
  ...waitNoMore(state, id),
  patch(contacts, id, { send_state: 'answered', next_step: ANSWERED[ctx.lang] }),
]
const ANSWERED = t('Le respondió el equipo.', 'A equipe respondeu.', 'The team has answered.')

export const answerPerson = sheetCall<'person.answer'>({
  name: 'person.answer',
  parse: (input) => read(input, { id: 'text', text: 'text' }),
  prefetch: base,
  decide: (state, { id, text }, ctx) => {
    const words = text.trim()
    const person = state.get(people, id)
    const contact = state.get(contacts, id)
    if (words === '') return EMPTY
    if (words.length > TEXT_LENGTH) return TOO_LONG
    if (!contact || !person) return GONE
    if (person.consent === 'out') return OUT
    if (!isOpenNow(person, ctx.now)) return CLOSED(person, ctx)
    return ok({
      value: { says: SOON[ctx.lang] },
      acts: [
        ...enqueue(
          state,
          {
            key: `manual ${ctx.id('w')}`,
            contactId: id,
            contactRow: state.rowOf(contacts, id),
            peopleRow: state.rowOf(people, id),
            personName: contact.full_name ?? '',
            origin: 'manual',
            originName: FROM_TEAM[ctx.lang],
            author: ctx.by,
            body: { kind: 'text', text: words },
            preview: words,
            notBefore: ctx.now,
            // Past the 24 hours WhatsApp would refuse it.
            expiresAt: after(person.last_in_at ?? ctx.now, 24 * HOUR),
            fresh: true,
          },
          ctx,
        ),
        ...answered(state, id, ctx),
      ],
    })
  },
})
const FROM_TEAM = t('Respuesta del equipo', 'Resposta da equipe', 'Answer of the team')

export const resumePerson = sheetCall<'person.resume'>({
  name: 'person.resume',
  parse: (input) => read(input, { id: 'text', text: 'text', template: 'text' }),
  prefetch: base,
  decide: (state, { id, text, template }, ctx) => {
    const person = state.get(people, id)
    const contact = state.get(contacts, id)
    const row = state.all(templates).find((one) => one.id === template)
    if (!contact || !person) return GONE
    if (person.consent === 'out') return OUT
    if (row?.status !== 'approved' || !row.info) return NOT_USABLE
    const shown = state.shown(contacts, id, state.rowOf(contacts, id)) ?? {}
    const values = valuesFor(row.info, readMapping(row.mapping), Object.keys(shown), Object.values(shown))
    const filled = fillTemplate(row.info, values, extrasOf(values))
    if (!filled.ok) return filled
    const preview = previewTemplate(row.info, values).body
    return ok({
      value: { says: SOON[ctx.lang] },
      acts: [
        ...enqueue(
          state,
          {
            key: `resume ${ctx.id('w')}`,
            contactId: id,
            contactRow: state.rowOf(contacts, id),
            peopleRow: state.rowOf(people, id),
            personName: contact.full_name ?? '',
            origin: 'manual',
            originName: RESUME[ctx.lang],
            author: ctx.by,
            template: row.id,
            category: row.info.category,
            body: { kind: 'template', name: row.info.name, language: row.info.language, components: filled.value },
            preview,
            notBefore: ctx.now,
            expiresAt: after(ctx.now, 24 * HOUR),
            fresh: true,
          },
          ctx,
        ),
        patch(people, id, { held_text: text.trim() === '' ? null : text.trim() }),
        ...answered(state, id, ctx),
      ],
    })
  },
})
const RESUME = t('Retomar contacto', 'Retomar contato', 'Resume contact')
const NOT_USABLE = fail(
  t(
    'WhatsApp no deja usar esa plantilla ahora.',
    'O WhatsApp não deixa usar esse modelo agora.',
    'WhatsApp does not allow that template now.',
  ),
  t('Elegí otra de la lista.', 'Escolha outro da lista.', 'Choose another one from the list.'),
)

const SAID: Readonly<Record<'yes' | 'no' | 'unknown', Text>> = CONSENT

export const changeConsent = sheetCall<'person.consent'>({
  name: 'person.consent',
  parse: (input): Outcome<{ id: string; consent: 'yes' | 'no' | 'unknown'; how: string }> => {
    const fields = read(input, { id: 'text', consent: 'text', how: 'text' })
    if (!fields.ok) return fields
    const { id, consent, how } = fields.value
    return consent === 'yes' || consent === 'no' || consent === 'unknown' ? ok({ id, consent, how }) : ODD
  },
  decide: (state, { id, consent, how }, ctx) => {
    const person = state.get(people, id)
    if (!person) return GONE
    if (person.consent === 'out') return OUT
    return ok({
      value: { says: SAID[consent][ctx.lang] },
      acts: [
        ...record(state, { person, state: consent, at: ctx.now, method: 'coordinator', evidence: how, by: ctx.by }, ctx),
        // The cell Permiso is shared: what was chosen in the panel stands in it too.
        edit(contacts, id, { consent }),
      ],
    })
  },
})
