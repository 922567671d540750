/** Answering a person: freely within 24 hours, else by an approved message that keeps what was typed. */

import { contacts, people } from '../../domain/contacts/contacts'
import { answeredBy, replyTo } from '../../domain/inbox/reply'
import { enqueue } from '../../domain/outbox/enqueue'
import { filledFor } from '../../domain/sends/filled'
import { patch } from '../../kernel/act'
import { ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { after, HOUR } from '../../kernel/time'
import { sheetCall } from './call'
import { SENT } from './done'
import { fromTeam } from './from-team'
import { read } from './parse'

export const answerPerson = sheetCall<'person.answer'>({
  name: 'person.answer',
  parse: (input) => read(input, { id: 'text', text: 'text' }),
  decide: (state, { id, text }, ctx) => {
    const made = replyTo(state, { contactId: id, text, author: ctx.by, key: `manual ${ctx.id('w')}` }, ctx)
    return made.ok ? ok({ value: { says: SENT[ctx.lang] }, acts: made.value }) : made
  },
})

export const resumePerson = sheetCall<'person.resume'>({
  name: 'person.resume',
  parse: (input) => read(input, { id: 'text', text: 'text', template: 'text' }),
  decide: (state, { id, text, template }, ctx) => {
    const to = fromTeam(state, id, ctx)
    if (!to.ok) return to
    const filled = filledFor(state, id, state.rowOf(contacts, id), template)
    if (!filled.ok) return filled
    return ok({
      value: { says: SENT[ctx.lang] },
      acts: [
        ...enqueue(
          state,
          {
            ...to.value.wish,
            key: `resume ${ctx.id('w')}`,
            originName: RESUME[ctx.lang],
            ...filled.value,
            notBefore: ctx.now,
            expiresAt: after(ctx.now, 24 * HOUR),
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
