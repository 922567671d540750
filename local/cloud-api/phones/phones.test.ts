import { isRecord } from '../json'
import { TIME } from '../limits'
import { type Bench, sentId, setUpBench } from '../testing'

const WA = '5491155550106'
let bench: Bench
beforeEach(async () => {
  bench = await setUpBench()
})
afterEach(() => bench.close())

/** The only message of the last update. */
const lastMessage = async (): Promise<Readonly<Record<string, unknown>>> => {
  await bench.pass(0)
  const messages = bench.got().flatMap(({ value }) => (Array.isArray(value.messages) ? value.messages : []))
  const last: unknown = messages.at(-1)
  return isRecord(last) ? last : {}
}

describe('every shape a person can send', () => {
  const MEDIA = {
    id: expect.stringMatching(/^\d{16}$/),
    sha256: expect.any(String),
    url: expect.stringContaining('/whatsapp_business/attachments/?mid='),
  }
  const CASES: readonly (readonly [what: string, form: object, expected: object])[] = [
    ['text', { type: 'text', text: { body: 'hola' } }, { type: 'text', text: { body: 'hola' } }],
    ['image', { type: 'image', image: { caption: 'mi DNI' } }, { image: { ...MEDIA, caption: 'mi DNI', mime_type: 'image/png' } }],
    ['voice note', { type: 'audio', audio: { seconds: 14 } }, { audio: { ...MEDIA, voice: true, mime_type: 'audio/ogg; codecs=opus' } }],
    [
      'document',
      { type: 'document', document: { filename: 'currículum ñandú.pdf' } },
      { document: { ...MEDIA, filename: 'currículum ñandú.pdf', mime_type: 'application/pdf' } },
    ],
    ['video', { type: 'video', video: {} }, { video: { ...MEDIA, mime_type: 'video/mp4' } }],
    ['sticker', { type: 'sticker', sticker: { animated: true } }, { sticker: { ...MEDIA, animated: true, mime_type: 'image/webp' } }],
    [
      'location',
      { type: 'location', location: { latitude: -34.6, longitude: -58.4 } },
      { location: { latitude: -34.6, longitude: -58.4 } },
    ],
    [
      'contacts',
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Ana' } }] },
      { contacts: [{ name: { formatted_name: 'Ana' } }] },
    ],
    [
      'reaction',
      { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '👍' } },
      { reaction: { message_id: 'wamid.x', emoji: '👍' } },
    ],
    ['reaction taken back', { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '' } }, { reaction: { message_id: 'wamid.x' } }],
    ['button', { type: 'button', button: { payload: 'SI', text: 'Sí' } }, { button: { payload: 'SI', text: 'Sí' } }],
    [
      'row of a list',
      { type: 'interactive', interactive: { type: 'list_reply', list_reply: { id: 'c1', title: 'Cocina' } } },
      { interactive: { type: 'list_reply', list_reply: { id: 'c1', title: 'Cocina' } } },
    ],
    ['order', { type: 'order', order: { catalog_id: '1', product_items: [] } }, { order: { catalog_id: '1', product_items: [] } }],
    ['unsupported', { type: 'unsupported' }, { type: 'unsupported', errors: [{ code: 131051 }] }],
    [
      'edit',
      { type: 'edit', edit: { original_message_id: 'wamid.x', message: { type: 'text', text: { body: 'b' } } } },
      { edit: { original_message_id: 'wamid.x' } },
    ],
    ['what does not exist yet', { type: 'hologram', hologram: { depth: 3 } }, { type: 'hologram', hologram: { depth: 3 } }],
    [
      'an ad',
      { type: 'text', text: { body: 'info' }, referral: { source_type: 'ad', source_id: '1' } },
      { referral: { source_type: 'ad', source_id: '1' } },
    ],
    ['forwarded', { type: 'text', text: { body: 'cadena' }, context: { forwarded: true } }, { context: { forwarded: true } }],
  ]
  for (const [what, form, expected] of CASES)
    test(what, async () => {
      const id = bench.api.phone(WA).send(form)
      const message = await lastMessage()
      expect(message).toMatchObject({
        ...expected,
        id,
        from: WA,
        from_user_id: expect.stringMatching(/^AR\./),
        timestamp: String(bench.clock.now() / 1_000),
      })
      if (what === 'reaction taken back') expect(message.reaction).not.toHaveProperty('emoji')
      expect(bench.got()[0]?.value).toMatchObject({
        messaging_product: 'whatsapp',
        metadata: { phone_number_id: bench.api.identity().phoneNumberId },
        contacts: [{ wa_id: WA }],
      })
    })

  test('a form that is none says so', () => {
    expect(() => bench.api.phone(WA).send('hola')).toThrow('A message is a JSON object with a "type".')
    expect(() => bench.api.phone(WA).send({ type: 'text', text: { body: 'x' }, number_id: '1' })).toThrow(
      'There is no such business number.',
    )
  })

  test('moments and ids can be given, so that late and repeated messages can be made', async () => {
    bench.api.phone(WA).send({ type: 'text', text: { body: 'tarde' }, id: 'wamid.fixed', timestamp: '1801400000' })
    expect(await lastMessage()).toMatchObject({ id: 'wamid.fixed', timestamp: '1801400000' })
  })
})

