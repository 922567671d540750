/** What people send: each message is one row with readable words, each person one contact, each answer leaves once. */
import { friendly, textFrom } from '../../../test/kit/meta'
import { importPeople, minutes, schedule, sendsOf, TEMPLATE_ID, teaching, waIdOf } from '../../../test/kit/steps'
import { DAY, HOUR } from '../../kernel/time'
import { contacts, people } from '../contacts/contacts'
import { messages } from '../messages/messages'
import type { Use } from '../settings/uses'
import { waiting } from './tables'

const STRANGER = '5491155559999'
const value = (raws: readonly object[], sender: object) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '100',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '1', phone_number_id: '200' },
            contacts: [sender],
            messages: raws,
          },
        },
      ],
    },
  ],
})
const start = () => teaching({ at: '2027-02-02T10:00:00-03:00' })
const stamp = (at: number): string => String(Math.floor(at / 1000))
const inbound = (one: ReturnType<typeof start>) => one.records(messages).filter((row) => row['direction'] === 'in')
const known = { profile: { name: 'Camila' }, wa_id: STRANGER }

describe('every kind of message is a row that reads', () => {
  const KINDS: readonly (readonly [string, object, string])[] = [
    ['text', { text: { body: '¿A qué hora?' } }, '¿A qué hora?'],
    ['image', { image: { id: '1', mime_type: 'image/jpeg', sha256: 'x', caption: 'mi recibo' } }, '📷 Foto: mi recibo'],
    ['audio', { audio: { id: '1', mime_type: 'audio/ogg', sha256: 'x', voice: true } }, '🎤 Audio'],
    ['video', { video: { id: '1', mime_type: 'video/mp4', sha256: 'x' } }, '🎬 Video'],
    ['document', { document: { id: '1', mime_type: 'application/pdf', sha256: 'x', filename: 'dni.pdf' } }, '📄 dni.pdf'],
    ['sticker', { sticker: { id: '1', mime_type: 'image/webp', sha256: 'x', animated: false } }, '🙂 Sticker'],
    ['location', { location: { latitude: -34.6, longitude: -58.4, name: 'Plaza' } }, '📍 Ubicación: Plaza'],
    ['reaction', { reaction: { message_id: 'wamid.0', emoji: '👍' } }, '👍 (a un mensaje)'],
    ['button', { button: { text: 'Voy', payload: 'p' } }, 'Tocó «Voy»'],
    ['interactive', { interactive: { type: 'list_reply', list_reply: { id: 'a', title: 'Martes' } } }, 'Eligió «Martes»'],
    ['unsupported', { errors: [{ code: 131051, title: 'Unsupported' }] }, 'Mandó algo que WhatsApp no deja ver'],
    ['hologram', { hologram: {} }, 'Mandó algo que WhatsApp no deja ver (hologram)'],
  ]
  const one = start()
  test.each(KINDS)('%s', (kind, content, words) => {
    const raw = { from: STRANGER, id: `wamid.${kind}`, timestamp: stamp(one.host.at()), type: kind, ...content }
    expect(one.post(value([raw], known))).toBe('stored')
    one.tick()
    expect(inbound(one).find((row) => row['wamid'] === `wamid.${kind}`)).toMatchObject({
      text: words,
      person: 'Camila',
      status: 'received',
    })
    expect(one.records(contacts)).toHaveLength(1)
  })
})

describe('repeats', () => {
  test('ten times, and again days later, are one row and one acknowledgement', () => {
    const one = start()
    const body = textFrom(STRANGER, 'hola', 'wamid.1', one.host.at())
    for (let at = 0; at < 10; at++) one.post(body)
    minutes(one)
    one.host.move(3 * DAY)
    one.post(body)
    minutes(one)
    expect(inbound(one)).toHaveLength(1)
    expect(sendsOf(one)).toHaveLength(1)
  })
})

describe('a stranger becomes one contact', () => {
  test('with two messages in one webhook', () => {
    const one = start()
    const raw = (id: string) => ({ from: STRANGER, id, timestamp: stamp(one.host.at()), type: 'text', text: { body: id } })
    one.post(value([raw('wamid.1'), raw('wamid.2')], known))
    one.tick()
    expect(inbound(one).map((row) => row['text'])).toEqual(['wamid.1', 'wamid.2'])
    expect(one.records(contacts)).toMatchObject([{ full_name: 'Camila', phone: `+${STRANGER}`, send_state: 'replied', consent: 'yes' }])
    expect(one.records(people)).toHaveLength(1)
    expect(one.records(waiting)).toHaveLength(1)
    expect(sendsOf(one)).toHaveLength(1)
  })
  test('without a phone, by the id alone; answered at the id', () => {
    const one = start()
    const raw = (id: string) => ({ from_user_id: 'AR.123', id, timestamp: stamp(one.host.at()), type: 'text', text: { body: id } })
    const sender = { profile: { name: 'Camila' }, user_id: 'AR.123' }
    one.post(value([raw('wamid.1')], sender))
    one.post(value([raw('wamid.2')], sender))
    one.tick()
    expect(one.records(contacts)).toMatchObject([{ full_name: 'Camila', phone: null }])
    expect(one.records(people)).toMatchObject([{ user_id: 'AR.123', key: null }])
    expect(sendsOf(one).map((request) => request.body)).toEqual([expect.stringContaining('AR.123')])
  })
  test('who hid the phone later is still the same person', () => {
    const one = start()
    const base = { timestamp: stamp(one.host.at()), type: 'text', text: { body: 'hola' } }
    one.post(value([{ ...base, from: STRANGER, from_user_id: 'AR.123', id: 'wamid.1' }], { ...known, user_id: 'AR.123' }))
    one.post(value([{ ...base, from_user_id: 'AR.123', id: 'wamid.2' }], { profile: { name: 'Camila' }, user_id: 'AR.123' }))
    one.tick()
    expect(one.records(people)).toMatchObject([{ user_id: 'AR.123', wa_id: STRANGER }])
    expect(one.records(contacts)).toHaveLength(1)
  })
})

