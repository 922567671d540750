import { checkNewTemplate, gapsIn, type NewTemplate } from './new-template'

const template = (more: Partial<NewTemplate>): NewTemplate => ({
  name: 'aviso_turno',
  language: 'es_AR',
  category: 'utility',
  body: 'Hola {{nombre}}, te esperamos.',
  examples: { nombre: 'Ana' },
  buttons: [],
  ...more,
})

const QUICK = { kind: 'quick_reply', text: 'Sí' } as const
const URL = { kind: 'url', text: 'Abrir', url: 'https://ejemplo.org' } as const
const PHONE = { kind: 'phone', text: 'Llamar', phone: '+54' } as const

const CASES: readonly (readonly [string, Partial<NewTemplate>, string | null])[] = [
  ['a plain one', {}, null],
  ['a name with capitals', { name: 'Aviso' }, 'nombre interno'],
  ['no text', { body: ' ' }, 'Falta el texto'],
  ['the longest text', { body: 'x'.repeat(1024), examples: {} }, null],
  ['a text too long', { body: 'x'.repeat(1025) }, '1024'],
  ['a title too long', { header: 'x'.repeat(61) }, '60'],
  ['a footer too long', { footer: 'x'.repeat(61) }, 'pie'],
  ['a gap at the start', { body: '{{nombre}}, hola' }, 'empieza o termina'],
  ['a gap at the end', { body: 'Hola {{nombre}} ' }, 'empieza o termina'],
  ['a gap before the last point', { body: 'Hola {{nombre}}.' }, null],
  ['two gaps side by side', { body: 'Hola {{nombre}} {{apellido}}.', examples: { nombre: 'a', apellido: 'b' } }, 'juntos'],
  ['a gap with blanks in its name', { body: 'Hola {{el nombre}}.' }, 'minúsculas'],
  ['a gap with an accent in its name', { body: 'El {{día}}.', examples: { día: 'lunes' } }, 'minúsculas'],
  ['two gaps in the title', { header: '{{a}} y {{b}}', examples: { nombre: 'x', a: 'x', b: 'x' } }, 'título'],
  ['a gap in the footer', { footer: 'Hola {{nombre}}' }, 'pie'],
  ['no example', { examples: {} }, 'ejemplo'],
  ['a button too long', { buttons: [{ kind: 'quick_reply', text: 'x'.repeat(26) }] }, '25'],
  ['three links', { buttons: [URL, URL, URL] }, 'demasiados'],
  ['two telephones', { buttons: [PHONE, PHONE] }, 'demasiados'],
  ['eleven answers', { buttons: Array.from({ length: 11 }, () => QUICK) }, 'demasiados'],
  ['answers, then links', { buttons: [QUICK, QUICK, URL, PHONE] }, null],
  ['an answer among links', { buttons: [URL, QUICK, PHONE] }, 'juntas'],
]

it.each(CASES)('%s', (_, more, says) => {
  const problem = checkNewTemplate(template(more))
  if (says === null) expect(problem).toBeNull()
  else expect(problem?.problem.es).toContain(says)
})

it('names each gap once, in the order of the text', () => {
  expect(gapsIn('{{b}} {{ a }} {{b}}')).toEqual(['b', 'a'])
})
