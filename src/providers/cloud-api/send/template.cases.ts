/** Templates of every shape beside the body that Meta must get. */
import { type SendCase, send } from './testing.cases'

export const TEMPLATE_CASES: readonly SendCase[] = [
  send(
    'template without gaps',
    { kind: 'template', name: 'hola', language: 'es', components: [] },
    { type: 'template', template: { name: 'hola', language: { code: 'es' } } },
  ),
  send(
    'template with header, named gaps and buttons',
    {
      kind: 'template',
      name: 'turno',
      language: 'es_AR',
      components: [
        { type: 'header', parameters: [{ type: 'image', source: { id: '123' } }] },
        {
          type: 'body',
          parameters: [
            { type: 'text', text: 'Ana', name: 'nombre' },
            { type: 'text', text: 'martes' },
          ],
        },
        { type: 'button', subType: 'quick_reply', index: 0, parameters: [{ type: 'payload', payload: 'SI:17' }] },
        { type: 'button', subType: 'url', index: 1, parameters: [{ type: 'text', text: 'abc' }] },
        { type: 'button', subType: 'copy_code', index: 2, parameters: [{ type: 'coupon_code', code: 'CURSO' }] },
        { type: 'button', subType: 'flow', index: 3, parameters: [{ type: 'flow', token: 'unused' }] },
      ],
    },
    {
      type: 'template',
      template: {
        name: 'turno',
        language: { code: 'es_AR' },
        components: [
          { type: 'header', parameters: [{ type: 'image', image: { id: '123' } }] },
          {
            type: 'body',
            parameters: [
              { type: 'text', parameter_name: 'nombre', text: 'Ana' },
              { type: 'text', text: 'martes' },
            ],
          },
          { type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'SI:17' }] },
          { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'abc' }] },
          { type: 'button', sub_type: 'copy_code', index: '2', parameters: [{ type: 'coupon_code', coupon_code: 'CURSO' }] },
          { type: 'button', sub_type: 'flow', index: '3', parameters: [{ type: 'action', action: { flow_token: 'unused' } }] },
        ],
      },
    },
  ),
  send(
    'template with a document at its top',
    {
      kind: 'template',
      name: 'carta',
      language: 'es',
      components: [
        { type: 'header', parameters: [{ type: 'document', source: { link: 'https://ejemplo.org/a.pdf' }, filename: 'carta.pdf' }] },
      ],
    },
    {
      type: 'template',
      template: {
        name: 'carta',
        language: { code: 'es' },
        components: [
          { type: 'header', parameters: [{ type: 'document', document: { link: 'https://ejemplo.org/a.pdf', filename: 'carta.pdf' } }] },
        ],
      },
    },
  ),
  send(
    'template with a place at its top',
    {
      kind: 'template',
      name: 'lugar',
      language: 'es',
      components: [
        { type: 'header', parameters: [{ type: 'location', latitude: -32.9, longitude: -60.6, name: 'Centro', address: 'Calle 1' }] },
      ],
    },
    {
      type: 'template',
      template: {
        name: 'lugar',
        language: { code: 'es' },
        components: [
          {
            type: 'header',
            parameters: [{ type: 'location', location: { latitude: '-32.9', longitude: '-60.6', name: 'Centro', address: 'Calle 1' } }],
          },
        ],
      },
    },
  ),
]
