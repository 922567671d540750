import * as fc from 'fast-check'
import { axisOf, ends, page, shown, step } from './axis'

const different = (sizes: readonly number[]) => {
  const map = new Map<number, number>()
  sizes.forEach((size, index) => {
    if (size !== 21) map.set(index, size)
  })
  return map
}
const hidden = (...rows: number[]) => new Map(rows.map((row): [number, number] => [row, 0]))

describe('an axis', () => {
  it('agrees with adding sizes up one by one', () => {
    const sizes = fc.array(fc.constantFrom<number[]>(21, 21, 21, 0, 42, 100), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(sizes, fc.nat(), (list, seed) => {
        const axis = axisOf(list.length, 21, different(list))
        const starts = list.map((_, index) => list.slice(0, index).reduce((sum, size) => sum + size, 0))
        expect(starts.map((_, index) => axis.offset(index))).toEqual(starts)
        expect(axis.total).toBe(list.reduce((sum, size) => sum + size, 0))
        if (axis.total > 0) {
          const pixel = seed % axis.total
          const under = axis.at(pixel)
          expect(axis.offset(under)).toBeLessThanOrEqual(pixel)
          expect(axis.offset(under) + axis.size(under)).toBeGreaterThan(pixel)
        }
      }),
    )
  })

  it('finds a place among 50,000 rows of which every second is hidden', () => {
    const axis = axisOf(50_000, 20, hidden(...Array.from({ length: 25_000 }, (_, index) => index * 2)))
    expect(axis.total).toBe(500_000)
    expect(axis.at(499_999)).toBe(49_999)
    expect(shown(axis, 100, 160)).toEqual([11, 13, 15])
  })

  it('steps over hidden rows and stays at the edge', () => {
    const axis = axisOf(5, 20, hidden(0, 2))
    expect([step(axis, 1, 1), step(axis, 3, -1), step(axis, 1, -1), step(axis, 4, 1)]).toEqual([3, 1, 1, 4])
    expect(ends(axis)).toEqual({ first: 1, last: 4 })
  })

  it.each([
    [0, 100, 5],
    [5, -60, 2],
    [8, 1000, 9],
    [1, -1000, 0],
  ])('a page from %i by %i pixels lands on %i', (from, pixels, to) => expect(page(axisOf(10, 20, new Map()), from, pixels)).toBe(to))

  it('shows from a given start, for what scrolls under frozen rows', () => {
    expect(shown(axisOf(10, 20, new Map()), 0, 70, 2)).toEqual([2, 3])
  })
})
