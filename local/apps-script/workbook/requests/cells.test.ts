/** Requests that write cells: what a table becomes, and in which words Google refuses. */
import { doAll, sampleFile, type Table, tableOf, wordsOf } from '../sample'

const start: Table = [
  ['a', 1],
  ['b', 2],
  ['c', 3],
]
const cell = (value: object, more: object = {}): object => ({ userEnteredValue: value, ...more })
const at = (rowIndex: number, columnIndex: number): object => ({ sheetId: 1, rowIndex, columnIndex })
const range = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number): object => ({
  sheetId: 1,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
})
const value = 'userEnteredValue'

describe('what the table becomes', () => {
  test.each([
    [
      'updateCells from a corner',
      {
        updateCells: {
          start: at(1, 1),
          fields: value,
          rows: [{ values: [cell({ numberValue: 9 })] }, { values: [cell({ stringValue: 'x' }), cell({ boolValue: true })] }],
        },
      },
      [
        ['a', 1],
        ['b', 9],
        ['c', 'x', true],
      ],
    ],
    [
      'a text is never parsed',
      {
        updateCells: { start: at(0, 0), fields: value, rows: [{ values: [cell({ stringValue: '=1+1' }), cell({ stringValue: '007' })] }] },
      },
      [
        ['=1+1', '007'],
        ['b', 2],
        ['c', 3],
      ],
    ],
    [
      'a chosen but absent value is cleared',
      { updateCells: { start: at(0, 0), fields: value, rows: [{ values: [{}, {}] }] } },
      [[], ['b', 2], ['c', 3]],
    ],
    [
      'a value that is not chosen stays',
      { updateCells: { start: at(0, 0), fields: 'note', rows: [{ values: [cell({ numberValue: 5 }, { note: 'n' })] }] } },
      start,
    ],
    [
      'an empty text is a blank',
      { updateCells: { start: at(2, 0), fields: value, rows: [{ values: [cell({ stringValue: '' }), {}] }] } },
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    [
      'with a range, what got no data is cleared',
      { updateCells: { range: range(0, 2, 0, 2), fields: value, rows: [{ values: [cell({ stringValue: 'z' })] }] } },
      [['z'], [], ['c', 3]],
    ],
    ['updateCells without rows clears its range', { updateCells: { range: range(1, 2, 0, 2), fields: '*' } }, [['a', 1], [], ['c', 3]]],
    [
      'appendCells goes below the data',
      { appendCells: { sheetId: 1, fields: value, rows: [{ values: [cell({ stringValue: 'd' })] }] } },
      [...start, ['d']],
    ],
    [
      'repeatCell moves references along',
      { repeatCell: { range: range(0, 3, 2, 3), cell: cell({ formulaValue: '=B1*$B$1' }), fields: value } },
      [
        ['a', 1, '=B1*$B$1'],
        ['b', 2, '=B2*$B$1'],
        ['c', 3, '=B3*$B$1'],
      ],
    ],
    [
      'a range that ends beyond the grid is clipped',
      { repeatCell: { range: range(8, 99, 5, 99), cell: cell({ numberValue: 1 }), fields: value } },
      [...start, [], [], [], [], [], ['', '', '', '', '', 1], ['', '', '', '', '', 1]],
    ],
    [
      'a range of no cells does nothing',
      { repeatCell: { range: range(3, 3, 0, 1), cell: cell({ numberValue: 1 }), fields: value } },
      start,
    ],
  ])('%s', (_, request, table) => {
    const file = sampleFile(start)
    doAll(file, request)
    expect(tableOf(file)).toEqual(table)
  })
})

describe('refusals', () => {
  test.each([
    [
      'an unknown tab',
      { repeatCell: { range: { sheetId: 7 }, cell: {}, fields: value } },
      '400 Invalid requests[0].repeatCell: No grid with id: 7',
    ],
    [
      'rows from the last on',
      { repeatCell: { range: { sheetId: 1, startRowIndex: 10, startColumnIndex: 0, endColumnIndex: 2 }, cell: {}, fields: value } },
      '400 Invalid requests[0].repeatCell: Range (Datos!A11:B) exceeds grid limits. Max rows: 10, max columns: 6',
    ],
    [
      'columns from the last on',
      { repeatCell: { range: { sheetId: 1, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 6 }, cell: {}, fields: value } },
      '400 Invalid requests[0].repeatCell: Range (Datos!G1:2) exceeds grid limits. Max rows: 10, max columns: 6',
    ],
    [
      'a column too many',
      { updateCells: { start: at(0, 5), fields: value, rows: [{ values: [{}, {}] }] } },
      '400 Invalid requests[0].updateCells: Attempting to write column: 6, beyond the last requested column of: 5',
    ],
    [
      'a row too many',
      { updateCells: { start: at(9, 0), fields: value, rows: [{}, { values: [{}] }] } },
      '400 Invalid requests[0].updateCells: Attempting to write row: 10, beyond the last requested row of: 9',
    ],
    [
      'a start outside',
      { updateCells: { start: at(99, 0), fields: value, rows: [{ values: [{}] }] } },
      '400 Invalid requests[0].updateCells: GridCoordinate.rowIndex[99] is after last row in grid[9]',
    ],
    [
      'no mask',
      { repeatCell: { range: { sheetId: 1 }, cell: {} } },
      "400 Invalid requests[0].repeatCell: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      'a wrong mask',
      { repeatCell: { range: { sheetId: 1 }, cell: {}, fields: 'userEnteredFormat.bold' } },
      '400 Invalid requests[0].repeatCell: Invalid field: userEnteredFormat.bold',
    ],
    [
      'a text too long',
      { updateCells: { start: at(0, 0), fields: value, rows: [{ values: [cell({ stringValue: 'x'.repeat(50_001) })] }] } },
      '400 Invalid requests[0].updateCells: Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
    [
      'too many cells',
      { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 2_000_000 } },
      '400 Invalid requests[0].appendDimension: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      'too many columns',
      { appendDimension: { sheetId: 1, dimension: 'COLUMNS', length: 18_273 } },
      '400 Invalid requests[0].appendDimension: This action would increase the number of columns in the sheet above the limit of 18278 columns.',
    ],
    [
      'a read-only error value',
      { updateCells: { start: at(0, 0), fields: value, rows: [{ values: [cell({ errorValue: { type: 'REF' } })] }] } },
      '400 Invalid requests[0].updateCells: errorValue is read-only.',
    ],
  ])('%s', (_, request, words) => {
    const file = sampleFile(start)
    expect(wordsOf(() => doAll(file, request))).toBe(words)
    expect(tableOf(file)).toEqual(start)
  })

  test('exactly 50,000 characters are taken', () => {
    const file = sampleFile([['x'.repeat(50_000)]])
    expect(String(tableOf(file)[0]?.[0]).length).toBe(50_000)
  })

  test('no requests', () => expect(wordsOf(() => doAll(sampleFile(start)))).toBe('400 Must specify at least one request.'))

  test('the place of the request is named, and nothing of the batch is applied', () => {
    const file = sampleFile(start)
    const before = file.revision
    const good = { updateCells: { start: at(0, 0), fields: value, rows: [{ values: [cell({ stringValue: 'z' })] }] } }
    expect(wordsOf(() => doAll(file, good, { deleteSheet: { sheetId: 9 } }))).toBe(
      '400 Invalid requests[1].deleteSheet: No sheet with id: 9',
    )
    expect(tableOf(file)).toEqual(start)
    expect(file.revision).toBe(before)
  })
})

describe('appendCells', () => {
  test('the grid grows by rows and columns as needed; formats below do not count as data', () => {
    const file = sampleFile(start)
    doAll(file, {
      repeatCell: { range: { sheetId: 1 }, cell: { userEnteredFormat: { textFormat: { bold: true } } }, fields: 'userEnteredFormat' },
    })
    const rows = Array.from({ length: 9 }, (_, i) => ({ values: Array.from({ length: 8 }, () => cell({ numberValue: i })) }))
    doAll(file, { appendCells: { sheetId: 1, fields: value, rows } })
    const sheet = file.api.get().sheets?.[0]?.properties?.gridProperties
    expect([sheet?.rowCount, sheet?.columnCount]).toEqual([12, 8])
    expect(tableOf(file)[3]).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
    expect(tableOf(file)).toHaveLength(12)
  })

  test('a formula that shows nothing counts as data', () => {
    const file = sampleFile([['a'], ['=""']])
    doAll(file, { appendCells: { sheetId: 1, fields: value, rows: [{ values: [cell({ stringValue: 'b' })] }] } })
    expect(tableOf(file)).toEqual([['a'], ['=""'], ['b']])
  })
})

describe('formats, notes and rules', () => {
  const grid = (file: ReturnType<typeof sampleFile>) =>
    file.api.get({ ranges: 'Datos!A1:B2', fields: 'sheets.data.rowData.values(userEnteredFormat,note,dataValidation)' }).sheets?.[0]
      ?.data?.[0]?.rowData

  test('masks reach single traits, and clear what they name and do not get', () => {
    const file = sampleFile(start)
    const format = { numberFormat: { type: 'TEXT', pattern: '@' }, textFormat: { bold: true, italic: true } }
    doAll(file, {
      repeatCell: { range: range(0, 2, 0, 1), cell: { userEnteredFormat: format, note: 'n' }, fields: 'userEnteredFormat,note' },
    })
    doAll(file, { repeatCell: { range: range(0, 1, 0, 1), cell: {}, fields: 'userEnteredFormat.textFormat.bold,note' } })
    expect(grid(file)).toEqual([
      { values: [{ userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' }, textFormat: { italic: true } } }, {}] },
      { values: [{ userEnteredFormat: format, note: 'n' }, {}] },
    ])
  })

  test('setDataValidation sets and takes away, and leaves rows alone that a filter hides', () => {
    const file = sampleFile(start)
    const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }] }, strict: true }
    doAll(file, { setBasicFilter: { filter: { range: range(0, 3, 0, 2), criteria: { 0: { hiddenValues: ['b'] } } } } })
    doAll(file, { setDataValidation: { range: range(0, 2, 0, 1), rule } })
    expect(grid(file)).toEqual([{ values: [{ dataValidation: rule }, {}] }, { values: [{}, {}] }])
    doAll(
      file,
      { setDataValidation: { range: range(0, 2, 0, 1), rule, filteredRowsIncluded: true } },
      { setDataValidation: { range: range(0, 1, 0, 1) } },
    )
    expect(grid(file)).toEqual([{ values: [{}, {}] }, { values: [{ dataValidation: rule }, {}] }])
  })

  test('borders are drawn on the edges and between', () => {
    const file = sampleFile(start)
    const solid = { style: 'SOLID' }
    doAll(file, { updateBorders: { range: range(0, 2, 0, 2), top: solid, innerVertical: solid } })
    doAll(file, { updateBorders: { range: range(0, 1, 0, 1), top: { style: 'NONE' } } })
    expect(grid(file)).toEqual([
      { values: [{ userEnteredFormat: { borders: { right: solid } } }, { userEnteredFormat: { borders: { top: solid, left: solid } } }] },
      { values: [{ userEnteredFormat: { borders: { right: solid } } }, { userEnteredFormat: { borders: { left: solid } } }] },
    ])
  })
})
