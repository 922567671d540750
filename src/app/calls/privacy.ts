/** All of one person: as a document for them, or erased everywhere. */
import { hasArchive } from '../../domain/archive/archive'
import { note } from '../../domain/audit/audit'
import { alike } from '../../domain/calendar/fold'
import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { contacts, people } from '../../domain/contacts/contacts'
import { settleRequests } from '../../domain/data-requests/keep'
import { GONE } from '../../domain/inbox/reply'
import { documentOf } from '../../domain/privacy/document'
import { erase } from '../../domain/privacy/erase'
import { raise } from '../../kernel/act'
import { stirred } from '../../kernel/file'
import { fail, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { instant } from '../../kernel/time'
import { allTables } from '../features'
import { sheetCall } from './call'
import { read } from './parse'

export const exportPerson = sheetCall<'person.export'>({
  name: 'person.export',
  parse: (input) => read(input, { id: 'text' }),
  decide: (state, { id }, ctx) => {
    const contact = state.get(contacts, id)
    if (!contact) return GONE
    const moment = (at: number): string => sayMoment(instant(at), ctx.now, zone(ctx.zone))[ctx.lang]
    const parts = documentOf(state, allTables, id, { lang: ctx.lang, moment })
    return ok({
      value: { title: contact.full_name ?? contact.phone ?? '', parts },
      acts: [...settleRequests(state, id, 'exported', ctx), note('exported', id, ctx)],
    })
  },
})

const NOT_THE_NAME = fail(
  t('El nombre no es el de esta persona.', 'O nome não é o desta pessoa.', 'That is not the name of this person.'),
  t('Escribilo igual que arriba.', 'Escreva igual ao de cima.', 'Write it as it stands above.'),
)
const ERASED = t(
  'Se borró todo lo de esta persona. En el historial queda quién y cuándo.',
  'Tudo desta pessoa foi apagado. No histórico fica quem e quando.',
  'All of this person was erased. The history keeps who did it and when.',
)
const SOON = t(' En el archivo, en unos minutos.', ' No arquivo, em alguns minutos.', ' In the archive, within minutes.')

export const erasePerson = sheetCall<'person.erase'>({
  name: 'person.erase',
  parse: (input) => read(input, { id: 'text', name: 'text' }),
  decide: (state, { id, name }, ctx) => {
    const contact = state.get(contacts, id)
    if (!contact) return GONE
    if (!alike(name, contact.full_name ?? state.get(people, id)?.profile_name ?? contact.phone ?? '')) return NOT_THE_NAME
    // Inicio names who waits: it is written anew in the same commit.
    return ok({
      value: { says: ERASED[ctx.lang] + (hasArchive(state) ? SOON[ctx.lang] : '') },
      acts: [...settleRequests(state, id, 'erased', ctx), ...erase(state, allTables, id, ctx), raise(stirred(`erased ${id}`, {}))],
    })
  },
})
