import fc from 'fast-check'
import { hasLabel, labelsOf, withLabel, withoutLabel, writeLabels } from './labels'

describe('labels', () => {
  test.each([
    ['2027, cocina', ['2027', 'cocina']],
    ['2027;cocina\nCocina', ['2027', 'cocina']],
    ['  lista   de espera ,, ', ['lista de espera']],
    ['', []],
  ])('«%s»', (cell, labels) => {
    expect(labelsOf(cell)).toEqual(labels)
  })

  test('adding, taking away and writing keep all others', () => {
    const label = fc.stringMatching(/^[a-zñé0-9]{1,6}( [a-z]{1,4})?$/)
    fc.assert(
      fc.property(fc.array(label), label, (labels, one) => {
        const cell = writeLabels(labels)
        expect(writeLabels(labelsOf(cell))).toBe(cell)
        expect(hasLabel(withLabel(cell, one.toUpperCase()), one)).toBe(true)
        expect(withLabel(withLabel(cell, one), one)).toBe(withLabel(cell, one))
        expect(hasLabel(withoutLabel(cell, one), one)).toBe(false)
        expect(labelsOf(withoutLabel(withLabel(cell, one), one))).toEqual(labelsOf(withoutLabel(cell, one)))
      }),
    )
  })
})
