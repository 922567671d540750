/** Temas as people see it: filled once, said to be wrong while somebody types, and the theme of each message with the rule that chose it. */
import { type Programme, readyProgramme } from '../../../test/kit/programme'
import { minutes, seen, type } from '../../../test/kit/steps'
import { inOrder } from './problems'
import { decideTheme, readThemes } from './rule'
import { shippedRows } from './shipped'
import { themes } from './tables'
import { shadows } from './words/cover'
import { heardWords } from './words/find'

const start = (): Programme => {
  const one = readyProgramme()
  minutes(one, 1)
  return one
}
const names = (one: Programme) => one.records(themes).map((row) => row['type_key'])

test('the tab comes filled, protection first, and nothing in it is wrong', () => {
  const one = start()
  expect(names(one)).toEqual([
    'Protección',
    'Salud',
    'Soporte',
    'Operaciones',
    'Ventas',
    'Programa',
    'Marketing',
    'General',
    'Datos personales',
  ])
  expect(one.records(themes).map((row) => row['problem'])).toEqual(Array(9).fill(null))
})
test.each(['es', 'pt', 'en'] as const)('no shipped word is silenced by another (%s)', (lang) => {
  expect([...shadows(inOrder(readThemes(shippedRows(lang)))).values()].flat()).toEqual([])
})

test.each<[string, Readonly<Record<string, unknown>>, string]>([
  ['two themes of one name', { type_key: 'ventas' }, 'Hay otro tema con este nombre: cambiá uno de los dos.'],
  [
    'a word that another theme takes',
    { type_key: 'Compras', keywords: 'precio de lista, arancel' },
    '«precio de lista» nunca decide: antes la toma «precio» de Ventas. Sacala de acá, o subí este tema.',
  ],
  [
    'a word that the theme itself excludes',
    { type_key: 'Becas', keywords: 'ayuda, -ayuda' },
    '«ayuda» nunca decide: el mismo tema lo excluye con «ayuda».',
  ],
  ['a sign that nobody knows', { type_key: 'Fax', keywords: '[fax]' }, 'No conozco «[fax]».'],
  ['the rest twice', { type_key: 'Otros', keywords: '[todo lo demás]' }, 'Otro tema ya recibe [todo lo demás]: este nunca lo recibe.'],
  [
    'an area that nobody has',
    { type_key: 'Becas', keywords: 'mochila', team: 'Becas' },
    'Nadie en Equipo tiene el área «Becas»: las tareas esperarían sin responsable.',
  ],
  ['no words', { type_key: 'Becas' }, 'Sin palabras ni regla: este tema solo se elige a mano.'],
])('%s', (_, row, says) => {
  const one = start()
  type(one, themes, 11, row)
  minutes(one, 1)
  expect(seen(one, themes, 11)['problem']).toContain(says)
})

test('what was deleted stays deleted', () => {
  const one = start()
  one.host.file.person.edit({
    user: 'ana@example.org',
    range: `${one.title(themes)}!A2:P10`,
    values: Array.from({ length: 9 }, () => Array(16).fill('')),
  })
  minutes(one, 20)
  expect(names(one)).toEqual([])
})

const all = readThemes(shippedRows('es'))
test.each<[string, string]>([
  ['Hola, ¿tienen disponible el kit escolar?', 'Ventas'],
  ['La app no abre, me sale error 502', 'Soporte'],
  ['Necesito cambiar la dirección de entrega', 'Operaciones'],
  ['Necesito ayuda, hay violencia en casa', 'Protección'],
  ['mi marido me pegó ayer y no sé si ir al curso', 'Protección'],
  ['¿Cómo me inscribo al taller?', 'Programa'],
  ['¿a qué hora es la vacuna?', 'Salud'],
  ['¿La fundación queda en Lanús?', 'General'],
])('«%s» is about %s', (text, name) => {
  expect(decideTheme(all, heardWords(text)).theme?.name).toBe(name)
})
