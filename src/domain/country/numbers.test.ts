import fc from 'fast-check'
import { type Decimal, readNumber, writeNumber } from './numbers'

describe('numbers in cells', () => {
  const CASES: readonly (readonly [shown: string, decimal: Decimal, value: number | undefined])[] = [
    ['18', ',', 18],
    ['1.234,5', ',', 1234.5],
    ['1,234.5', '.', 1234.5],
    ['1 234,5', ',', 1234.5],
    ['1234', '.', 1234],
    ['-3,5', ',', -3.5],
    ['0,5', ',', 0.5],
    ['US$ 20', ',', 20],
    ['$1.500', ',', 1500],
    ['R$ 2,50', ',', 2.5],
    ['S/ 20.50', '.', 20.5],
    ['85 %', ',', 0.85],
    ['87.5%', '.', 0.875],
    ['1.5', ',', undefined],
    ['12.34', ',', undefined],
    ['007', ',', undefined],
    ['+54 9 11 5555', ',', undefined],
    ['1/3/2027', ',', undefined],
    ['tres', ',', undefined],
    ['', ',', undefined],
  ]
  test.each(CASES)('«%s» with «%s»', (shown, decimal, value) => {
    expect(readNumber(shown, decimal)).toBe(value)
  })

  test('what Hilo writes it reads', () => {
    const values = fc.oneof(
      fc.integer(),
      fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 4 })).map(([value, places]) => value / 10 ** places),
    )
    fc.assert(
      fc.property(values, fc.constantFrom<Decimal>(',', '.'), (value, decimal) => {
        expect(readNumber(writeNumber(value, decimal), decimal)).toBe(value)
      }),
    )
  })
})
