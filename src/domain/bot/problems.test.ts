/** What a coordinator is told about a step, and that the starters have nothing wrong. */

import { nameKey } from '../calendar/fold'
import { isOneOf, NAME, ORGANISATION, SAID, WHEN } from './fields'
import { type Known, problemsOf } from './problems'
import { STARTER, type WrittenStep } from './starter'
import { rowsOf } from './testdata'

const known: Known = {
  lists: ['cursos abiertos', 'cursos abertos', 'open courses'],
  actions: ['anota asistencia'],
  knowsField: (key) => [WHEN, SAID, NAME, ORGANISATION].some((own) => isOneOf(key, own)) || /^(?:formulario|form) /.test(key),
}
const first = (...steps: readonly WrittenStep[]): readonly string[] => {
  const rows = rowsOf(steps)
  const found = problemsOf(rows, known)
  return rows.map(({ id }) => found.get(id)?.es ?? '')
}
const step = (name: string, says: string, rest: Partial<WrittenStep> = {}): WrittenStep => ({ step: name, says, ...rest })
const start = step('Inicio', 'Hola', { options: 'Sí', goesOn: 'Fin' })
const end = step('Fin', 'Chau', { also: 'Termina' })

test.each([
  ['nothing wrong', [start, end], ['', '']],
  ['no first step', [step('Fin', 'Chau')], ['Falta el paso «Inicio»: sin él el bot no empieza.']],
  ['no name', [start, end, step('', 'Algo')], ['', '', 'Este paso no tiene nombre: escribilo en «Paso».']],
  ['two of one name', [start, end, step('FIN', 'Otra vez')], ['', '', 'Ya hay un paso con este nombre: cambiale el nombre a uno.']],
  ['no words', [start, step('Fin', '')], ['', 'Falta lo que dice Hilo en este paso.']],
  [
    'goes nowhere',
    [start, step('Fin', 'Chau', { goesOn: 'Nada' })],
    ['', '«Nada» no lleva a ningún paso: escribí un paso con ese nombre, o completá «Sigue con».'],
  ],
  [
    'an option that goes nowhere',
    [step('Inicio', 'Hola', { options: 'Fin / Otra' }), end],
    ['«Otra» no lleva a ningún paso: escribí un paso con ese nombre, o completá «Sigue con».', ''],
  ],
  [
    'a list that nobody brings',
    [step('Inicio', 'Hola', { options: '[Turnos]', goesOn: 'Fin' }), end],
    ['No conozco la lista [Turnos]. Quitá los corchetes o activá lo que la trae.', ''],
  ],
  ['a gap that nobody fills', [start, step('Fin', 'Chau {{edad}}')], ['', 'No sé con qué llenar {{edad}}: nadie lo pregunta antes.']],
  ['a gap that is asked for', [step('Inicio', '¿Edad?', { keeps: 'Edad', goesOn: 'Fin' }), step('Fin', 'Tenés {{edad}}')], ['', '']],
  [
    'a word in «Además» that nobody understands',
    [start, step('Fin', 'Chau', { also: 'Baila' })],
    ['', 'No entiendo «Baila» en «Además». Podés usar: Anota permiso: sí · Pasa a una persona · Termina · Etiqueta: …'],
  ],
  ['a word that another feature brings', [start, step('Fin', 'Chau', { also: 'Anota asistencia; Etiqueta: curso' })], ['', '']],
  [
    'an answer kept where Hilo writes',
    [step('Inicio', '¿Cómo estás?', { keeps: 'Estado', goesOn: 'Fin' }), end],
    ['En «Estado» escribe Hilo: elegí otra columna para la respuesta.', ''],
  ],
  [
    'a circle without a question',
    [step('Inicio', 'A', { goesOn: 'B' }), step('B', 'B', { goesOn: 'Inicio' })],
    [
      'Estos pasos dan vueltas sin preguntar nada: poné opciones o «Termina» en alguno.',
      'Estos pasos dan vueltas sin preguntar nada: poné opciones o «Termina» en alguno.',
    ],
  ],
  [
    'an option longer than WhatsApp shows',
    [step('Inicio', 'Hola', { options: 'Quiero que me llame una persona', goesOn: 'Fin' }), end],
    ['«Quiero que me llame una persona» tiene 31 letras y WhatsApp muestra 24: acortala.', ''],
  ],
])('%s', (_, steps, expected) => {
  expect(first(...steps)).toEqual(expected)
})

test.each(['es', 'pt', 'en'] as const)('the starter in %s has nothing wrong', (lang) => {
  expect([...problemsOf(rowsOf(STARTER[lang]), known).values()]).toEqual([])
})

test('the starters say the same in each language', () => {
  const shape = (lang: 'es' | 'pt' | 'en') =>
    STARTER[lang].map(({ options, keeps, goesOn, also }) => [Boolean(options), Boolean(keeps), Boolean(goesOn), Boolean(also)])
  expect(shape('pt')).toEqual(shape('es'))
  expect(shape('en')).toEqual(shape('es'))
  expect(STARTER.es.every(({ step: name }) => nameKey(name) !== '')).toBe(true)
})
