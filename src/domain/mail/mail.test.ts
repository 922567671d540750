import { gathered } from './mail'

const letters = (to: string, count: number, text = (at: number) => `texto ${at}`) =>
  Array.from({ length: count }, (_, at) => ({ to, subject: 'Hilo: tarea', text: text(at) }))

test.each([
  ['none', [], []],
  ['one stays as it is', letters('ana@x', 1), [['ana@x', 'Hilo: tarea', 1]]],
  [
    'each address gets its own',
    [...letters('ana@x', 2), ...letters('', 1)],
    [
      ['ana@x', 'Hilo: tarea (+1)', 2],
      ['', 'Hilo: tarea', 1],
    ],
  ],
  ['equal words are said once', letters('ana@x', 3, () => 'igual'), [['ana@x', 'Hilo: tarea (+2)', 1]]],
  ['of a hundred, twenty are told and the others counted', letters('ana@x', 100), [['ana@x', 'Hilo: tarea (+99)', 21]]],
])('letters of a round: %s', (_, given, sent) => {
  expect(gathered(given).map(({ to, subject, text }) => [to, subject, text.split('\n\n· · ·\n\n').length])).toEqual(sent)
})
