import fc from 'fast-check'
import type { TemplateInfo } from '../../../domain/templates/template'
import { parseJson } from '../../../kernel/json'
import type { HttpAnswer } from '../../../ports'
import { fields } from '../loose'
import { createTemplateRequest, readCreated } from './create'
import { parseTemplate } from './parse'
import { deleteTemplateRequest, readTemplates, templatesRequest } from './requests'

const answer = (body: unknown, status = 200): HttpAnswer => ({ ok: true, status, body: JSON.stringify(body), headers: {} })

const BASE = { id: '123', name: 'turno', language: 'es_AR', status: 'APPROVED', category: 'UTILITY' }

/** What Meta lists, and what of it must be read so. */
const CASES: readonly (readonly [string, object, Partial<TemplateInfo>])[] = [
  [
    'named, with everything',
    {
      ...BASE,
      parameter_format: 'NAMED',
      quality_score: { score: 'GREEN', date: 1 },
      rejected_reason: 'NONE',
      components: [
        {
          type: 'HEADER',
          format: 'TEXT',
          text: 'Turno del {{dia}}',
          example: { header_text_named_params: [{ param_name: 'dia', example: 'lunes' }] },
        },
        {
          type: 'BODY',
          text: 'Hola {{nombre}}: {{ lugar }}. Chau {{nombre}}.',
          example: {
            body_text_named_params: [
              { param_name: 'lugar', example: 'Sala 2' },
              { param_name: 'nombre', example: 'Ana' },
            ],
          },
        },
        { type: 'FOOTER', text: 'BAJA para salir' },
        {
          type: 'BUTTONS',
          buttons: [
            { type: 'QUICK_REPLY', text: 'Confirmo' },
            { type: 'URL', text: 'Abrir', url: 'https://ejemplo.org/v/{{1}}', example: ['https://ejemplo.org/v/abc'] },
            { type: 'PHONE_NUMBER', text: 'Llamar', phone_number: '+54' },
            { type: 'COPY_CODE', example: 'CURSO' },
            { type: 'FLOW', text: 'Formulario', flow_id: '7' },
            { type: 'SOMETHING_NEW', text: '?' },
          ],
        },
      ],
    },
    {
      id: '123',
      status: 'approved',
      category: 'utility',
      quality: 'green',
      rejectedReason: null,
      format: 'named',
      header: { kind: 'text', text: 'Turno del {{dia}}' },
      footer: 'BAJA para salir',
      mediaHeader: null,
      buttons: [
        { kind: 'quick_reply', text: 'Confirmo', target: null },
        { kind: 'url', text: 'Abrir', target: 'https://ejemplo.org/v/{{1}}' },
        { kind: 'phone', text: 'Llamar', target: '+54' },
        { kind: 'copy_code', text: '', target: 'CURSO' },
        { kind: 'flow', text: 'Formulario', target: '7' },
        { kind: 'other', text: '?', target: null },
      ],
      variables: [
        { id: 'header.dia', where: 'header', key: 'dia', index: 0, example: 'lunes' },
        { id: 'body.nombre', where: 'body', key: 'nombre', index: 0, example: 'Ana' },
        { id: 'body.lugar', where: 'body', key: 'lugar', index: 1, example: 'Sala 2' },
        { id: 'button.1', where: 'button', key: '1', index: 1, example: 'https://ejemplo.org/v/abc' },
        { id: 'button.3', where: 'button', key: 'code', index: 3, example: 'CURSO' },
      ],
    },
  ],
  [
    'positional without a format, gaps out of order, in small letters',
    {
      ...BASE,
      status: 'paused',
      category: 'marketing',
      components: [
        { type: 'header', format: 'image', example: { header_handle: ['https://scontent.example/a.jpg'] } },
        { type: 'body', text: '{{10}} {{2}} y {{1}}', example: { body_text: [['uno', 'dos']] } },
      ],
    },
    {
      status: 'paused',
      category: 'marketing',
      format: 'positional',
      mediaHeader: 'image',
      header: { kind: 'image', example: 'https://scontent.example/a.jpg' },
      variables: [
        { id: 'body.1', where: 'body', key: '1', index: 0, example: 'uno' },
        { id: 'body.2', where: 'body', key: '2', index: 1, example: 'dos' },
        { id: 'body.10', where: 'body', key: '10', index: 2, example: null },
      ],
    },
  ],
  [
    'a flat list of examples',
    { ...BASE, components: [{ type: 'BODY', text: 'Hola {{1}}.', example: { body_text: ['Ana'] } }] },
    { variables: [{ id: 'body.1', where: 'body', key: '1', index: 0, example: 'Ana' }] },
  ],
  ['named without a format', { ...BASE, components: [{ type: 'BODY', text: 'Hola {{nombre}}.' }] }, { format: 'named' }],
  ['no parts at all', BASE, { body: '', buttons: [], variables: [], header: null, footer: null, format: 'positional', quality: 'unknown' }],
  ['language with a dash, id as a number', { ...BASE, id: 123, language: 'es-AR' }, { id: '123', language: 'es_AR' }],
  ['rejected', { ...BASE, status: 'REJECTED', rejected_reason: 'SCAM' }, { status: 'rejected', rejectedReason: 'SCAM' }],
  [
    'a state and a category of tomorrow',
    { ...BASE, status: 'DREAMING', category: 'FREE_SERVICE' },
    { status: 'unknown', category: 'other' },
  ],
  [
    'moved to another category',
    { ...BASE, category: 'MARKETING', previous_category: 'UTILITY', correct_category: 'MARKETING' },
    { category: 'marketing', previousCategory: 'utility', correctCategory: null },
  ],
  ['about to be moved', { ...BASE, correct_category: 'MARKETING' }, { category: 'utility', correctCategory: 'marketing' }],
  ['quality as a text', { ...BASE, quality_score: 'RED' }, { quality: 'red' }],
  ['a place at its top', { ...BASE, components: [{ type: 'HEADER', format: 'LOCATION' }] }, { mediaHeader: 'location' }],
]