describe('a person answers what they got', () => {
  const welcome = { nombre: 'Camila', curso: 'Gastronomía', fecha_inicio: 'lunes', hora: '18:00', mentor: 'Ana' }
  const template = {
    type: 'template',
    template: {
      name: 'bienvenida_curso',
      language: { code: 'es' },
      components: [
        { type: 'body', parameters: Object.entries(welcome).map(([parameter_name, text]) => ({ type: 'text', parameter_name, text })) },
        { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'CONFIRMA:17' }] },
      ],
    },
  }

  test('taps the quick reply of a template: payload, label and the message it answers', async () => {
    const id = sentId(await bench.send(template))
    await bench.pass(TIME.SECOND)
    const [shown] = bench.api.phone(WA).messages()
    expect(shown?.content).toMatchObject({
      header: { text: '¡Ya sos parte!' },
      text: 'Hola Camila, quedaste en *Gastronomía*. Empezás el lunes a las 18:00. Tu mentora o mentor es Ana. ¿Contamos con vos?',
      buttons: [
        { title: 'Confirmo', value: 'CONFIRMA:17' },
        { title: 'No puedo', value: 'No puedo' },
      ],
    })
    bench.api.phone(WA).tap(id, 'Confirmo')
    const { digits } = { digits: bench.api.identity().displayPhoneNumber.replace(/\D/g, '') }
    expect(await lastMessage()).toMatchObject({
      type: 'button',
      button: { payload: 'CONFIRMA:17', text: 'Confirmo' },
      context: { id, from: digits },
    })
  })

  test('taps a reply button, chooses a row, and cannot tap what is not there', async () => {
    const phone = bench.api.phone(WA)
    phone.text('hola')
    const buttons = sentId(
      await bench.send({
        type: 'interactive',
        interactive: {
          type: 'button',
          body: { text: '¿Venís?' },
          action: { buttons: [{ type: 'reply', reply: { id: 'si:17', title: 'Sí' } }] },
        },
      }),
    )
    const list = sentId(
      await bench.send({
        type: 'interactive',
        interactive: {
          type: 'list',
          body: { text: 'Curso' },
          action: { button: 'Ver', sections: [{ rows: [{ id: 'c1', title: 'Cocina', description: 'Martes' }] }] },
        },
      }),
    )
    await bench.pass(TIME.SECOND)
    phone.tap(buttons, 0)
    expect(await lastMessage()).toMatchObject({
      type: 'interactive',
      interactive: { type: 'button_reply', button_reply: { id: 'si:17', title: 'Sí' } },
      context: { id: buttons },
    })
    phone.choose(list, 'Cocina')
    expect(await lastMessage()).toMatchObject({
      interactive: { type: 'list_reply', list_reply: { id: 'c1', title: 'Cocina', description: 'Martes' } },
      context: { id: list },
    })
    expect(() => phone.tap(buttons, 'Quizás')).toThrow('The message has no button "Quizás": Sí.')
    expect(() => phone.choose(list, 'Plomería')).toThrow('The list has no row "Plomería": Cocina.')
  })

  test('quotes, reacts, stops marketing', async () => {
    const phone = bench.api.phone(WA)
    phone.text('hola')
    const id = sentId(await bench.send({ type: 'text', text: { body: 'Buenas' } }))
    await bench.pass(TIME.SECOND)
    phone.react(id, '❤️')
    expect(await lastMessage()).toMatchObject({ type: 'reaction', reaction: { message_id: id, emoji: '❤️' } })
    phone.send({ type: 'text', text: { body: 'sí' }, context: { message_id: id } })
    expect(await lastMessage()).toMatchObject({ context: { id } })
    phone.marketing('stop')
    await bench.pass(0)
    expect(bench.got().at(-1)).toMatchObject({
      field: 'user_preferences',
      value: { user_preferences: [{ wa_id: WA, category: 'marketing_messages', value: 'stop' }] },
    })
  })

  test('reads and plays: receipts, and `played` for a voice note only', async () => {
    const phone = bench.api.phone(WA)
    phone.text('hola')
    const voice = sentId(await bench.send({ type: 'audio', audio: { link: 'https://example.org/a.ogg', voice: true } }))
    await bench.pass(TIME.SECOND)
    expect(bench.api.phones()).toMatchObject([{ waId: WA, shown: 2, unread: 1 }])
    phone.play(voice)
    await bench.pass(0)
    expect(bench.statuses().map(([, status]) => status)).toEqual(['sent', 'delivered', 'read', 'played'])
    expect(bench.api.phones()).toMatchObject([{ unread: 0 }])
  })
})

test('a change of number moves the account and names both user ids', async () => {
  const before = bench.api.phone(WA).about().userId
  bench.api.phone(WA).send({ type: 'system', system: { type: 'user_changed_number', wa_id: '5491166667777' } })
  const after = bench.api.phone('5491166667777').about().userId
  expect(await lastMessage()).toMatchObject({
    from: WA,
    type: 'system',
    system: { wa_id: '5491166667777', type: 'user_changed_number', previous_user_id: before, user_id: after },
  })
  expect(after).not.toBe(before)
  expect(bench.api.phones().map(({ waId }) => waId)).toEqual(['5491166667777'])
})

test('the business marks as read, with those before it, and shows that it writes', async () => {
  const phone = bench.api.phone(WA)
  const seen: string[] = []
  bench.api.events((event) => seen.push(event.type === 'seen' ? event.id : event.type === 'typing' ? 'typing' : ''))
  const [one, two] = [phone.text('uno'), phone.text('dos')]
  const reply = await bench.send({ to: undefined, status: 'read', message_id: two, typing_indicator: { type: 'text' } })
  expect(reply.json).toEqual({ success: true })
  expect(seen.filter(Boolean)).toEqual([one, two, 'typing'])
  expect(phone.messages().every(({ read }) => read)).toBe(true)
})

test('a person whose account id differs from the number they write from', async () => {
  bench.api.phone(WA).set({ from: '541155550106' })
  bench.api.phone(WA).text('hola')
  expect(await lastMessage()).toMatchObject({ from: '541155550106' })
  expect(bench.got()[0]?.value).toMatchObject({ contacts: [{ wa_id: WA }] })
})
