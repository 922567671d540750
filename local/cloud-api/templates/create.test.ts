import { isRecord } from '../json'
import { type Bench, codeOf, type Reply, setUpBench } from '../testing'

let bench: Bench
beforeEach(async () => {
  bench = await setUpBench()
})
afterEach(() => bench.close())

const path = () => `/v26.0/${bench.api.identity().wabaId}/message_templates`
const BODY = {
  type: 'BODY',
  text: 'Hola {{1}}, tu turno es el {{2}} en la sede de siempre, te esperamos.',
  example: { body_text: [['Ana', 'lunes']] },
}
const DRAFT = { name: 'aviso_turno', language: 'es', category: 'UTILITY', components: [BODY] }
const create = (change: object = {}) => bench.graph('POST', path(), { ...DRAFT, ...change })
const withBody = (text: string, example: unknown = undefined) => ({
  components: [{ type: 'body', text, ...(example === undefined ? {} : { example }) }],
})
const withButtons = (...buttons: readonly object[]) => ({ components: [BODY, { type: 'buttons', buttons }] })
const quick = (text: string) => ({ type: 'quick_reply', text })
const subcodeOf = ({ json }: Reply): unknown => (isRecord(json.error) ? json.error.error_subcode : undefined)
const idOf = ({ json }: Reply): string => String(json.id)

