import { textFrom } from '../../../test/kit/meta'
import { importPeople, minutes, schedule, sendsOf, teaching, type, waIdOf } from '../../../test/kit/steps'
import { consents } from '../../domain/consent/consents'
import { contacts, people } from '../../domain/contacts/contacts'
import { tasks } from '../../domain/tasks/tables'

const value = <V>(reply: { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problem: string }): V => {
  if (!reply.ok) throw new Error(reply.problem)
  return reply.value
}

test('the index tells everybody once, and nothing while nothing has changed', () => {
  const one = teaching()
  importPeople(one, 3)
  const first = value(one.call('contacts.index', { version: '' }))
  expect(first.lines?.split('\n').map((line) => line.split('\t').slice(1))).toEqual([
    ['Persona0 Pérez', '+541155550100', '', 'Lista'],
    ['Persona1 Pérez', '+541155550101', '', 'Lista'],
    ['Persona2 Pérez', '+541155550102', '', 'Lista'],
  ])
  expect(value(one.call('contacts.index', { version: first.version }))).toEqual({ version: first.version, lines: null })
  type(one, contacts, 3, { full_name: 'Zoé' })
  expect(value(one.call('contacts.index', { version: first.version })).lines).toContain('Zoé')
})

test.each<[string, { name: string; phone: string; permission: string }, object]>([
  ['a phone without its country', { name: 'Inés', phone: '11 5883-3009', permission: 'form' }, { send_state: 'ready', consent: 'yes' }],
  ['nobody knows how they agreed', { name: 'Inés', phone: '+5491158833009', permission: '' }, { send_state: 'asked', consent: 'unknown' }],
])('a person is added: %s', (_, input, row) => {
  const one = teaching()
  const added = value(one.call('contacts.add', { ...input, labels: '2027' }))
  expect(added.isNew).toBe(true)
  expect(one.records(contacts)).toMatchObject([
    { id: added.id, full_name: 'Inés', phone: expect.stringContaining('1158833009'), labels: '2027', ...row },
  ])
  expect(one.records(people)).toMatchObject([{ id: added.id, key: '5491158833009' }])
  expect(one.records(consents)).toHaveLength(1)
  // Whoever writes from that phone is that person.
  one.post(textFrom('5491158833009', 'hola', 'wamid.1', one.host.at()))
  minutes(one)
  expect(one.records(people)).toHaveLength(1)
  expect(value(one.call('contacts.add', { ...input, phone: '1158833009', labels: '' }))).toMatchObject({ id: added.id, isNew: false })
})

test.each<[string, { name: string; phone: string }, string]>([
  ['no name', { name: ' ', phone: '11 5883-3009' }, 'Falta el nombre.'],
  ['half a phone', { name: 'Inés', phone: '5883' }, ''],
])('%s adds nobody, and says why', (_, input, problem) => {
  const one = teaching()
  const answer = one.call('contacts.add', { ...input, labels: '', permission: '' })
  expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining(problem), next: expect.stringMatching(/\S/) })
  expect(one.records(contacts)).toEqual([])
})

test('a label is put on the rows that were chosen, once, and taken away', () => {
  const one = teaching()
  importPeople(one, 3)
  const put = (label: string, on: boolean) => value(one.call('contacts.label', { fromRow: 2, toRow: 3, label, on })).changed
  expect(put('Cocina', true)).toBe(2)
  expect(put('cocina', true)).toBe(0)
  expect(put('2027', true)).toBe(2)
  expect(one.records(contacts).map((row) => row['labels'])).toEqual(['Cocina, 2027', 'Cocina, 2027', null])
  expect(put('COCINA', false)).toBe(2)
  expect(one.records(contacts).map((row) => row['labels'])).toEqual(['2027', '2027', null])
})

