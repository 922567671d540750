/** A message to oneself, as the first person of the audience would get it. */

import { contacts, people } from '../../domain/contacts/contacts'
import { keyOfPhone, readTyped } from '../../domain/contacts/recognise'
import { enqueue } from '../../domain/outbox/enqueue'
import { extrasOf, readMapping, valuesFor } from '../../domain/sends/fill'
import { whoGets } from '../../domain/sends/who'
import { account, organisation } from '../../domain/settings/settings'
import { fillTemplate } from '../../domain/templates/fill'
import { previewTemplate } from '../../domain/templates/preview'
import { fail, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { after, HOUR } from '../../kernel/time'
import { sheetCall } from './call'
import { ODD, read } from './parse'
import { NOT_USABLE, readAudience, SOON, usable } from './send-input'
import { CONNECT_FIRST } from './words'

const NO_PERSON = fail(
  t('Ese número no está en Contactos.', 'Esse número não está em Contatos.', 'That number is not among Contacts.'),
  t(
    'Agregate como contacto, con tu permiso, y probá de nuevo.',
    'Inclua-se como contato, com sua permissão, e tente de novo.',
    'Add yourself as a contact, with your permission, and try again.',
  ),
)
const TEST = t('Prueba', 'Teste', 'Test')

export const testSend = sheetCall<'sends.test'>({
  name: 'sends.test',
  parse: (input) => {
    const fields = read(input, { template: 'text', mapping: 'record', audience: 'record', phone: 'text' })
    if (!fields.ok) return fields
    const audience = readAudience(fields.value.audience)
    const { template, phone } = fields.value
    return audience ? ok({ template, mapping: readMapping(fields.value.mapping), audience, phone }) : ODD
  },
  prefetch: (input) => [{ need: 'grid', sheetId: input.audience.sheetId }],
  decide: (state, input, ctx) => {
    if (account.of(state).provider === 'none') return CONNECT_FIRST
    const info = usable(state, input.template)
    if (!info) return NOT_USABLE
    const { country, area } = organisation.of(state)
    const phone = readTyped(input.phone, country, area)
    if (phone.kind !== 'one') return fail(phone.why, phone.next)
    const key = keyOfPhone(phone.e164)
    const person = key ? state.find(people, 'key', key) : undefined
    if (!person) return NO_PERSON
    const who = whoGets(state, input.audience, info, readMapping(input.mapping))
    const sample = who.ok ? who.value.to[0] : undefined
    const values = sample?.values ?? valuesFor(info, readMapping(input.mapping), [], [])
    const filled = fillTemplate(info, values, extrasOf(values))
    if (!filled.ok) return filled
    const preview = previewTemplate(info, values).body
    const contact = state.get(contacts, person.id)
    return ok({
      value: { says: SOON[ctx.lang] },
      acts: enqueue(
        state,
        {
          key: `test ${ctx.id('w')}`,
          contactId: person.id,
          contactRow: state.rowOf(contacts, person.id),
          peopleRow: state.rowOf(people, person.id),
          personName: contact?.full_name ?? '',
          origin: 'test',
          originName: TEST[ctx.lang],
          author: ctx.by,
          template: input.template,
          category: info.category,
          body: { kind: 'template', name: info.name, language: info.language, components: filled.value },
          preview,
          notBefore: ctx.now,
          expiresAt: after(ctx.now, HOUR),
          fresh: true,
        },
        ctx,
      ),
    })
  },
})
