/** Which answers of a form say how content somebody is and whether they work. */
import { valuesOf } from './words'

test.each<[string, Readonly<Record<string, string>>, readonly (readonly [string, number])[]]>([
  [
    'both, as Hilo asks them',
    { '¿Qué tan conforme quedaste? (1 poco, 5 mucho)': '4', '¿Estás trabajando?': 'Sí' },
    [
      ['satisfaction', 4],
      ['employment', 1],
    ],
  ],
  ['a score with words behind it', { 'Satisfacción con el curso': '5 - Muy conforme' }, [['satisfaction', 5]]],
  ['a score on a scale that is not ours is none', { '¿Cuánto nos recomendarías?': '10' }, []],
  ['words where a score is asked for', { Satisfacción: 'mucha' }, []],
  ['no, in the middle of a sentence', { '¿Conseguiste empleo?': 'No, todavía busco' }, [['employment', 0]]],
  ['not yet', { '¿Estás trabajando?': 'Todavía no' }, [['employment', 0]]],
  ['neither yes nor no', { '¿Estás trabajando?': 'a veces' }, []],
  [
    'in Portuguese',
    { 'Você está trabalhando?': 'Sim', 'Avaliação do curso': '3' },
    [
      ['satisfaction', 3],
      ['employment', 1],
    ],
  ],
  ['nothing that is asked about', { Nombre: 'Ana', Curso: 'Gastronomía' }, []],
])('%s', (_, answer, expected) => {
  expect(valuesOf(answer).map(({ subject, value }) => [subject, value])).toEqual(expected)
})