describe('the acknowledgement', () => {
  test('once a day', () => {
    const one = start()
    for (const [id, later] of [
      ['1', 0],
      ['2', HOUR],
      ['3', 22 * HOUR],
      ['4', 2 * HOUR],
    ] as const) {
      one.host.move(later)
      one.post(textFrom(STRANGER, 'hola', `wamid.${id}`, one.host.at()))
      one.tick()
    }
    expect(sendsOf(one)).toHaveLength(2)
  })
  test.each<readonly Use[]>([['sends'], ['sends', 'tasks']])(
    'on a holiday it names the day after it, whatever the programme uses: %j',
    (...uses) => {
      const one = teaching({ uses, at: '2027-02-08T11:00:00-03:00' })
      one.post(textFrom(STRANGER, 'hola', 'wamid.1', one.host.at()))
      minutes(one)
      expect(JSON.stringify(sendsOf(one))).toContain('Te respondemos el miércoles a las 9')
    },
  )
  test('none after BAJA, whatever follows', () => {
    const one = start()
    one.post(textFrom(STRANGER, 'baja', 'wamid.1', one.host.at()))
    one.host.move(2 * DAY)
    one.post(textFrom(STRANGER, 'hola?', 'wamid.2', one.host.at()))
    minutes(one)
    expect(sendsOf(one)).toHaveLength(1)
    expect(inbound(one)).toHaveLength(2)
  })
})

test('a kept answer leaves once, when the person writes', () => {
  const one = start()
  importPeople(one, 1)
  const id = String(one.records(contacts)[0]?.['id'])
  expect(one.call('person.resume', { id, text: 'Tu turno es el martes.', template: TEMPLATE_ID })).toMatchObject({ ok: true })
  minutes(one, 2)
  expect(sendsOf(one)).toHaveLength(1)
  one.host.reset()
  one.host.answer = friendly
  const body = textFrom(waIdOf(0), 'sí, contame', 'wamid.1', one.host.at())
  one.post(body)
  one.post(body)
  one.post(textFrom(waIdOf(0), 'hola?', 'wamid.2', one.host.at()))
  minutes(one, 2)
  const bodies = sendsOf(one).map((request) => request.body)
  expect(bodies.filter((text) => text?.includes('Tu turno es el martes.'))).toHaveLength(1)
  expect(one.records(people)).toMatchObject([{ held_text: null }])
})

describe('an answer that quotes', () => {
  const twoSends = () => {
    const one = start()
    importPeople(one, 1)
    const rows = ['Primera', 'Segunda'].map((name) => {
      const made = schedule(one, 1, { name })
      if (!made.ok) throw new Error(made.problem)
      one.host.move(DAY)
      minutes(one, 2)
      return one.records(messages).find((row) => row['direction'] === 'out' && row['origin'] === name)
    })
    return { one, rows }
  }
  const quoting = (one: ReturnType<typeof start>, wamid: unknown) => {
    const raw = {
      from: waIdOf(0),
      id: `wamid.in ${wamid}`,
      timestamp: stamp(one.host.at()),
      type: 'text',
      text: { body: 'sí' },
      ...(wamid ? { context: { from: '1', id: wamid } } : {}),
    }
    expect(one.post(value([raw], { profile: { name: 'Camila' }, wa_id: waIdOf(0) }))).toBe('stored')
    return inbound(one)[0]
  }
  const CASES: readonly (readonly [string, (one: ReturnType<typeof start>) => void])[] = [
    ['an older message belongs to its send', () => undefined],
    ['the same after the cache forgot', (one) => one.host.cacheStore.clear()],
    ['the same after somebody sorted Mensajes', (one) => sortMessages(one)],
  ]
  test.each(CASES)('%s', (_name, happen) => {
    const { one, rows } = twoSends()
    happen(one)
    expect(quoting(one, rows[0]?.['wamid'])).toMatchObject({ send_id: rows[0]?.['send_id'], reply_to: rows[0]?.['text'] })
  })
  test('nothing, or what nobody knows, belongs to the last send', () => {
    const { one, rows } = twoSends()
    expect(quoting(one, 'wamid.unknown')).toMatchObject({ send_id: rows[1]?.['send_id'], reply_to: null })
  })
})

const sortMessages = (one: ReturnType<typeof start>): void => {
  const range = `${one.title(messages)}!A2:V40`
  const answer = one.host.file.person.sort({ user: 'ana@example.org', range, by: [{ column: 0, descending: true }] })
  if (!answer.ok) throw new Error(answer.message)
}

test('an index that was kept before somebody came does not make them a second person', () => {
  const one = start()
  one.post(textFrom(waIdOf(60), 'hola', 'wamid.other', one.host.at(), 'Otra'))
  const kept = [...one.host.cacheStore]
  one.post(textFrom(STRANGER, 'hola', 'wamid.first', one.host.at(), 'Nueva'))
  one.host.cacheStore.clear()
  for (const [key, entry] of kept) one.host.cacheStore.set(key, entry)
  one.post(textFrom(STRANGER, 'sigo acá', 'wamid.second', one.host.at(), 'Nueva'))
  for (const table of [people, contacts])
    expect(one.records(table).filter((row) => String(row['phone']).includes(STRANGER))).toHaveLength(1)
})
