/** Everybody in Contactos in few letters, so that the panel finds people without asking: sent only when it has changed. */

import { contacts, SEND_STATES } from '../../domain/contacts/contacts'
import { hash } from '../../kernel/hash'
import { ok } from '../../kernel/outcome'
import { sweepNeed } from '../../kernel/state'
import { sheetCall } from './call'
import { read } from './parse'

const cell = (words: string | null): string => (words ?? '').replace(/\s+/g, ' ').trim()

export const indexContacts = sheetCall<'contacts.index'>({
  name: 'contacts.index',
  parse: (input) => read(input, { version: 'text' }),
  prefetch: () => [sweepNeed(contacts)],
  decide: (state, { version: had }, { lang }) => {
    const lines = state
      .sweep(contacts)
      .filter(({ id }) => id !== '')
      .map(({ id, record }) =>
        [
          id,
          cell(record.full_name),
          cell(record.phone),
          cell(record.labels),
          record.send_state === null ? '' : SEND_STATES[record.send_state][lang],
        ].join('\t'),
      )
      .join('\n')
    const version = hash(lines)
    return ok({ value: { version, lines: version === had ? null : lines } })
  },
})
