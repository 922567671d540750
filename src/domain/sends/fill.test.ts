/** The words for a gap: one rule for what the panel shows, what Mensajes keeps and what leaves. */
import { everybody, importPeople, minutes, schedule, sendsOf, TEMPLATE_ID, teaching, type } from '../../../test/kit/steps'
import { contacts } from '../contacts/contacts'
import { messages } from '../messages/messages'

const CASES: readonly (readonly [string, string, string | null, string])[] = [
  ['the first of a whole name', 'Camila Pérez', null, 'Camila'],
  ['surname first, in capitals', 'PÉREZ, CAMILA BELÉN', null, 'Camila'],
  ['a title is no name', 'Sra. rosa medina', null, 'Rosa'],
  ['what they prefer is said whole', 'Camila Pérez', 'María José', 'María José'],
]

test.each(CASES)('%s', (_, full, preferred, said) => {
  const one = teaching({ at: '2027-02-02T10:00:00-03:00' })
  importPeople(one, 1)
  type(one, contacts, 2, { full_name: full, ...(preferred === null ? {} : { preferred_name: preferred }) })
  minutes(one, 1)
  one.host.reset()
  const words = `Hola ${said}, mañana hay clase.`
  const check = one.call('sends.check', { template: TEMPLATE_ID, mapping: {}, audience: everybody(one), when: 'ahora' })
  expect(check).toMatchObject({ ok: true, value: { previews: [{ body: words }] } })
  expect(schedule(one, 1)).toMatchObject({ ok: true })
  minutes(one, 2)
  const sent: unknown = JSON.parse(sendsOf(one)[0]?.body ?? '{}')
  expect(sent).toMatchObject({ template: { components: [{ type: 'body', parameters: [{ parameter_name: 'nombre', text: said }] }] } })
  expect(one.records(messages)).toMatchObject([{ text: words }])
})