test('a group is counted now, and says what is wrong when its column is gone', () => {
  const one = teaching()
  importPeople(one, 3)
  value(one.call('contacts.label', { fromRow: 2, toRow: 3, label: 'cocina', on: true }))
  expect(one.call('segments.save', { id: '', name: 'Cocina', conditions: 'Turno = noche' })).toMatchObject({
    ok: false,
    problem: expect.stringContaining('No hay una columna «Turno»'),
  })
  value(one.call('segments.save', { id: '', name: 'Cocina', conditions: 'Etiquetas incluye cocina' }))
  const listed = () => value(one.call('segments.list', {})).segments
  expect(listed()).toMatchObject([{ name: 'Cocina', count: 2, problem: '' }])
  value(one.call('contacts.label', { fromRow: 4, toRow: 4, label: 'cocina', on: true }))
  expect(listed()).toMatchObject([{ count: 3 }])
  value(one.call('segments.save', { id: listed()[0]?.id ?? '', name: 'Cocina', conditions: '' }))
  expect(listed()).toEqual([])
})

test('a person is changed in the panel as in the row, and what was said about permission can be read', () => {
  const one = teaching()
  importPeople(one, 1)
  const id = String(one.records(contacts)[0]?.['id'])
  value(one.call('person.edit', { id, name: ' Zoé Gutiérrez ', preferred: 'Zo', labels: '2027, 2027; cocina', notes: 'Llamar de tarde' }))
  expect(one.records(contacts)).toMatchObject([
    { full_name: 'Zoé Gutiérrez', preferred_name: 'Zo', labels: '2027, cocina', notes: 'Llamar de tarde' },
  ])
  minutes(one)
  value(one.call('person.consent', { id, consent: 'out', how: 'Lo pidió por teléfono' }))
  expect(one.records(people)).toMatchObject([{ consent: 'out' }])
  expect(value(one.call('person.history', { id })).lines.map(({ says }) => says)).toEqual([
    'Permiso: Baja · Lo pidió por teléfono',
    'Permiso: Sí · en un formulario',
    'Cambió datos de una persona',
  ])
  // Whoever asked out in words of their own is not brought back by the team.
  expect(one.call('person.consent', { id, consent: 'yes', how: 'x' })).toMatchObject({ ok: false })
})

test('an answer for later waits its hour, and is refused beyond the 24 hours', () => {
  const one = teaching()
  importPeople(one, 1)
  const id = String(one.records(contacts)[0]?.['id'])
  one.post(textFrom(waIdOf(0), 'hola', 'wamid.1', one.host.at()))
  minutes(one, 2)
  const texts = () => one.host.sent.filter(({ body }) => body?.includes('Te llamo'))
  expect(value(one.call('person.later', { id, text: 'Te llamo a las 17', when: 'hoy 16:30' })).says).toMatch(/^Sale hoy 16:30/)
  minutes(one, 2)
  expect(texts()).toHaveLength(0)
  one.host.move(8 * 3_600_000)
  minutes(one, 2)
  expect(texts()).toHaveLength(1)
  expect(one.call('person.later', { id, text: 'x', when: 'en 3 días' })).toMatchObject({ ok: false })
  expect(one.call('person.later', { id, text: 'Mañana', when: 'pasado mañana 10:00' })).toMatchObject({
    ok: false,
    problem: expect.stringContaining('24 h'),
  })
})

test('a ready answer is kept under its name, and the same name replaces it', () => {
  const one = teaching()
  const save = (name: string, text: string) => value(one.call('canned.save', { name, text })).answers
  save('Horarios', 'De 9 a 18.')
  expect(save('horarios', 'De 8 a 17.')).toEqual([{ name: 'horarios', text: 'De 8 a 17.' }])
  expect(value(one.call('canned.list', {})).answers).toHaveLength(1)
  expect(save('Horarios', '')).toEqual([])
})

