import * as fc from 'fast-check'
import { fromTsv, rectangle, tile, toTsv } from './tsv'

describe('reading', () => {
  it.each([
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['solo', [['solo']]],
    ['', [['']]],
    ['"dos\nlíneas"\tx', [['dos\nlíneas', 'x']]],
    ['"con ""comillas"" y\ttab"', [['con "comillas" y\ttab']]],
    ['5" de lluvia\tx', [['5" de lluvia', 'x']]],
    ['"hola" dijo\tx', [['"hola" dijo', 'x']]],
    [
      '\t\n\t',
      [
        ['', ''],
        ['', ''],
      ],
    ],
  ])('%p', (text, rows) => expect(fromTsv(text)).toEqual(rows))

  it('reads back whatever it writes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', '\t', '\n', ' ', '=', '1') })
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))
    fc.assert(
      fc.property(
        table.filter((rows) => rows[rows.length - 1]?.join('') !== ''),
        (rows) => expect(fromTsv(toTsv(rows))).toEqual(rows),
      ),
    )
  })
})

describe('pasting', () => {
  it('fills short rows', () =>
    expect(rectangle([['a'], ['b', 'c']])).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]))
  it.each([
    [
      'one cell on four',
      [['x']],
      2,
      2,
      [
        ['x', 'x'],
        ['x', 'x'],
      ],
    ],
    [
      'a row on two rows',
      [['a', 'b']],
      2,
      2,
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    ],
    ['a block that does not fit evenly is written once', [['a'], ['b']], 3, 1, [['a'], ['b']]],
    ['a block on one cell', [['a', 'b']], 1, 1, [['a', 'b']]],
  ])('%s', (_name, block, height, width, expected) => expect(tile(block, height, width)).toEqual(expected))
})
