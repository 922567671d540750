/** One person more, typed into the panel: a phone that is here already is that person. */

import { consents, METHODS } from '../../domain/consent/consents'
import { contacts, NO_CONSENT, people } from '../../domain/contacts/contacts'
import { keyOfPhone, readTyped } from '../../domain/contacts/recognise'
import { ERASED, wasErased } from '../../domain/privacy/erased'
import { organisation } from '../../domain/settings/settings'
import { append } from '../../kernel/act'
import { fail, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { sheetCall } from './call'
import { read } from './parse'

const NAMELESS = fail(
  t('Falta el nombre.', 'Falta o nome.', 'The name is missing.'),
  t('Escribilo y probá de nuevo.', 'Escreva e tente de novo.', 'Write it and try again.'),
)
const ASK = t(
  'Si vuelve a escribir, entra como persona nueva.',
  'Se voltar a escrever, entra como pessoa nova.',
  'If they write again, they enter as somebody new.',
)
const ADDED = t('Ya está en Contactos.', 'Já está em Contatos.', 'Added to Contacts.')
const HERE = t(
  'Ya estaba en Contactos: no se repitió.',
  'Já estava em Contatos: não foi repetida.',
  'Was in Contacts already: not repeated.',
)

export const addContact = sheetCall<'contacts.add'>({
  name: 'contacts.add',
  parse: (input) => read(input, { name: 'text', phone: 'text', labels: 'text', permission: 'text' }),
  decide: (state, input, ctx) => {
    const name = input.name.trim()
    if (name === '') return NAMELESS
    const { country, area } = organisation.of(state)
    const phone = readTyped(input.phone, country, area)
    if (phone.kind !== 'one') return fail(phone.why, phone.next)
    const key = keyOfPhone(phone.e164)
    const known = key ? state.find(people, 'key', key) : undefined
    if (known) return ok({ value: { id: known.id, isNew: false, says: HERE[ctx.lang] } })
    if (key && wasErased(state, key, ctx.install)) return fail(ERASED, ASK)
    const method = METHODS.find((one) => one === input.permission) ?? 'unknown'
    const consent = method === 'unknown' ? 'unknown' : 'yes'
    const id = ctx.id('c')
    return ok({
      value: { id, isNew: true, says: ADDED[ctx.lang] },
      acts: [
        append(people, { id, key, phone: phone.e164, consent, consent_at: ctx.now }),
        append(contacts, {
          id,
          full_name: name,
          phone: phone.e164,
          labels: input.labels.trim() || null,
          consent,
          key,
          ...(consent === 'yes' ? { send_state: 'ready' as const } : { send_state: 'asked' as const, state_reason: NO_CONSENT[ctx.lang] }),
        }),
        append(consents, { id: ctx.id('p'), at: ctx.now, contact_id: id, state: consent, method, evidence: '', recorded_by: ctx.by }),
      ],
    })
  },
})
