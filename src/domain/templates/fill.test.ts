import fc from 'fast-check'
import { type Extras, fillTemplate } from './fill'
import { TEMPLATE_LIMITS } from './limits'
import { cleanValue, previewTemplate } from './preview'
import type { TemplateInfo, TemplateValues } from './template'

const info = (more: Partial<TemplateInfo>): TemplateInfo => ({
  id: '1',
  name: 'turno',
  language: 'es',
  status: 'approved',
  category: 'utility',
  previousCategory: null,
  correctCategory: null,
  quality: 'green',
  rejectedReason: null,
  format: 'named',
  header: null,
  body: 'Hola {{nombre}}, te esperamos el {{dia}}.',
  footer: 'Para no recibir más, BAJA',
  buttons: [],
  variables: [
    { id: 'body.nombre', where: 'body', key: 'nombre', index: 0, example: 'Ana' },
    { id: 'body.dia', where: 'body', key: 'dia', index: 1, example: 'lunes' },
  ],
  mediaHeader: null,
  ...more,
})

const NAMED = info({})
const POSITIONAL = info({
  format: 'positional',
  header: { kind: 'text', text: 'Turno {{1}}' },
  body: '{{1}} y {{2}}.',
  variables: [
    { id: 'header.1', where: 'header', key: '1', index: 0, example: null },
    { id: 'body.1', where: 'body', key: '1', index: 0, example: null },
    { id: 'body.2', where: 'body', key: '2', index: 1, example: null },
  ],
})
const BUTTONS = info({
  body: 'Hola.',
  variables: [
    { id: 'button.1', where: 'button', key: '1', index: 1, example: null },
    { id: 'button.2', where: 'button', key: 'code', index: 2, example: null },
  ],
  buttons: [
    { kind: 'quick_reply', text: 'Confirmo', target: null },
    { kind: 'url', text: 'Abrir', target: 'https://ejemplo.org/{{1}}' },
    { kind: 'copy_code', text: 'Copiar', target: null },
    { kind: 'phone', text: 'Llamar', target: '+54' },
    { kind: 'flow', text: 'Formulario', target: '7' },
    { kind: 'url', text: 'Sitio', target: 'https://ejemplo.org' },
  ],
})
const IMAGE = info({ body: 'Hola.', variables: [], header: { kind: 'image', example: null }, mediaHeader: 'image' })
const TEXTS: TemplateValues = { 'body.nombre': 'Ana', 'body.dia': 'lunes' }

const FILLED: readonly (readonly [string, TemplateInfo, TemplateValues, Extras, unknown])[] = [
  [
    'by name',
    NAMED,
    TEXTS,
    {},
    [
      {
        type: 'body',
        parameters: [
          { type: 'text', text: 'Ana', name: 'nombre' },
          { type: 'text', text: 'lunes', name: 'dia' },
        ],
      },
    ],
  ],
  [
    'by position, the title apart',
    POSITIONAL,
    { 'header.1': '9 h', 'body.1': 'Ana', 'body.2': 'Luis' },
    {},
    [
      { type: 'header', parameters: [{ type: 'text', text: '9 h' }] },
      {
        type: 'body',
        parameters: [
          { type: 'text', text: 'Ana' },
          { type: 'text', text: 'Luis' },
        ],
      },
    ],
  ],
  [
    'buttons: only what varies, and a form always',
    BUTTONS,
    { 'button.1': 'a b', 'button.2': 'CURSO' },
    { payloads: { 0: 'SI:17' } },
    [
      { type: 'button', subType: 'quick_reply', index: 0, parameters: [{ type: 'payload', payload: 'SI:17' }] },
      { type: 'button', subType: 'url', index: 1, parameters: [{ type: 'text', text: 'a%20b' }] },
      { type: 'button', subType: 'copy_code', index: 2, parameters: [{ type: 'coupon_code', code: 'CURSO' }] },
      { type: 'button', subType: 'flow', index: 4, parameters: [{ type: 'flow', token: 'unused' }] },
    ],
  ],
  ['a photo', IMAGE, {}, { media: { id: '9' } }, [{ type: 'header', parameters: [{ type: 'image', source: { id: '9' } }] }]],
  [
    'a document with its name',
    info({ ...IMAGE, mediaHeader: 'document' }),
    {},
    { media: { link: 'https://e.org/a.pdf' }, filename: 'a.pdf' },
    [{ type: 'header', parameters: [{ type: 'document', source: { link: 'https://e.org/a.pdf' }, filename: 'a.pdf' }] }],
  ],
  [
    'a place',
    info({ ...IMAGE, mediaHeader: 'location' }),
    {},
    { place: { latitude: 1, longitude: 2, name: 'Centro', address: 'Calle 1' } },
    [{ type: 'header', parameters: [{ type: 'location', latitude: 1, longitude: 2, name: 'Centro', address: 'Calle 1' }] }],
  ],
  [
    'a one-time code, twice',
    info({
      format: 'positional',
      body: '{{1}} es tu código.',
      variables: [{ id: 'body.1', where: 'body', key: '1', index: 0, example: null }],
      buttons: [{ kind: 'code', text: 'Copiar', target: null }],
    }),
    { 'body.1': '123456' },
    {},
    [
      { type: 'body', parameters: [{ type: 'text', text: '123456' }] },
      { type: 'button', subType: 'url', index: 0, parameters: [{ type: 'text', text: '123456' }] },
    ],
  ],
]

