/** The evaluator against a small file, and what happens to references when formulas are copied. */
import type { Cell } from '../model/cell'
import { rowOf } from '../model/row'
import { newParts, newSheet } from '../model/sheet'
import { newState } from '../model/state'
import { ERRORS, isError } from '../values/result'
import { serialOf } from '../values/serial'
import { Evaluator } from './evaluator'
import { copied } from './rewrite'

const grid: readonly (readonly Cell[])[] = [
  ['Nombre', 'Edad', 'Estado'],
  ['Ana', 20, 'ok'],
  ['Beto', 31, 'falló'],
  ['ana', 40, 'ok'],
  [undefined, true, undefined],
  [{ content: { formula: '=B2+1' } }, { content: { formula: '=B6' } }, { content: { formula: '=1/0' } }],
]

const make = (locale = 'en_US') => {
  const state = newState({ title: 't', locale, timeZone: 'America/Argentina/Buenos_Aires' })
  const sheet = state.sheets[0] ?? newSheet(0, newParts('x'))
  sheet.rows = grid.map((cells) => rowOf(cells))
  state.sheets.push(newSheet(5, newParts('Juan y María')))
  const clock = { now: Date.parse('2027-02-01T02:30:00Z') }
  const engine = new Evaluator(state, () => clock.now)
  const ask = (formula: string): unknown => {
    const result = engine.result(sheet, { formula })
    return isError(result) ? ERRORS[result.error] : result
  }
  return { state, sheet, ask, clock, engine }
}

describe('results', () => {
  test.each([
    ['=1+2*3', 7],
    ['=-2^2', 4],
    ['=(1+2)*3', 9],
    ['=10%', 0.1],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['=1/0', '#DIV/0!'],
    ['="x"+1', '#VALUE!'],
    ['="5"+1', 6],
    ['=A2="ANA"', true],
    ['=1<"a"', true],
    ['=B2', 20],
    ['=Z99', undefined],
    ['=ZZ1', '#REF!'],
    ['=A2:A3', '#VALUE!'],
    ['=SUM(B2:B4)', 91],
    ['=SUM(B:B)', '#REF!'],
    ['=COUNTA(A1:A5)', 4],
    ['=COUNTIF(A1:A4,"ana")', 2],
    ['=COUNTIF(A1:A4,"an*")', 2],
    ['=COUNTIF(B1:B4,">=31")', 2],
    ['=COUNTIF(A1:A6,"")', 1],
    ['=COUNTIF(C2:C4,"<>ok")', 1],
    ['=COUNTIFS(A1:A4,"ana",B1:B4,">20")', 1],
    ['=COUNTIFS(A1:A4,"ana",B1:B3,">20")', '#VALUE!'],
    ['=SUMIF(C1:C4,"ok",B1:B4)', 60],
    ['=SUMIFS(B1:B4,C1:C4,"ok",A1:A4,"an*")', 60],
    ['=IF(B2>18,"mayor","menor")', 'mayor'],
    ['=IF(FALSE,1)', false],
    ['=IFERROR(1/0,"sin datos")', 'sin datos'],
    ['=IFERROR(5)', 5],
    ['=AND(TRUE,B2>1)', true],
    ['=OR(FALSE,B2>100)', false],
    ['=TODAY()', serialOf(2027, 1, 31)],
    ['=DATE(2027,2,1)', serialOf(2027, 2, 1)],
    ['=TEXT(DATE(2027,2,1),"dd/mm/yyyy")', '01/02/2027'],
    ['=HYPERLINK("https://x.org","ver")', 'ver'],
    ['=ROUND(2.345,2)', 2.35],
    ['=SUMA(B2:B3)', 51],
    ['=QUERY(A1:B2)', '#NAME?'],
    ['=foo', '#NAME?'],
    ['=Nadie!A1', '#REF!'],
    ["='Juan y María'!A1", undefined],
    ['=+54 9 11', '#ERROR!'],
    ['=1+', '#ERROR!'],
    ['=#REF!+1', '#REF!'],
    ['=A6', 21],
    ['=C6', '#DIV/0!'],
    ['=B6', '#REF!'],
  ])('%s', (formula, result) => expect(make().ask(formula)).toBe(result))

  test('a decimal comma parts arguments with semicolons', () => {
    const { ask } = make('es_AR')
    expect(ask('=SUM(1,5;2)')).toBe(3.5)
    expect(ask('=IF(B2>18;"a";"b")')).toBe('a')
    expect(ask('=COUNTIF(A1:A4,"ana")')).toBe(2)
  })

  test('time passes, and a change is seen', () => {
    const { ask, clock, sheet, engine } = make()
    const formula = { formula: '=TODAY()' }
    expect(engine.result(sheet, formula)).toBe(serialOf(2027, 1, 31))
    clock.now += 3_600_000
    expect(engine.result(sheet, formula)).toBe(serialOf(2027, 2, 1))
    sheet.rows[1] = rowOf(['Ana', 99])
    engine.changed()
    expect(ask('=B2')).toBe(99)
  })
})

describe('circles', () => {
  const circle: readonly (readonly Cell[])[] = [
    [
      { content: { formula: '=IFERROR(B1,1)' } },
      { content: { formula: '=C1' } },
      { content: { formula: '=A1' } },
      { content: { formula: '=IFERROR(A1,"ajeno")' } },
    ],
  ]
  test.each([
    ['A', 'B', 'C', 'D'],
    ['D', 'C', 'B', 'A'],
    ['C', 'A', 'D', 'B'],
  ])('every formula of it shows #REF!, whoever is asked first; others may go on (%s first)', (...order) => {
    const { sheet, ask } = make()
    sheet.rows = circle.map((cells) => rowOf(cells))
    const seen = Object.fromEntries(order.map((column) => [column, ask(`=${column}1`)]))
    expect(seen).toEqual({ A: '#REF!', B: '#REF!', C: '#REF!', D: 'ajeno' })
  })
})

describe('copying a formula', () => {
  test.each([
    ['=A1+$A$1+A$1+$A1', 1, 2, '=C2+$A$1+C$1+$A2'],
    ['=SUM(A1:B2)&"A1"', 1, 0, '=SUM(A2:B3)&"A1"'],
    ['=A1', -1, 0, '=#REF!'],
    ['=COUNTIF(Otra!A:A,"x")', 5, 1, '=COUNTIF(Otra!B:B,"x")'],
    ["='Juan y María'!A1", 1, 0, "='Juan y María'!A2"],
    ['=SUM(1:1)', 2, 3, '=SUM(3:3)'],
    ['=LOG10(A1)', 1, 0, '=LOG10(A2)'],
    ['=no es fórmula ¿', 1, 0, '=no es fórmula ¿'],
  ])('%s', (formula, rows, columns, result) => expect(copied(formula, '.', rows, columns)).toBe(result))
})