it.each(CASES)('%s', (_, raw, read) => {
  expect(parseTemplate(fields(raw))).toMatchObject(read)
})

it.each([
  'APPROVED',
  'PENDING',
  'REJECTED',
  'PAUSED',
  'DISABLED',
  'IN_APPEAL',
  'PENDING_DELETION',
  'DELETED',
  'LIMIT_EXCEEDED',
  'ARCHIVED',
])('knows the state %s', (status) => {
  expect(parseTemplate({ ...BASE, status })?.status).toBe(status.toLowerCase())
})

it('reads any JSON without throwing, and every gap has its own id', () => {
  const part = fc.record({
    type: fc.constantFrom('BODY', 'HEADER', 'BUTTONS', 'x'),
    text: fc.jsonValue(),
    example: fc.jsonValue(),
    buttons: fc.jsonValue(),
  })
  const gaps = fc.array(fc.constantFrom('{{1}}', '{{2}}', '{{nombre}}', '{{ }}', '{{', 'hola ', '}}')).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(part), gaps, fc.jsonValue(), (parts, body, format) => {
      const read = parseTemplate({ ...BASE, parameter_format: format, components: [...parts, { type: 'BODY', text: body }] })
      const ids = read?.variables.map(({ id }) => id) ?? []
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

describe('pages', () => {
  it('asks for a page, and for the one after', () => {
    expect(templatesRequest('t', '200', null).url).toMatch(/\/200\/message_templates\?fields=id%2Cname.*&limit=100$/)
    expect(templatesRequest('t', '200', 'CUR=').url).toMatch(/&after=CUR%3D$/)
  })

  const cursors = { before: 'a', after: 'b' }
  it.each([
    ['more to come', { data: [BASE], paging: { cursors, next: 'https://graph' } }, { after: 'b', unreadable: 0 }],
    ['the last, which has a cursor all the same', { data: [BASE], paging: { cursors } }, { after: null }],
    ['none', { data: [] }, { after: null, templates: [] }],
    ['one that is broken among others', { data: [BASE, { id: '9' }, null] }, { unreadable: 2 }],
  ])('%s', (_, body, page) => {
    expect(readTemplates(answer(body))).toMatchObject({ ok: true, value: page })
  })

  it('tells a cursor that no longer holds', () => {
    expect(readTemplates(answer({ error: { code: 131059, message: 'x' } }, 400))).toMatchObject({ ok: false })
  })
})

it('asks for approval with an example of every gap', () => {
  const request = createTemplateRequest('t', '200', {
    name: 'turno',
    language: 'es_AR',
    category: 'utility',
    header: 'Turno',
    body: 'Hola {{nombre}}, te esperamos.',
    footer: 'BAJA para salir',
    examples: { nombre: 'Ana' },
    buttons: [
      { kind: 'quick_reply', text: 'Confirmo' },
      { kind: 'url', text: 'Abrir', url: 'https://ejemplo.org/{{1}}', example: 'https://ejemplo.org/a' },
      { kind: 'phone', text: 'Llamar', phone: '+54' },
    ],
  })
  expect(parseJson(request.body ?? '')).toEqual({
    name: 'turno',
    language: 'es_AR',
    category: 'utility',
    parameter_format: 'named',
    components: [
      { type: 'header', format: 'text', text: 'Turno' },
      {
        type: 'body',
        text: 'Hola {{nombre}}, te esperamos.',
        example: { body_text_named_params: [{ param_name: 'nombre', example: 'Ana' }] },
      },
      { type: 'footer', text: 'BAJA para salir' },
      {
        type: 'buttons',
        buttons: [
          { type: 'quick_reply', text: 'Confirmo' },
          { type: 'url', text: 'Abrir', url: 'https://ejemplo.org/{{1}}', example: ['https://ejemplo.org/a'] },
          { type: 'phone_number', text: 'Llamar', phone_number: '+54' },
        ],
      },
    ],
  })
})

it('reads what became of the request', () => {
  expect(readCreated(answer({ id: '9', status: 'PENDING', category: 'MARKETING' }))).toEqual({
    ok: true,
    value: { id: '9', status: 'pending', category: 'marketing' },
  })
  const refused = readCreated(answer({ error: { code: 100, error_subcode: 2388299, message: 'x', error_user_msg: 'y' } }, 400))
  expect(refused).toMatchObject({ ok: false })
})

it('deletes one language only', () => {
  expect(deleteTemplateRequest('t', '200', { id: '9', name: 'turno' })).toMatchObject({
    method: 'delete',
    url: expect.stringMatching(/\/200\/message_templates\?hsm_id=9&name=turno$/),
  })
})
