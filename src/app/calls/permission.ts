/** Permission as a coordinator learned it, with how it was given. */
import { record } from '../../domain/consent/consents'
import { CONSENT, contacts, people } from '../../domain/contacts/contacts'
import { GONE, OUT } from '../../domain/inbox/reply'
import { edit } from '../../kernel/act'
import { type Outcome, ok } from '../../kernel/outcome'
import type { InputOf } from '../api'
import { sheetCall } from './call'
import { ODD, read } from './parse'

export const changeConsent = sheetCall<'person.consent'>({
  name: 'person.consent',
  parse: (input): Outcome<InputOf<'person.consent'>> => {
    const fields = read(input, { id: 'text', consent: 'text', how: 'text' })
    if (!fields.ok) return fields
    const { id, consent, how } = fields.value
    return consent === 'yes' || consent === 'no' || consent === 'unknown' || consent === 'out' ? ok({ id, consent, how }) : ODD
  },
  decide: (state, { id, consent, how }, ctx) => {
    const person = state.get(people, id)
    if (!person) return GONE
    if (person.consent === 'out') return OUT
    return ok({
      value: { says: CONSENT[consent][ctx.lang] },
      acts: [
        ...record(state, { person, state: consent, at: ctx.now, method: 'coordinator', evidence: how, by: ctx.by }, ctx),
        // The cell Permiso is shared: what was chosen in the panel stands in it too.
        edit(contacts, id, { consent }),
      ],
    })
  },
})