test('a send goes again to those who did not answer and still agree, and to nobody else', () => {
  const one = teaching()
  importPeople(one, 4)
  expect(schedule(one, 4)).toMatchObject({ ok: true })
  minutes(one, 3)
  one.post(textFrom(waIdOf(0), 'sí', 'wamid.1', one.host.at()))
  one.post(textFrom(waIdOf(1), 'BAJA', 'wamid.2', one.host.at()))
  minutes(one, 2)
  const [send] = value(one.call('sends.list', {})).sends
  const id = send?.id ?? ''
  const at = (stage: 'sent' | 'silent' | 'replied') => value(one.call('sends.people', { id, stage }))
  expect(at('sent').people).toHaveLength(4)
  expect(at('replied').people.map(({ name }) => name)).toEqual(['Persona0 Pérez', 'Persona1 Pérez'])
  expect(at('silent')).toMatchObject({ again: 2 })
  expect(at('sent')).toMatchObject({ again: 3 })
  const again = (count: number) => one.call('sends.again', { id, stage: 'silent', when: 'mañana 10:00', count })
  expect(again(3)).toMatchObject({ ok: false, problem: expect.stringContaining('ahora son 2') })
  expect(again(2)).toMatchObject({ ok: true })
  const before = one.host.sent.length
  one.host.move(25 * 3_600_000)
  minutes(one, 3)
  const sent = one.host.sent.slice(before).filter(({ url }) => url.includes('/messages'))
  expect(sent.map(({ body }) => JSON.parse(body ?? '{}').to).sort()).toEqual([waIdOf(2), waIdOf(3)].map((to) => `+${to}`).sort())
})

test('settings are checked, kept, and the record says who changed what', () => {
  const one = teaching()
  const { saved: before } = value(one.call('settings.read', {}))
  const save = (part: object) => one.call('settings.save', { ...before, ...part })
  expect(save({ name: ' ' })).toMatchObject({ ok: false })
  expect(save({ mail: 'ana@' })).toMatchObject({ ok: false })
  expect(save({ gapHours: 100 })).toMatchObject({ ok: false })
  expect(save({ country: 'XX' })).toMatchObject({ ok: false })
  expect(save({ hours: 'cuando sea' })).toMatchObject({ ok: false, problem: expect.stringContaining('cuando sea') })
  expect(save({ cap: -1 })).toMatchObject({ ok: false })
  expect(save({ mediaMonths: 1.5 })).toMatchObject({ ok: false })
  value(save({ area: '351', gapHours: 6, hours: 'todos los días 10-12', cap: 35, mediaMonths: 6 }))
  expect(value(one.call('settings.read', {}))).toMatchObject({
    saved: { area: '351', gapHours: 6, hours: 'lun a dom 10-12', cap: 35, mediaMonths: 6 },
  })
  const lines = (kind: 'settings' | 'erased' | '') => value(one.call('audit.list', { kind, days: 90 })).lines
  expect(lines('').map(({ about, who, before, after }) => [about, who, before, after])).toEqual(
    expect.arrayContaining([
      ['organisation', 'ana@example.org', '{"area":"11"}', '{"area":"351"}'],
      ['gap_hours', 'ana@example.org', '', '6'],
    ]),
  )
  expect(lines('erased')).toEqual([])
})

test('what leaves by itself keeps to the hours that were chosen', () => {
  const one = teaching({ uses: ['sends'] })
  const { saved } = value(one.call('settings.read', {}))
  value(one.call('settings.save', { ...saved, hours: 'lun a dom 15-17' }))
  importPeople(one, 1)
  expect(schedule(one, 1)).toMatchObject({ ok: true, value: { says: expect.stringContaining('15:00') } })
  minutes(one, 5)
  expect(sendsOf(one)).toEqual([])
  one.host.move(5 * 3_600_000)
  minutes(one, 3)
  expect(sendsOf(one)).toHaveLength(1)
})

test('what Hilo is used for changes without touching what is there', () => {
  const one = teaching({ uses: ['sends'] })
  importPeople(one, 2)
  const { saved } = value(one.call('settings.read', {}))
  value(one.call('settings.save', { ...saved, mail: 'equipo@example.org' }))
  const before = one.records(contacts)
  const { name, country, area } = saved
  value(one.call('setup.begin', { organisation: name, country, area, lang: 'es', uses: ['sends', 'tasks'] }))
  expect(one.sheetId(tasks)).toBeGreaterThan(0)
  expect(one.records(contacts)).toEqual(before)
  expect(value(one.call('settings.read', {}))).toMatchObject({ uses: ['sends', 'tasks'], saved: { mail: 'equipo@example.org' } })
  expect(schedule(one, 2)).toMatchObject({ ok: true })
  minutes(one, 3)
  expect(sendsOf(one)).toHaveLength(2)
})
