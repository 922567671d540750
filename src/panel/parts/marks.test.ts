import fc from 'fast-check'
import { pieces } from './marks'

const shown = (text: string) =>
  pieces(text)
    .map(({ kind, words }) => (kind === 'text' ? words : `[${kind} ${words}]`))
    .join('')

test.each([
  ['te esperamos el *martes 10:00* acá', 'te esperamos el [bold martes 10:00] acá'],
  ['_ojo_: ~mañana~ hoy', '[italic ojo]: [struck mañana] hoy'],
  ['```código 12```', '[fixed código 12]'],
  ['3 * 4 * 5', '3 * 4 * 5'],
  ['a_b_c', 'a_b_c'],
  ['*dos* y *tres*', '[bold dos] y [bold tres]'],
  ['', ''],
])('%s', (text, expected) => {
  expect(shown(text)).toBe(expected)
})

test('no letter is lost but the marks', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ñ', ' ', '*', '_', '~', '`', '\n') })
  const bare = (words: string) => words.replace(/[*_~`]/g, '')
  fc.assert(
    fc.property(
      text,
      (words) =>
        bare(
          pieces(words)
            .map((piece) => piece.words)
            .join(''),
        ) === bare(words),
    ),
  )
})
