import { friendly, statusOf, textFrom } from '../../test/kit/meta'
import { type Programme, readyProgramme } from '../../test/kit/programme'
import { contacts, people } from '../domain/contacts/contacts'
import { messages } from '../domain/messages/messages'
import { queue, upcoming } from '../domain/outbox/queue'
import { sends } from '../domain/sends/tables'
import { MINUTE } from '../kernel/time'

const importThree = (one: Programme) =>
  one.call('contacts.import', {
    batch: 'b1',
    part: 0,
    parts: 1,
    permission: 'form',
    rows: [
      { line: 2, name: 'Camila Pérez', phone: '11 5555-0101', e164: '+541155550101', fields: {}, own: { Curso: '=1+1' } },
      { line: 3, name: 'Brian Díaz', phone: '11 5555-0102', e164: '+541155550102', fields: {}, own: {} },
      { line: 4, name: '=SUMA(A1)', phone: 'no tiene', e164: '', fields: {}, own: {} },
    ],
  })

describe('the first flow', () => {
  const one = readyProgramme()
  one.host.answer = friendly

  test('people come in once, whoever sends the part again', () => {
    expect(importThree(one)).toMatchObject({ ok: true, value: { added: 2, review: 1, waiting: 0 } })
    expect(importThree(one)).toMatchObject({ ok: true, value: { added: 2, review: 1 } })
    expect(one.records(contacts).map((row) => [row['full_name'], row['send_state']])).toEqual([
      ['Camila Pérez', 'ready'],
      ['Brian Díaz', 'ready'],
      ['=SUMA(A1)', 'check'],
    ])
    expect(one.records(people)).toHaveLength(3)
    const shown = one.host.file.api.values.get(`${one.title(contacts)}!A1:Z2`, {}).values ?? []
    expect(shown[1]?.[shown[0]?.indexOf('Curso') ?? -1]).toBe('=1+1')
  })

  test('templates come from WhatsApp', () => {
    expect(one.call('templates.sync', {})).toMatchObject({ ok: true, value: { says: 'Plantillas traídas de WhatsApp: 1.' } })
    expect(one.call('templates.list', {})).toMatchObject({
      ok: true,
      value: { templates: [{ id: 'recordatorio_clase|es_AR', usable: true, title: 'Recordatorio clase' }] },
    })
  })

  test('a send is checked, scheduled, planned, sent and settled', () => {
    const audience = { sheetId: one.sheetId(contacts), kind: 'all' as const, fromRow: 2, toRow: 2, conditions: '' }
    const check = one.call('sends.check', { template: 'recordatorio_clase|es_AR', mapping: {}, audience, when: 'ahora' })
    expect(check).toMatchObject({
      ok: true,
      value: { count: 2, previews: [{ body: 'Hola Camila, mañana hay clase.' }, { body: 'Hola Brian, mañana hay clase.' }] },
    })
    const scheduled = one.call('sends.schedule', {
      name: 'Clase',
      template: 'recordatorio_clase|es_AR',
      mapping: {},
      audience,
      when: 'ahora',
      count: 2,
    })
    expect(scheduled).toMatchObject({ ok: true })
    one.host.move(MINUTE)
    one.tick()
    one.host.move(MINUTE)
    one.tick()
    expect(one.host.sent.filter((request) => request.url.includes('/messages'))).toHaveLength(2)
    expect(one.records(queue).map((row) => row['state'])).toEqual(['done', 'done'])
    expect(one.records(upcoming).map((row) => row['state'])).toEqual(['done', 'done'])
    expect(one.records(messages).map((row) => [row['person'], row['status'], row['text']])).toEqual([
      ['Camila Pérez', 'accepted', 'Hola Camila, mañana hay clase.'],
      ['Brian Díaz', 'accepted', 'Hola Brian, mañana hay clase.'],
    ])
    expect(one.records(sends)[0]).toMatchObject({ name: 'Clase', state: 'done', audience_count: 2, sent: 2 })
  })

  test('statuses raise, never lower', () => {
    const [first] = one.host.sent.filter((request) => request.url.includes('/messages'))
    const opaque: string = JSON.parse(first?.body ?? '{}').biz_opaque_callback_data
    const wamid = String(one.records(messages)[0]?.['wamid'])
    one.post(statusOf(wamid, 'read', '5491155550101', one.host.at() + 2000, opaque))
    one.post(statusOf(wamid, 'delivered', '5491155550101', one.host.at() + 1000, opaque))
    one.tick()
    expect(one.records(messages)[0]).toMatchObject({ status: 'read' })
    expect(one.records(sends)[0]).toMatchObject({ delivered: 1, read: 1 })
    expect(one.records(contacts)[0]).toMatchObject({ send_state: 'read' })
  })

  test('an answer is recorded once, acknowledged once, and counted for the send', () => {
    const body = textFrom('5491155550101', '=HYPERLINK("x")', 'wamid.in1', one.host.at())
    one.host.reset()
    expect(one.post(body)).toBe('stored')
    expect(one.post(body)).toBe('stored')
    one.tick()
    const inbound = one.records(messages).filter((row) => row['direction'] === 'in')
    expect(inbound.map((row) => row['text'])).toEqual(['=HYPERLINK("x")'])
    expect(one.host.sent).toHaveLength(1)
    expect(one.records(sends)[0]).toMatchObject({ replied: 1 })
    expect(one.records(contacts)[0]).toMatchObject({ send_state: 'replied', last_message: '=HYPERLINK("x")' })
  })

  test('BAJA stops everything but one farewell', () => {
    one.host.reset()
    one.post(textFrom('5491155550102', 'Baja!', 'wamid.in2', one.host.at(), 'Brian'))
    expect(one.host.calls).toHaveLength(13)
    one.post(textFrom('5491155550102', 'baja', 'wamid.in3', one.host.at() + 1000, 'Brian'))
    one.tick()
    expect(one.host.sent.map((request) => JSON.parse(request.body ?? '{}').text?.body)).toEqual([
      'Listo, no te escribimos más. Para volver, escribí ALTA.',
    ])
    expect(one.records(contacts)[1]).toMatchObject({ send_state: 'out', consent: 'out' })
    const id = String(one.records(contacts)[1]?.['id'])
    expect(one.call('person.answer', { id, text: 'hola' })).toMatchObject({ ok: false })
  })
})
