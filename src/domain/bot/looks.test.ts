/** What WhatsApp makes of the options of a step, beside what is said of it. */
import { looksOf } from './looks'
import { readOptions } from './script'
import { show } from './show'

const many = (count: number): string => Array.from({ length: count }, (_, at) => `Opción ${at + 1}`).join('\n')

test.each([
  ['none', '', 'Hola', '', 'text'],
  ['three short ones', 'Sí / No / Más tarde', 'Hola', 'Botones: 3.', 'buttons'],
  ['exactly 20 letters', 'Hablar con el equipo', 'Hola', 'Botones: 1.', 'buttons'],
  ['21 letters', 'Hablar con el equipo!', 'Hola', 'Lista: «Hablar con el equipo!» tiene 21 letras y en un botón entran 20.', 'list'],
  ['four', many(4), 'Hola', '4 opciones: lista. Con 3 o menos serían botones.', 'list'],
  ['ten', many(10), 'Hola', '10 opciones: lista. Con 3 o menos serían botones.', 'list'],
  ['eleven', many(11), 'Hola', '11 opciones: lista de 2 páginas, entran 10 filas en cada una.', 'list'],
  ['a long text', 'Sí / No', 'a'.repeat(1025), 'Lista: con botones el texto puede tener hasta 1024 letras.', 'list'],
])('%s', (_, options, text, says, kind) => {
  const parts = readOptions(options)
  expect(looksOf({ options: parts, text }).es).toBe(says)
  const offered = parts.flatMap((part) => (part.from === 'words' ? [{ id: part.title, title: part.title, also: [], step: 'x' }] : []))
  expect(show(text, offered, 0, 'es').kind).toBe(kind)
})

test('of a list that another feature fills only the rule is said', () => {
  expect(looksOf({ options: readOptions('[Cursos abiertos]'), text: 'Hola' }).es).toBe(
    'Hasta 3 salen como botones; más, como lista; más de 10, en páginas.',
  )
})