it.each(FILLED)('%s', (_, template, values, extras, components) => {
  expect(fillTemplate(template, values, extras)).toEqual({ ok: true, value: components })
})

const REFUSED: readonly (readonly [string, TemplateInfo, TemplateValues, string])[] = [
  ['a value that is missing', NAMED, { 'body.nombre': 'Ana' }, '{{dia}}'],
  ['a value of blanks', NAMED, { ...TEXTS, 'body.nombre': ' \n\t ' }, '{{nombre}}'],
  ['an address without its end', BUTTONS, { 'button.2': 'x' }, '{{1}}'],
  ['a text too long once filled in', NAMED, { ...TEXTS, 'body.dia': 'x'.repeat(1010) }, '13 caracteres'],
  ['a title too long once filled in', POSITIONAL, { 'header.1': 'x'.repeat(60), 'body.1': 'a', 'body.2': 'b' }, '6 caracteres'],
  ['a photo that is missing', IMAGE, {}, 'archivo'],
  ['a place that is missing', info({ ...IMAGE, mediaHeader: 'location' }), {}, 'lugar'],
  ['an animation', info({ ...IMAGE, mediaHeader: 'gif' }), {}, 'GIF'],
]

it.each(REFUSED)('%s is told by name', (_, template, values, says) => {
  const outcome = fillTemplate(template, values)
  expect(outcome.ok ? 'filled' : outcome.problem.es).toContain(says)
})

it.each([
  ['a\nb', 'a b'],
  ['a \r\n\t b', 'a b'],
  ['  a  ', 'a'],
  ['a     b', 'a    b'],
  ['a    b', 'a    b'],
  ['1 2\u2028 3', '1 2 3'],
])('%j becomes %j', (value, clean) => {
  expect(cleanValue(value)).toBe(clean)
})

it('cleans any value into one that Meta takes, and clean values stay', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u00a0', '\u2028', 'é', '👍') }), (value) => {
      const clean = cleanValue(value)
      expect(clean).not.toMatch(/[\n\r\t\v\f\u0085\u2028\u2029]/)
      expect(clean).not.toMatch(new RegExp(`[ \u00a0]{${TEMPLATE_LIMITS.blanks + 1}}`))
      expect(cleanValue(clean)).toBe(clean)
    }),
  )
})

it('shows what the person will read, and gaps as they are', () => {
  expect(previewTemplate(POSITIONAL, { 'header.1': '9 h', 'body.2': 'Luis\nPaz' })).toEqual({
    header: 'Turno 9 h',
    body: '{{1}} y Luis Paz.',
    footer: 'Para no recibir más, BAJA',
    buttons: [],
  })
})

it('puts words in as they are, also those that mean something to a replacement', () => {
  expect(previewTemplate(NAMED, { 'body.nombre': '$& $1 {{dia}}', 'body.dia': 'lunes' }).body).toBe(
    'Hola $& $1 {{dia}}, te esperamos el lunes.',
  )
})
