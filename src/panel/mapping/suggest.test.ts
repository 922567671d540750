import type { MappingInput } from '../../app/api'
import type { TemplateInfo } from '../../domain/templates/template'
import { TEMPLATES } from '../testing/world'
import { sampleBubble } from './sample'
import { suggestMapping, unmapped } from './suggest'

const base = TEMPLATES[0]?.info
if (!base) throw new Error('no template')
const HEADINGS = ['Nombre', 'WhatsApp', 'Cómo le decimos', 'Curso elegido', 'Fecha de inicio', 'Turno', 'Sede']

const template = (body: string, ...keys: readonly string[]): TemplateInfo => ({
  ...base,
  body,
  variables: keys.map((key, index) => ({ id: `body.${key}`, where: 'body', key, index, example: null })),
})

const columns = (mapping: MappingInput) => Object.values(mapping).map(({ value }) => value)

test.each<[string, TemplateInfo, readonly string[]]>([
  ['a name after a greeting', template('Hola {{1}}, te esperamos.', '1'), ['Nombre']],
  ['a greeting in Portuguese', template('Olá {{1}}!', '1'), ['Nombre']],
  ['a number without a greeting is asked about', template('Tu código es {{1}}.', '1'), ['']],
  [
    'gaps with names',
    template('{{nombre}}: {{curso}} el {{fecha_inicio}} en {{sede}}', 'nombre', 'curso', 'fecha_inicio', 'sede'),
    ['Nombre', 'Curso elegido', 'Fecha de inicio', 'Sede'],
  ],
  ['a heading of the same name before all others', template('{{turno}}', 'turno'), ['Turno']],
])('%s', (_, info, expected) => {
  expect(columns(suggestMapping(info, {}, HEADINGS))).toEqual(expected)
})

test('what is saved stays, unless its column is gone', () => {
  const info = template('Hola {{1}}, {{2}} y {{3}}', '1', '2', '3')
  const saved: MappingInput = {
    'body.1': { from: 'column', value: 'Cómo le decimos', otherwise: 'vecina' },
    'body.2': { from: 'fixed', value: 'el martes', otherwise: '' },
    'body.3': { from: 'column', value: 'Se borró', otherwise: 'nada' },
  }
  const mapping = suggestMapping(info, saved, HEADINGS)
  expect(mapping['body.1']).toEqual(saved['body.1'])
  expect(mapping['body.2']).toEqual(saved['body.2'])
  expect(mapping['body.3']).toEqual({ from: 'column', value: '', otherwise: 'nada' })
  expect(unmapped(info, mapping).map(({ key }) => key)).toEqual(['3'])
})

test('a sample shows the column, the fixed words, or the example', () => {
  const info = template('{{1}} {{2}}', '1', '2')
  const mapping: MappingInput = {
    'body.1': { from: 'column', value: 'Nombre', otherwise: '' },
    'body.2': { from: 'fixed', value: 'el martes', otherwise: '' },
  }
  expect(sampleBubble(info, mapping).body).toBe('‹Nombre› el martes')
})

test('the file at the top is asked for as well: by a column that sounds like it, or by its address', () => {
  const info: TemplateInfo = { ...template('Hola {{1}}', '1'), header: { kind: 'image', example: null }, mediaHeader: 'image' }
  expect(unmapped(info, suggestMapping(info, {}, HEADINGS)).map(({ id }) => id)).toEqual(['header.media'])
  expect(suggestMapping(info, {}, [...HEADINGS, 'Foto'])['header.media']).toEqual({ from: 'column', value: 'Foto', otherwise: '' })
  const fixed: MappingInput = { 'header.media': { from: 'fixed', value: 'https://a.b/c.png', otherwise: '' } }
  expect(suggestMapping(info, fixed, HEADINGS)['header.media']).toEqual(fixed['header.media'])
})