describe('what can be created', () => {
  const CASES: readonly (readonly [what: string, change: object, subcode: number | 'plain' | undefined])[] = [
    ['a utility template', {}, undefined],
    ['types in lower case', withBody('Hola, te esperamos mañana en la sede.'), undefined],
    ['a name with capitals', { name: 'Aviso' }, 2388046],
    ['a name that exists in this language', { name: 'retomar_contacto' }, 2388024],
    ['a name that exists in another language', { name: 'retomar_contacto', language: 'pt_BR' }, undefined],
    ['an unknown category', { category: 'SERVICE' }, 'plain'],
    ['an unknown key', { colour: 'red' }, 'plain'],
    ['no body', { components: [{ type: 'FOOTER', text: 'x' }] }, 2388072],
    ['two bodies', { components: [BODY, BODY] }, 'plain'],
    ['a body of 1025', withBody('x'.repeat(1025)), 2388040],
    ['a variable first', withBody('{{1}}, hola, te esperamos en la sede.', { body_text: [['Ana']] }), 2388299],
    ['a variable last', withBody('Te esperamos en la sede {{1}}', { body_text: [['Ana']] }), 2388299],
    [
      'variables side by side',
      withBody('Hola {{1}} {{2}}, te esperamos mañana a la tarde en la sede.', { body_text: [['Ana', 'Pérez']] }),
      2388072,
    ],
    [
      'a gap in the numbers',
      withBody('Hola {{1}}, te esperamos mañana en {{3}} a la tarde, no faltes.', { body_text: [['Ana', 'Once']] }),
      2388072,
    ],
    ['more variables than words carry', withBody('Hola {{1}}, el {{2}} en {{3}}.', { body_text: [['a', 'b', 'c']] }), 2388293],
    ['no examples', withBody('Hola {{1}}, te esperamos en la sede.'), 2388043],
    ['too few examples', withBody('Hola {{1}}, te esperamos el {{2}} en la sede de siempre.', { body_text: [['Ana']] }), 2388043],
    ['a name in a positional template', withBody('Hola {{nombre}}, te esperamos en la sede.', { body_text: [['Ana']] }), 2388072],
    [
      'a named template',
      {
        parameter_format: 'named',
        ...withBody('Hola {{nombre}}, te esperamos en la sede.', { body_text_named_params: [{ param_name: 'nombre', example: 'Ana' }] }),
      },
      undefined,
    ],
    ['a named template without example', { parameter_format: 'named', ...withBody('Hola {{nombre}}, te esperamos en la sede.') }, 2388043],
    [
      'a capital in a name',
      {
        parameter_format: 'named',
        ...withBody('Hola {{Nombre}}, te esperamos en la sede.', { body_text_named_params: [{ param_name: 'Nombre', example: 'Ana' }] }),
      },
      2388072,
    ],
    ['a footer of 61', { components: [BODY, { type: 'FOOTER', text: 'x'.repeat(61) }] }, 2388040],
    ['a variable in the footer', { components: [BODY, { type: 'FOOTER', text: 'Hola {{1}}' }] }, 2388073],
    [
      'a header with two variables',
      { components: [{ type: 'HEADER', format: 'TEXT', text: '{{1}} y {{2}}', example: { header_text: ['a', 'b'] } }, BODY] },
      2388047,
    ],
    ['a header in bold', { components: [{ type: 'HEADER', format: 'TEXT', text: '*Hola*' }, BODY] }, 2388047],
    ['a header of 61', { components: [{ type: 'HEADER', format: 'TEXT', text: 'x'.repeat(61) }, BODY] }, 2388040],
    ['an image without sample', { components: [{ type: 'HEADER', format: 'IMAGE' }, BODY] }, 2388043],
    [
      'an image with an invented handle',
      { components: [{ type: 'HEADER', format: 'IMAGE', example: { header_handle: ['4::x'] } }, BODY] },
      2388047,
    ],
    ['a location header', { components: [{ type: 'HEADER', format: 'LOCATION' }, BODY] }, undefined],
    ['ten quick replies', withButtons(...Array.from({ length: 10 }, (_, nth) => quick(`Opción ${nth}`))), undefined],
    ['eleven buttons', withButtons(...Array.from({ length: 11 }, (_, nth) => quick(`Opción ${nth}`))), 2388053],
    ['a label of 26', withButtons(quick('x'.repeat(26))), 2388040],
    ['two equal labels', withButtons(quick('Sí'), quick('Sí')), 2388053],
    ['quick replies torn apart', withButtons(quick('Sí'), { type: 'URL', text: 'Abrir', url: 'https://x.example' }, quick('No')), 2388053],
    [
      'quick replies before the others',
      withButtons(quick('Sí'), quick('No'), { type: 'URL', text: 'Abrir', url: 'https://x.example' }),
      undefined,
    ],
    ['three addresses', withButtons(...['a', 'b', 'c'].map((text) => ({ type: 'URL', text, url: 'https://x.example' }))), 2388053],
    [
      'a variable inside an address',
      withButtons({ type: 'URL', text: 'Abrir', url: 'https://x.example/{{1}}/f', example: ['a'] }),
      2388053,
    ],
    ['an address variable without example', withButtons({ type: 'URL', text: 'Abrir', url: 'https://x.example/{{1}}' }), 2388043],
    [
      'two telephones',
      withButtons(
        { type: 'PHONE_NUMBER', text: 'A', phone_number: '+541150263000' },
        { type: 'PHONE_NUMBER', text: 'B', phone_number: '+541150263001' },
      ),
      2388053,
    ],
    ['a flow without id', withButtons({ type: 'FLOW', text: 'Formulario' }), 2388053],
    [
      'the same words as another template',
      {
        components: [
          {
            type: 'BODY',
            text: 'Hola {{1}}, te escribimos de Jóvenes en Oficio por tu consulta. ¿Seguimos la conversación por acá?',
            example: { body_text: [['Zoe']] },
          },
        ],
      },
      2388085,
    ],
    ['a time to live that utility may have', { message_send_ttl_seconds: 3_600 }, undefined],
    ['a time to live that utility may not have', { message_send_ttl_seconds: 86_400 }, 'plain'],
  ]
  for (const [what, change, subcode] of CASES)
    test(what, async () => {
      const reply = await create(change)
      if (subcode === undefined)
        expect(reply.json).toEqual({ id: expect.stringMatching(/^\d{16}$/), status: 'PENDING', category: 'UTILITY' })
      else expect([codeOf(reply), subcodeOf(reply)]).toEqual([100, subcode === 'plain' ? undefined : subcode])
      if (typeof subcode === 'number')
        expect(reply.json.error).toMatchObject({ error_user_title: expect.any(String), error_user_msg: expect.any(String) })
    })

  test('sample media by upload', async () => {
    const { appId, token } = bench.api.identity()
    const bytes = Buffer.from('fake picture')
    const started = await bench.graph('POST', `/v26.0/${appId}/uploads?file_name=a.png&file_length=${bytes.length}&file_type=image/png`)
    const base = bench.api.graphBase()
    const response = await fetch(`${base}/v26.0/${idOf(started)}`, {
      method: 'POST',
      headers: { authorization: `OAuth ${token}`, file_offset: '0' },
      body: bytes,
    })
    const finished: unknown = await response.json()
    const handle = isRecord(finished) ? finished.h : undefined
    expect(handle).toMatch(/^4::/)
    const reply = await create({ components: [{ type: 'HEADER', format: 'IMAGE', example: { header_handle: [handle] } }, BODY] })
    expect(codeOf(reply)).toBeUndefined()
  })
})
