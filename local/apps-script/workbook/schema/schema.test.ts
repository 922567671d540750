/** What the border refuses and in which words, and what field masks keep or clear. */
import fc from 'fast-check'
import { ApiError, NotEmulated } from '../errors'
import { readMessage } from './check'
import { parseMask, responseMask } from './mask'
import { overwrite, select } from './masked'

const refusal = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof ApiError) return `${error.code} ${error.message}`
    if (error instanceof NotEmulated) return error.message
    throw error
  }
  return 'taken'
}

describe('bodies of batchUpdate', () => {
  test.each([
    [
      { requests: [{ frobnicate: {} }] },
      `400 Invalid JSON payload received. Unknown name "frobnicate" at 'requests[0]': Cannot find field.`,
    ],
    [{ foo: 1 }, '400 Invalid JSON payload received. Unknown name "foo": Cannot find field.'],
    [
      { requests: [{ repeatCell: { range: { sheet: 1 } } }] },
      `400 Invalid JSON payload received. Unknown name "sheet" at 'requests[0].repeat_cell.range': Cannot find field.`,
    ],
    [
      { requests: [{ repeatCell: { range: { sheetId: 'x' } } }] },
      `400 Invalid value at 'requests[0].repeat_cell.range.sheet_id' (TYPE_INT32), "x"`,
    ],
    [{ requests: ['repeatCell'] }, `400 Invalid value at 'requests[0]' (type.googleapis.com/google.apps.sheets.v4.Request), "repeatCell"`],
    [
      { requests: [{ appendDimension: { dimension: 'ROW' } }] },
      `400 Invalid value at 'requests[0].append_dimension.dimension' (type.googleapis.com/google.apps.sheets.v4.Dimension), "ROW"`,
    ],
    [
      { requests: [{ updateCells: { rows: [{ values: [{ userEnteredValue: { stringValue: 'a', numberValue: 1 } }] }] } }] },
      `400 Invalid value at 'requests[0].update_cells.rows[0].values[0].user_entered_value' (oneof), oneof field 'value' is already set. Cannot set 'numberValue'`,
    ],
    [{ requests: [{ addSlicer: {} }] }, 'NotEmulated: Sheets.addSlicer'],
    [{ requests: [{ repeatCell: { cell: { pivotTable: {} } } }] }, 'NotEmulated: Sheets.CellData.pivotTable'],
    [{ requests: [{ setDataValidation: { range: {}, rule: null } }] }, 'taken'],
    [
      { requests: [{ __proto__: 1, constructor: {} }] },
      `400 Invalid JSON payload received. Unknown name "constructor" at 'requests[0]': Cannot find field.`,
    ],
  ])('%j', (body, words) => expect(refusal(() => readMessage('BatchUpdateSpreadsheetRequest', body))).toBe(words))

  test('null properties are absent ones', () => {
    expect(readMessage('BatchUpdateSpreadsheetRequest', { requests: [{ setDataValidation: { rule: null } }] })).toEqual({
      requests: [{ setDataValidation: {} }],
    })
  })
})

describe('field masks', () => {
  test.each([
    ['a.b,c', { a: { b: 1, x: 2 }, c: 3, d: 4 }, { a: { b: 1 }, c: 3 }],
    ['a(b,c.d)', { a: { b: 1, c: { d: 2, e: 3 }, f: 4 } }, { a: { b: 1, c: { d: 2 } } }],
    ['s/p', { s: [{ p: 1, q: 2 }, { q: 3 }] }, { s: [{ p: 1 }, {}] }],
    ['*', { a: 1 }, { a: 1 }],
    ['a,a.b', { a: { b: 1, c: 2 } }, { a: { b: 1, c: 2 } }],
    ['a.*', { a: { b: 1 }, c: 2 }, { a: { b: 1 } }],
  ])('%s keeps', (text, whole, part) => {
    const mask = parseMask(text)
    expect(mask).toBeDefined()
    if (mask !== undefined) expect(select(whole, mask)).toEqual(part)
  })

  test.each(['', 'a(', 'a(b', 'a,', 'a..b', 'a)b', '1'])('%j is no mask', (text) => expect(parseMask(text)).toBeUndefined())

  test('an unknown path is named in the details', () => {
    try {
      responseMask('sheets(properties(sheetId,titel))', 'Spreadsheet')
      throw new Error('taken')
    } catch (error) {
      expect(error).toBeInstanceOf(ApiError)
      if (!(error instanceof ApiError)) return
      expect(error.message).toBe('Request contains an invalid argument.')
      expect(error.fieldViolations[0]?.description).toBe(
        "Error expanding 'fields' parameter. Cannot find matching fields for path 'sheets.properties.titel'.",
      )
    }
  })

  test.each([
    ['f.b', { f: { b: 1, c: 2 } }, {}, { f: { c: 2 } }],
    ['f.b', { f: { b: 1 } }, {}, undefined],
    ['f', { f: { b: 1 }, n: 1 }, { f: { c: 2 } }, { f: { c: 2 }, n: 1 }],
    ['*', { f: 1, n: 1 }, { n: 2 }, { n: 2 }],
    ['f.t.b,n', undefined, { f: { t: { b: true, i: true } }, n: 'x' }, { f: { t: { b: true } }, n: 'x' }],
  ])('%s overwrites', (text, target, source, made) => {
    const mask = parseMask(text)
    expect(mask).toBeDefined()
    if (mask !== undefined) expect(overwrite<object>(target, source, mask)).toEqual(made)
  })

  test('overwriting twice is overwriting once', () => {
    const name = fc.constantFrom('a', 'b', 'c')
    const record = fc.dictionary(name, fc.oneof(fc.integer(), fc.dictionary(name, fc.integer(), { minKeys: 1 })))
    fc.assert(
      fc.property(record, record, fc.constantFrom('a', 'a.b', 'a,b', 'c(a,b)', '*'), (target, source, text) => {
        const mask = parseMask(text) ?? new Map()
        const once = overwrite<object>(target, source, mask)
        expect(overwrite<object>(once, source, mask)).toEqual(once)
      }),
    )
  })
})
