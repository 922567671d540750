import * as fc from 'fast-check'
import { columnIndex, columnName, parseRange, rangeName, rangeOf, rangeOnTab } from './a1'

const size = { rows: 1000, columns: 30 }

describe('columns', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (col, name) => {
    expect(columnName(col)).toBe(name)
    expect(columnIndex(name.toLowerCase())).toBe(col)
  })
  it.each(['', '1', 'A1', 'Ñ'])('%p is no column', (name) => expect(columnIndex(name)).toBeUndefined())
})

describe('ranges', () => {
  it.each([
    ['B2', { top: 1, left: 1, bottom: 1, right: 1 }],
    ['c9:B2', { top: 1, left: 1, bottom: 8, right: 2 }],
    ['$A$1:$B$2', { top: 0, left: 0, bottom: 1, right: 1 }],
    ['B:C', { top: 0, left: 1, bottom: 999, right: 2 }],
    ['2:9', { top: 1, left: 0, bottom: 8, right: 29 }],
  ])('%s', (name, range) => expect(parseRange(name, size)).toEqual(range))

  it.each(['', 'B', '2', 'B2:', 'AE1', 'A1001', 'A0', 'hola', 'A1:B2:C3'])('%p is no range here', (name) =>
    expect(parseRange(name, size)).toBeUndefined(),
  )

  it('reads back every name it writes', () => {
    const cell = fc.record({ row: fc.nat(999), col: fc.nat(29) })
    fc.assert(
      fc.property(cell, cell, (a, b) => {
        const range = rangeOf(a, b)
        expect(parseRange(rangeName(range), size)).toEqual(range)
      }),
    )
  })

  it.each([
    ['Contactos', 'Contactos!A1'],
    ['Por salir', "'Por salir'!A1"],
    ["L'Hospitalet", "'L''Hospitalet'!A1"],
  ])('on the tab %s', (title, name) => expect(rangeOnTab(title, { top: 0, left: 0, bottom: 0, right: 0 })).toBe(name))
})
