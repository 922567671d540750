import { type Bench, codeOf, detailsOf, setUpBench } from '../testing'

const TEXT = { type: 'text', text: { body: 'Hola, ¿cómo estás?' } }
const body = (...texts: readonly string[]) => ({ type: 'body', parameters: texts.map((text) => ({ type: 'text', text })) })
const named = (values: Readonly<Record<string, string>>) => ({
  type: 'body',
  parameters: Object.entries(values).map(([parameter_name, text]) => ({ type: 'text', parameter_name, text })),
})
const template = (name: string, components: readonly unknown[] = [], code = 'es') => ({
  type: 'template',
  template: { name, language: { code }, components },
})
const url = (text: string, index: string | number = '0') => ({
  type: 'button',
  sub_type: 'url',
  index,
  parameters: [{ type: 'text', text }],
})
const buttons = (...titles: readonly string[]) => ({
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text: '¿Venís?' },
    action: { buttons: titles.map((title, nth) => ({ type: 'reply', reply: { id: `b${nth}`, title } })) },
  },
})
const list = (count: number, more: object = {}) => ({
  type: 'interactive',
  interactive: {
    type: 'list',
    body: { text: 'Elegí un curso' },
    action: {
      button: 'Ver cursos',
      sections: [{ title: 'Cursos', rows: Array.from({ length: count }, (_, nth) => ({ id: `c${nth}`, title: `Curso ${nth}` })) }],
    },
    ...more,
  },
})
const WELCOME = { nombre: 'Camila', curso: 'Gastronomía', fecha_inicio: 'lunes', hora: '18:00', mentor: 'Ana' }

let bench: Bench
beforeAll(async () => {
  bench = await setUpBench()
  bench.api.configure({ pairLimit: false, perSecond: 0 })
})
afterAll(() => bench.close())

