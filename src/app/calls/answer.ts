/** Answering a person: freely within 24 hours, else by an approved message that keeps what was typed. */
import { contacts, people } from '../../domain/contacts/contacts'
import { answeredBy, GONE, OUT, replyTo } from '../../domain/inbox/reply'
import { waiting } from '../../domain/inbox/tables'
import { enqueue } from '../../domain/outbox/enqueue'
import { extrasOf, readMapping, valuesFor } from '../../domain/sends/fill'
import { settings } from '../../domain/settings/settings'
import { fillTemplate } from '../../domain/templates/fill'
import { previewTemplate } from '../../domain/templates/preview'
import { templates } from '../../domain/templates/tables'
import { patch } from '../../kernel/act'
import { fail, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { after, HOUR } from '../../kernel/time'
import { sheetCall } from './call'
import { read } from './parse'

const SOON = t('Sale en menos de un minuto.', 'Sai em menos de um minuto.', 'It leaves within a minute.')

const base = () => [{ need: 'all', table: settings } as const, { need: 'all', table: waiting } as const]

export const answerPerson = sheetCall<'person.answer'>({
  name: 'person.answer',
  parse: (input) => read(input, { id: 'text', text: 'text' }),
  prefetch: base,
  decide: (state, { id, text }, ctx) => {
    const made = replyTo(state, { contactId: id, text, author: ctx.by, key: `manual ${ctx.id('w')}` }, ctx)
    return made.ok ? ok({ value: { says: SOON[ctx.lang] }, acts: made.value }) : made
  },
})

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
        ...answeredBy(state, id, ctx),
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
