/** A person's own data, changed in the panel as if in the row. */
import { writeLabels } from '../../domain/audience/labels'
import { contacts } from '../../domain/contacts/contacts'
import { GONE } from '../../domain/inbox/reply'
import { edit } from '../../kernel/act'
import { fail, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { sheetCall } from './call'
import { SAVED } from './done'
import { read } from './parse'

const NAMELESS = fail(
  t('Falta el nombre.', 'Falta o nome.', 'The name is missing.'),
  t('Escribilo y guardá de nuevo.', 'Escreva e salve de novo.', 'Write it and save again.'),
)

export const editPerson = sheetCall<'person.edit'>({
  name: 'person.edit',
  parse: (input) => read(input, { id: 'text', name: 'text', preferred: 'text', labels: 'text', notes: 'text' }),
  decide: (state, { id, name, preferred, labels, notes }, { lang }) => {
    if (!state.get(contacts, id)) return GONE
    if (name.trim() === '') return NAMELESS
    return ok({
      value: { says: SAVED[lang] },
      acts: [
        edit(contacts, id, {
          full_name: name.trim(),
          preferred_name: preferred.trim() || null,
          labels: writeLabels([labels]) || null,
          notes: notes.trim() || null,
        }),
      ],
    })
  },
})
