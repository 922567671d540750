/** A1 notation, both ways, against a file of three tabs. */
import { newParts, newSheet } from '../model/sheet'
import { newState } from '../model/state'
import { columnIndex, columnName } from './column'
import { formatRange, quoteTitle } from './format'
import { findRange } from './parse'

const state = newState({ title: 't', locale: 'es_AR', timeZone: 'UTC' })
state.sheets.push(newSheet(7, newParts('Juan y María')), newSheet(8, newParts('A1')), newSheet(9, newParts("Ana's")))
state.namedRanges = [
  { namedRangeId: 'n', name: 'Contactos', range: { sheetId: 7, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 } },
]

describe('column letters', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [18277, 'ZZZ'],
  ])('%i is %s', (index, name) => {
    expect(columnName(index)).toBe(name)
    expect(columnIndex(name)).toBe(index)
  })
  test('four letters are no column', () => expect(columnIndex('AAAA')).toBeUndefined())
})

describe('reading a range', () => {
  test.each([
    ["'Juan y María'!A1:B2", 7, [0, 2, 0, 2]],
    ['Juan y María!B2', 7, [1, 2, 1, 2]],
    ["'Ana''s'!A:C", 9, [undefined, undefined, 0, 3]],
    ["'Ana''s'!2:5", 9, [1, 5, undefined, undefined]],
    ["'Ana''s'!A5:A", 9, [4, undefined, 0, 1]],
    ['B2:A1', 0, [0, 2, 0, 2]],
    ["'A1'", 8, [undefined, undefined, undefined, undefined]],
    ["'A1'!$C$3", 8, [2, 3, 2, 3]],
    ['juan Y maría', 7, [undefined, undefined, undefined, undefined]],
    ['Contactos', 7, [1, 3, 0, 1]],
  ])('%s', (text, sheet, [top, bottom, left, right]) => {
    const found = findRange(state, text)
    expect(found?.sheet.id).toBe(sheet)
    expect([found?.range.startRowIndex, found?.range.endRowIndex]).toEqual([top, bottom])
    expect([found?.range.startColumnIndex, found?.range.endColumnIndex]).toEqual([left, right])
  })

  test.each(['', '!!!', 'A1:B2:C3', 'AAAA1', 'Nadie!A1', "'Contactos'!A1", '3', 'A0', "'Juan", '1:B'.repeat(2)])(
    '%s is no range',
    (text) => {
      expect(findRange(state, text)).toBeUndefined()
    },
  )
})

describe('writing a range', () => {
  test.each([
    [{ startRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 2 }, 'T!A1001:B'],
    [{ startRowIndex: 0, endRowIndex: 2, startColumnIndex: 26 }, 'T!AA1:2'],
    [{ startRowIndex: 4999, endRowIndex: 5001, startColumnIndex: 0, endColumnIndex: 2 }, 'T!A5000:B5001'],
    [{ startRowIndex: 3, endRowIndex: 4, startColumnIndex: 3, endColumnIndex: 4 }, 'T!D4'],
    [{}, 'T'],
  ])('%j', (range, text) => expect(formatRange('T', range)).toBe(text))

  test.each([
    ['Contactos', 'Contactos'],
    ['Campañas', 'Campañas'],
    ['Hoja 1', "'Hoja 1'"],
    ["Ana's", "'Ana''s'"],
    ['A1', "'A1'"],
    ['2027', "'2027'"],
  ])('%s becomes %s', (title, quoted) => expect(quoteTitle(title)).toBe(quoted))
})
