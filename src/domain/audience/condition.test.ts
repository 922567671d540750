import { fromIso } from '../calendar/day'
import type { Habits } from '../country/country'
import { type Condition, matches } from './condition'

const comma: Habits = { decimal: ',', dates: 'dmy' }
const point: Habits = { decimal: '.', dates: 'mdy' }
const march = fromIso('2027-03-01')
if (march === undefined) throw new Error('no such day')

const CASES: readonly (readonly [cell: string, condition: Condition, habits: Habits, met: boolean])[] = [
  ['GASTRONOMIA ', { column: 'x', test: 'is', value: 'Gastronomía' }, comma, true],
  ['Gastronomía 2', { column: 'x', test: 'is', value: 'Gastronomía' }, comma, false],
  ['01/03/2027', { column: 'x', test: 'is', value: '1/3/2027' }, comma, true],
  ['1.500', { column: 'x', test: 'is', value: '1500' }, comma, true],
  ['1.500', { column: 'x', test: 'is', value: '1500' }, point, false],
  ['007', { column: 'x', test: 'is', value: '7' }, comma, false],
  ['', { column: 'x', test: 'is not', value: 'Gastronomía' }, comma, true],
  ['gastronomia', { column: 'x', test: 'is not', value: 'Gastronomía' }, comma, false],
  ['vive en el Centro', { column: 'x', test: 'contains', value: 'céntro' }, comma, true],
  ['', { column: 'x', test: 'empty' }, comma, true],
  ['  ', { column: 'x', test: 'empty' }, comma, true],
  ['0', { column: 'x', test: 'filled' }, comma, true],
  ['2027, cocina', { column: 'x', test: 'includes', value: 'COCINA' }, comma, true],
  ['2027, cocina fría', { column: 'x', test: 'includes', value: 'cocina' }, comma, false],
  ['2027', { column: 'x', test: 'lacks', value: 'baja' }, comma, true],
  ['', { column: 'x', test: 'lacks', value: 'baja' }, comma, true],
  ['ventas', { column: 'x', test: 'one of', value: ['Cocina', 'Ventas'] }, comma, true],
  ['', { column: 'x', test: 'one of', value: ['Cocina', 'Ventas'] }, comma, false],
  ['1.234,5', { column: 'x', test: 'more', value: 1234 }, comma, true],
  ['18', { column: 'x', test: 'more', value: 18 }, comma, false],
  ['18', { column: 'x', test: 'at least', value: 18 }, comma, true],
  ['18', { column: 'x', test: 'at most', value: 18 }, comma, true],
  ['17.5', { column: 'x', test: 'less', value: 18 }, point, true],
  ['', { column: 'x', test: 'less', value: 18 }, comma, false],
  ['no sé', { column: 'x', test: 'at most', value: 18 }, comma, false],
  ['28/2/2027 23:00:00', { column: 'x', test: 'before', value: march }, comma, true],
  ['1/3/2027', { column: 'x', test: 'before', value: march }, comma, false],
  ['1/3/2027', { column: 'x', test: 'after', value: march }, comma, false],
  ['3/2/2027', { column: 'x', test: 'after', value: march }, point, true],
  ['pronto', { column: 'x', test: 'after', value: march }, comma, false],
]

describe('a condition on a shown cell', () => {
  test.each(CASES)('«%s» and %j', (cell, condition, habits, met) => {
    expect(matches({ x: cell }, [condition], habits)).toBe(met)
  })

  test('all have to be met; a missing cell is empty', () => {
    const both: readonly Condition[] = [
      { column: 'x', test: 'is', value: 'a' },
      { column: 'y', test: 'empty' },
    ]
    expect(matches({ x: 'a' }, both, comma)).toBe(true)
    expect(matches({ x: 'a', y: 'b' }, both, comma)).toBe(false)
    expect(matches({}, [], comma)).toBe(true)
  })
})
