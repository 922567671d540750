/** Answering a person: freely within 24 hours, else by an approved message that keeps what was typed. */
import { contacts, people } from '../../domain/contacts/contacts'
import { isOpenNow, sayOpen } from '../../domain/contacts/conversation'
import type { PersonRow } from '../../domain/contacts/recognise'
import { waitNoMore } from '../../domain/inbox/answer'
import { waiting } from '../../domain/inbox/tables'
import { enqueue } from '../../domain/outbox/enqueue'
import { extrasOf, readMapping, valuesFor } from '../../domain/sends/fill'
import { settings } from '../../domain/settings/settings'
import { fillTemplate } from '../../domain/templates/fill'
import { previewTemplate } from '../../domain/templates/preview'
import { templates } from '../../domain/templates/tables'
import { type Act, patch } from '../../kernel/act'
import { fail, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, HOUR } from '../../kernel/time'
import { type CallCtx, sheetCall } from './call'
import { read } from './parse'
import { GONE, OUT } from './words'

export const EMPTY = fail(
  t('No escribiste nada.', 'Você não escreveu nada.', 'Nothing was written.'),
  t('Escribí tu respuesta.', 'Escreva sua resposta.', 'Write your answer.'),
)
/** Meta's limit of a text (message-api reference). */
const TEXT_LENGTH = 4_096
export const TOO_LONG = fail(
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
export const FROM_TEAM = t('Respuesta del equipo', 'Resposta da equipe', 'Answer of the team')

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
