/** Somebody of the team answers a person, wherever they typed it: freely within 24 hours, never to who said BAJA. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, HOUR } from '../../kernel/time'
import { contacts, OPTED_OUT, people } from '../contacts/contacts'
import { isOpenNow, sayOpen } from '../contacts/conversation'
import type { PersonRow } from '../contacts/recognise'
import { enqueue } from '../outbox/enqueue'
import { LIMITS } from '../outbox/limits'
import { waitNoMore } from './answer'

export const GONE = fail(
  t('Esa persona ya no está en Contactos.', 'Essa pessoa já não está em Contatos.', 'That person is no longer in Contacts.'),
  t('Elegí otra fila.', 'Escolha outra linha.', 'Choose another row.'),
)

export const OUT = fail(
  OPTED_OUT,
  t(
    'Solo esta persona puede volver, escribiendo ALTA.',
    'Só esta pessoa pode voltar, escrevendo VOLTAR.',
    'Only this person can come back, by writing START.',
  ),
)

export const EMPTY = fail(
  t('No escribiste nada.', 'Você não escreveu nada.', 'Nothing was written.'),
  t('Escribí tu respuesta.', 'Escreva sua resposta.', 'Write your answer.'),
)
export const TOO_LONG = fail(
  t('Es más largo de lo que acepta WhatsApp.', 'É mais longo do que o WhatsApp aceita.', 'It is longer than WhatsApp accepts.'),
  t('Partilo en dos mensajes.', 'Divida em duas mensagens.', 'Split it in two messages.'),
)
const CLOSED = (person: PersonRow, ctx: Ctx) =>
  fail(
    sayOpen(person.last_in_at, ctx.now, ctx.zone),
    t(
      'Usá «Retomar contacto»: lo que escribiste queda guardado y sale cuando responda.',
      'Use «Retomar contato»: o que você escreveu fica guardado e sai quando responder.',
      'Use “Resume contact”: what you wrote is kept and leaves when they answer.',
    ),
  )
export const FROM_TEAM = t('Respuesta del equipo', 'Resposta da equipe', 'Answer of the team')
const ANSWERED = t('Le respondió el equipo.', 'A equipe respondeu.', 'The team has answered.')

/** The person waits no more. */
export const answeredBy = (state: State, id: string, ctx: Ctx): readonly Act[] => [
  ...waitNoMore(state, id),
  patch(contacts, id, { send_state: 'answered', next_step: ANSWERED[ctx.lang] }),
]

export interface TeamReply {
  readonly contactId: string
  readonly text: string
  /** Whoever wrote it, as Mensajes shows them. */
  readonly author: string
  /** Names this one answer. */
  readonly key: string
}

export const replyTo = (state: State, { contactId, text, author, key }: TeamReply, ctx: Ctx): Outcome<readonly Act[]> => {
  const words = text.trim()
  if (words === '') return EMPTY
  if (words.length > LIMITS.text) return TOO_LONG
  const person = state.get(people, contactId)
  const contact = state.get(contacts, contactId)
  if (!contact || !person) return GONE
  if (person.consent === 'out') return OUT
  if (!isOpenNow(person, ctx.now)) return CLOSED(person, ctx)
  return ok([
    ...enqueue(
      state,
      {
        key,
        contactId,
        contactRow: state.rowOf(contacts, contactId),
        peopleRow: state.rowOf(people, contactId),
        personName: contact.full_name ?? '',
        origin: 'manual',
        originName: FROM_TEAM[ctx.lang],
        author,
        body: { kind: 'text', text: words },
        preview: words,
        notBefore: ctx.now,
        // Past the 24 hours WhatsApp would refuse it.
        expiresAt: after(person.last_in_at ?? ctx.now, 24 * HOUR),
        fresh: true,
      },
      ctx,
    ),
    ...answeredBy(state, contactId, ctx),
  ])
}
