import fc from 'fast-check'
import { anyText } from '../../../test/kit/any-text'
import { alike, bare, bareInPlace, fold } from './fold'

describe('words as people compare them', () => {
  test.each([
    ['Gastronomía', 'GASTRONOMIA', true],
    ['  Corte  y confección ', 'corte y confeccion', true],
    ['Gastronomi\u0301a', 'gastronomía', true],
    ['año', 'ano', true],
    ['Curso', 'Cursos', false],
    ['a ≠ b', 'a = b', false],
  ])('«%s» and «%s»', (one, other, same) => {
    expect(alike(one, other)).toBe(same)
  })

  test('places stay where they were', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), anyText()), (text) => {
        const composed = text.normalize('NFC')
        expect(bareInPlace(text).length).toBe(composed.length)
        if (bare(text).length === composed.length) expect(fold(bareInPlace(text))).toBe(fold(text))
      }),
    )
  })
})