describe('what Meta takes and what it refuses', () => {
  const cases: readonly (readonly [
    what: string,
    message: Readonly<Record<string, unknown>>,
    code: number | undefined,
    details?: RegExp,
  ])[] = [
    ['a text', TEXT, undefined],
    ['a text of 4096 characters', { type: 'text', text: { body: 'ñ'.repeat(4096) } }, undefined],
    ['a text of 4097 characters', { type: 'text', text: { body: 'ñ'.repeat(4097) } }, 100],
    ['a text without type', { text: { body: 'hola' } }, undefined],
    ['an empty text', { type: 'text', text: { body: '' } }, 100],
    ['an unknown key in text', { type: 'text', text: { body: 'a', bodi: 'b' } }, 100, /Unexpected key "bodi" on param "text"/],
    ['an unknown key beside it', { ...TEXT, texto: {} }, 100, /Unexpected key "texto"/],
    ['an unknown type', { type: 'jpeg' }, 100],
    ['another product', { ...TEXT, messaging_product: 'telegram' }, 100],
    ['an opaque of 512', { ...TEXT, biz_opaque_callback_data: 'x'.repeat(512) }, undefined],
    ['an opaque of 513', { ...TEXT, biz_opaque_callback_data: 'x'.repeat(513) }, 100],
    ['a recipient that is no number', { ...TEXT, to: 'Camila' }, 131009],
    ['no recipient', { ...TEXT, to: undefined }, 100],
    ['a recipient with blanks and brackets', { ...TEXT, to: '+54 9 (11) 5555-0106' }, undefined],
    ['the business itself', { ...TEXT, to: '+541150263000' }, 131021],
    ['a group', { ...TEXT, recipient_type: 'group' }, 100],
    ['an unknown user id', { ...TEXT, to: undefined, recipient: 'AR.123' }, 131009],
    ['an image by link', { type: 'image', image: { link: 'https://example.org/a.jpg', caption: 'foto' } }, undefined],
    ['an image with an id that is unknown', { type: 'image', image: { id: '999' } }, 100],
    ['an image with id and link', { type: 'image', image: { id: '1', link: 'https://example.org/a.jpg' } }, 131009],
    ['an image with neither', { type: 'image', image: {} }, 131008],
    ['a caption of 1025', { type: 'image', image: { link: 'https://example.org/a.jpg', caption: 'x'.repeat(1025) } }, 100],
    ['an audio with caption', { type: 'audio', audio: { link: 'https://example.org/a.ogg', caption: 'x' } }, 100],
    ['a link that is none', { type: 'document', document: { link: 'ftp://x' } }, 100],
    [
      'a location with texts for numbers',
      { type: 'location', location: { latitude: '-34.6', longitude: '-58.4', name: 'Sede' } },
      undefined,
    ],
    ['a location outside the world', { type: 'location', location: { latitude: 91, longitude: 0 } }, 131009],
    [
      'a contact',
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Ana P', first_name: 'Ana' }, phones: [{ phone: '+5491155550001' }] }] },
      undefined,
    ],
    ['a contact with a formatted name only', { type: 'contacts', contacts: [{ name: { formatted_name: 'Ana P' } }] }, 131009],
    ['a reaction to nothing', { type: 'reaction', reaction: { message_id: 'wamid.x', emoji: '👍' } }, 131009],
    ['three buttons', buttons('Sí', 'No', 'Tal vez'), undefined],
    ['four buttons', buttons('1', '2', '3', '4'), 131009],
    ['no button', buttons(), 131009],
    ['two equal buttons', buttons('Sí', 'Sí'), 131009],
    ['a button title of 21', buttons('x'.repeat(21)), 131009, /Button title length invalid. Min length: 1, Max length: 20/],
    ['a list of 10 rows', list(10), undefined],
    ['a list of 11 rows', list(11), 131009, /Total row count exceed max allowed count: 10/],
    ['a list with an image header', list(1, { header: { type: 'image', image: { link: 'https://example.org/a.jpg' } } }), 131009],
    ['a list body of 4096', list(1, { body: { text: 'x'.repeat(4096) } }), undefined],
    [
      'a button body of 1025',
      { type: 'interactive', interactive: { ...buttons('Sí').interactive, body: { text: 'x'.repeat(1025) } } },
      131009,
    ],
    ['a footer of 61', { type: 'interactive', interactive: { ...buttons('Sí').interactive, footer: { text: 'x'.repeat(61) } } }, 131009],
    [
      'an address button',
      {
        type: 'interactive',
        interactive: {
          type: 'cta_url',
          body: { text: 'Formulario' },
          action: { name: 'cta_url', parameters: { display_text: 'Abrir', url: 'https://example.org/f' } },
        },
      },
      undefined,
    ],
    [
      'a request for the location',
      {
        type: 'interactive',
        interactive: { type: 'location_request_message', body: { text: '¿Dónde?' }, action: { name: 'send_location' } },
      },
      undefined,
    ],
    ['a positional template', template('retomar_contacto', [body('Zoe')]), undefined],
    [
      'a named template, in any order',
      template('bienvenida_curso', [named(Object.fromEntries(Object.entries(WELCOME).reverse()))]),
      undefined,
    ],
    [
      'positional values for a named template',
      template('bienvenida_curso', [body('a', 'b', 'c', 'd', 'e')]),
      100,
      /Parameter name is missing or empty/,
    ],
    [
      'too few values',
      template('retomar_contacto', []),
      132000,
      /body: number of localizable_params \(0\) does not match the expected number of params \(1\)/,
    ],
    ['too many values', template('retomar_contacto', [body('a', 'b')]), 132000],
    ['an empty value', template('retomar_contacto', [body('')]), 131008, /missing text value/],
    ['a new line in a value', template('retomar_contacto', [body('Zoe\nPérez')]), 132018],
    ['a tab in a value', template('retomar_contacto', [body('Zoe\tPérez')]), 132018],
    ['five blanks in a value', template('retomar_contacto', [body('Zoe     Pérez')]), 132018],
    ['four blanks in a value', template('retomar_contacto', [body('Zoe    Pérez')]), undefined],
    ['a result of more than 1024', template('retomar_contacto', [body('x'.repeat(1024))]), 132005],
    ['a template that does not exist', template('no_existe'), 132001, /template name \(no_existe\) does not exist in es/],
    ['a language that does not exist', template('retomar_contacto', [body('Zoe')], 'es_AR'), 132001],
    ['a template under review', template('encuesta_final', [named({ nombre: 'a', curso: 'b' })]), 132001],
    ['a rejected template', template('oferta_laboral', [body('a', 'b')]), 132001],
    ['a paused template', template('seguimiento_empleo', [body('a', 'b')]), 132015],
    ['a disabled template', template('promo_talleres', [body('a')]), 132016],
    ['a template in appeal', template('cambio_de_horario', [body('a', 'b', 'c')]), 132001],
    ['an address variable', template('recordatorio_inscripcion', [body('a'), url('k3x9')]), undefined],
    ['an address variable with a number as index', template('recordatorio_inscripcion', [body('a'), url('k3x9', 0)]), undefined],
    ['no address variable', template('recordatorio_inscripcion', [body('a')]), 131008],
    ['a button that is not there', template('recordatorio_inscripcion', [body('a'), url('k3x9'), url('k3x9', '1')]), 132018],
    ['a variable for a telephone button', template('confirmacion_inscripcion', [body('a', 'b'), url('x'), url('y', '1')]), 132012],
    [
      'a copy code',
      template('beca_transporte', [
        body('a'),
        { type: 'button', sub_type: 'copy_code', index: '0', parameters: [{ type: 'coupon_code', coupon_code: 'PASE9' }] },
      ]),
      undefined,
    ],
    [
      'a copy code of 21',
      template('beca_transporte', [
        body('a'),
        { type: 'button', sub_type: 'copy_code', index: '0', parameters: [{ type: 'coupon_code', coupon_code: 'x'.repeat(21) }] },
      ]),
      132018,
    ],
    [
      'a quick reply with payload',
      template('retomar_contacto', [
        body('Zoe'),
        { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'SI:17' }] },
      ]),
      undefined,
    ],
    [
      'a text header with variable',
      template('recordatorio_clase', [{ type: 'header', parameters: [{ type: 'text', text: 'Cocina' }] }, body('a', 'b', 'c', 'd')]),
      undefined,
    ],
    ['a text header without its variable', template('recordatorio_clase', [body('a', 'b', 'c', 'd')]), 132000, /^header:/],
    [
      'an image header',
      template('inscripcion_abierta', [
        { type: 'header', parameters: [{ type: 'image', image: { link: 'https://example.org/a.jpg' } }] },
        body('a', 'b'),
      ]),
      undefined,
    ],
    [
      'a missing image header',
      template('inscripcion_abierta', [body('a', 'b')]),
      132012,
      /header: Format mismatch, expected IMAGE, received UNKNOWN/,
    ],
    [
      'a document where an image belongs',
      template('inscripcion_abierta', [
        { type: 'header', parameters: [{ type: 'document', document: { link: 'https://example.org/a.pdf' } }] },
        body('a', 'b'),
      ]),
      132012,
    ],
    [
      'a header for a template without one',
      template('retomar_contacto', [{ type: 'header', parameters: [{ type: 'text', text: 'x' }] }, body('Zoe')]),
      132000,
    ],
  ]
  const wrongName = template('bienvenida_curso', [named({ ...WELCOME, mentor: 'x' }), { type: 'body', parameters: [] }])

  for (const [what, message, code, details] of cases)
    test(what, async () => {
      const reply = await bench.send(message)
      expect([codeOf(reply), reply.text]).toEqual([code, expect.any(String)])
      if (code === undefined)
        expect(reply.json).toMatchObject({ messaging_product: 'whatsapp', messages: [{ id: expect.stringMatching(/^wamid\./) }] })
      if (details !== undefined) expect(detailsOf(reply)).toMatch(details)
    })

  test('a repeated component and a name that the template has not', async () => {
    expect(codeOf(await bench.send(wrongName))).toBe(132012)
    const { mentor: _, ...others } = WELCOME
    expect(codeOf(await bench.send(template('bienvenida_curso', [named({ ...others, mentora: 'x' })])))).toBe(132012)
  })

  test('the answer echoes what was given and tells the account id', async () => {
    const reply = await bench.send({ ...TEXT, to: '+54 11 5555 0106' })
    expect(reply.json.contacts).toEqual([
      { input: '+54 11 5555 0106', wa_id: '5491155550106', user_id: expect.stringMatching(/^AR\.\d+$/) },
    ])
  })

  test('only templates carry a message status', async () => {
    const [text, filled] = [await bench.send(TEXT), await bench.send(template('retomar_contacto', [body('Zoe')]))]
    expect(text.json.messages).toEqual([{ id: expect.any(String) }])
    expect(filled.json.messages).toEqual([{ id: expect.any(String), message_status: 'accepted' }])
  })
})
