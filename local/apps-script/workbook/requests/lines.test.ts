/** Rows and columns inserted, deleted, moved, resized; and everything that has to follow them. */
import { doAll, sampleFile, type Table, tableOf, wordsOf } from '../sample'

const start: Table = [
  ['id', 'n', 'suma'],
  ['a', 1, '=SUM(B2:B4)'],
  ['b', 2, '=B2'],
  ['c', 3, null],
]
const lines = (dimension: string, startIndex: number, endIndex: number): object => ({ sheetId: 1, dimension, startIndex, endIndex })
const rows = (from: number, to: number): object => lines('ROWS', from, to)
const columns = (from: number, to: number): object => lines('COLUMNS', from, to)

describe('what the table becomes', () => {
  test.each([
    [
      'insert rows',
      { insertDimension: { range: rows(2, 3), inheritFromBefore: true } },
      [['id', 'n', 'suma'], ['a', 1, '=SUM(B2:B5)'], [], ['b', 2, '=B2'], ['c', 3]],
    ],
    [
      'insert at the top of a referenced range',
      { insertDimension: { range: rows(1, 2) } },
      [['id', 'n', 'suma'], [], ['a', 1, '=SUM(B3:B5)'], ['b', 2, '=B3'], ['c', 3]],
    ],
    [
      'insert a column',
      { insertDimension: { range: columns(1, 2) } },
      [
        ['id', '', 'n', 'suma'],
        ['a', '', 1, '=SUM(C2:C4)'],
        ['b', '', 2, '=C2'],
        ['c', '', 3],
      ],
    ],
    [
      'delete a row',
      { deleteDimension: { range: rows(1, 2) } },
      [
        ['id', 'n', 'suma'],
        ['b', 2, '=#REF!'],
        ['c', 3],
      ],
    ],
    [
      'delete a row of a referenced range',
      { deleteDimension: { range: rows(3, 4) } },
      [
        ['id', 'n', 'suma'],
        ['a', 1, '=SUM(B2:B3)'],
        ['b', 2, '=B2'],
      ],
    ],
    ['delete a column', { deleteDimension: { range: columns(0, 1) } }, [['n', 'suma'], [1, '=SUM(A2:A4)'], [2, '=A2'], [3]]],
    [
      'move a row down',
      { moveDimension: { source: rows(1, 2), destinationIndex: 4 } },
      [
        ['id', 'n', 'suma'],
        ['b', 2, '=B4'],
        ['c', 3],
        ['a', 1, '=SUM(B2:B4)'],
      ],
    ],
    [
      'move a row up',
      { moveDimension: { source: rows(3, 4), destinationIndex: 1 } },
      [
        ['id', 'n', 'suma'],
        ['c', 3],
        ['a', 1, '=SUM(B2:B4)'],
        ['b', 2, '=B3'],
      ],
    ],
    [
      'a move to where it is',
      { moveDimension: { source: rows(1, 2), destinationIndex: 2 } },
      [
        ['id', 'n', 'suma'],
        ['a', 1, '=SUM(B2:B4)'],
        ['b', 2, '=B2'],
        ['c', 3],
      ],
    ],
    [
      'move a column',
      { moveDimension: { source: columns(1, 2), destinationIndex: 0 } },
      [
        ['n', 'id', 'suma'],
        [1, 'a', '=SUM(A2:A4)'],
        [2, 'b', '=A2'],
        [3, 'c'],
      ],
    ],
    [
      'insertRange pushes cells down',
      {
        insertRange: {
          range: { sheetId: 1, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 },
          shiftDimension: 'ROWS',
        },
      },
      [
        ['id', 'n', 'suma'],
        ['a', '', '=SUM(B3:B5)'],
        ['b', 1, '=B3'],
        ['c', 2],
        ['', 3],
      ],
    ],
    [
      'insertRange pushes cells right',
      {
        insertRange: {
          range: { sheetId: 1, startRowIndex: 3, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 },
          shiftDimension: 'COLUMNS',
        },
      },
      [
        ['id', 'n', 'suma'],
        ['a', 1, '=SUM(B2:B4)'],
        ['b', 2, '=B2'],
        ['', 'c', 3],
      ],
    ],
    [
      'deleteRange closes up',
      {
        deleteRange: {
          range: { sheetId: 1, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 },
          shiftDimension: 'ROWS',
        },
      },
      [['id', 'n', 'suma'], ['a', 2, '=SUM(B2:B3)'], ['b', 3, '=#REF!'], ['c']],
    ],
    [
      'shrinking the grid drops what was outside',
      {
        updateSheetProperties: {
          properties: { sheetId: 1, gridProperties: { rowCount: 2, columnCount: 2 } },
          fields: 'gridProperties(rowCount,columnCount)',
        },
      },
      [
        ['id', 'n'],
        ['a', 1],
      ],
    ],
  ])('%s', (_, request, table) => {
    const file = sampleFile(start)
    doAll(file, request)
    expect(tableOf(file)).toEqual(table)
  })
})

describe('refusals', () => {
  const frozen = {
    updateSheetProperties: { properties: { sheetId: 1, gridProperties: { frozenRowCount: 1 } }, fields: 'gridProperties.frozenRowCount' },
  }
  const merged = { mergeCells: { range: { sheetId: 1, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 } } }
  test.each([
    [
      'a row that is not there',
      [],
      { deleteDimension: { range: rows(10, 11) } },
      "deleteDimension: Cannot delete a row that doesn't exist. Tried to delete row index 10 but there are only 10 rows.",
    ],
    ['all rows', [], { deleteDimension: { range: rows(0, 10) } }, "deleteDimension: You can't delete all the rows on the sheet."],
    [
      'all unfrozen rows',
      [frozen],
      { deleteDimension: { range: rows(1, 10) } },
      'deleteDimension: Sorry, it is not possible to delete all non-frozen rows.',
    ],
    [
      'insert far outside',
      [],
      { insertDimension: { range: rows(11, 12) } },
      'insertDimension: range.startIndex is larger than current grid size (10)',
    ],
    [
      'insert at the end without saying how',
      [],
      { insertDimension: { range: rows(10, 11) } },
      'insertDimension: range.startIndex must be less than the grid size (10) if inheritFromBefore is false.',
    ],
    [
      'freeze everything',
      [],
      {
        updateSheetProperties: {
          properties: { sheetId: 1, gridProperties: { frozenRowCount: 10 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      "updateSheetProperties: You can't freeze all visible rows on the sheet.",
    ],
    [
      'shrink to the frozen row while unfreezing it',
      [frozen],
      {
        updateSheetProperties: {
          properties: { sheetId: 1, gridProperties: { rowCount: 1, frozenRowCount: 0 } },
          fields: 'gridProperties(rowCount,frozenRowCount)',
        },
      },
      'updateSheetProperties: Sorry, it is not possible to delete all non-frozen rows.',
    ],
    [
      'move part of a merged cell',
      [merged],
      { moveDimension: { source: rows(2, 3), destinationIndex: 6 } },
      'moveDimension: Sorry, it is not possible to move a row to a position that crosses a merged cell. Please unmerge and try again.',
    ],
    [
      'sort across a merged cell',
      [merged],
      { sortRange: { range: { sheetId: 1 }, sortSpecs: [{ dimensionIndex: 0 }] } },
      "sortRange: You can't sort a range containing vertical merges. There is a vertical merge at A2:A3",
    ],
  ])('%s', (_, before, request, words) => {
    const file = sampleFile(start)
    if (before.length > 0) doAll(file, ...before)
    expect(wordsOf(() => doAll(file, request))).toBe(`400 Invalid requests[0].${words}`)
  })
})

describe('what follows', () => {
  test('a new row takes formats and rules of its neighbour, no values and no notes', () => {
    const file = sampleFile(start)
    const rule = { condition: { type: 'BOOLEAN' } }
    const dressed = { userEnteredFormat: { textFormat: { bold: true } }, note: 'n', dataValidation: rule }
    doAll(file, {
      repeatCell: {
        range: { sheetId: 1, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 },
        cell: dressed,
        fields: 'userEnteredFormat,note,dataValidation',
      },
    })
    doAll(file, { insertDimension: { range: rows(2, 3), inheritFromBefore: true } })
    const grid = file.api.get({
      ranges: 'Datos!A2:A4',
      fields: 'sheets.data.rowData.values(userEnteredFormat,note,dataValidation,userEnteredValue)',
    })
    expect(grid.sheets?.[0]?.data?.[0]?.rowData).toEqual([
      { values: [{ userEnteredValue: { stringValue: 'a' }, ...dressed }] },
      { values: [{ userEnteredFormat: dressed.userEnteredFormat, dataValidation: rule }] },
      { values: [{ userEnteredValue: { stringValue: 'b' } }] },
    ])
  })

  test('merges, rules, protections, names, banding and the filter follow their lines', () => {
    const file = sampleFile(start)
    const range = { sheetId: 1, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 3 }
    doAll(
      file,
      { addConditionalFormatRule: { rule: { ranges: [range], booleanRule: { condition: { type: 'NOT_BLANK' }, format: {} } } } },
      { addProtectedRange: { protectedRange: { protectedRangeId: 5, range } } },
      { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'Zona', range } } },
      { addBanding: { bandedRange: { bandedRangeId: 6, range } } },
      { setBasicFilter: { filter: { range, criteria: { 2: { hiddenValues: ['x'] } } } } },
      { mergeCells: { range: { ...range, startRowIndex: 6, endRowIndex: 7 } } },
      { insertDimension: { range: columns(0, 1) } },
      { deleteDimension: { range: rows(1, 2) } },
    )
    const moved = { sheetId: 1, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 2, endColumnIndex: 4 }
    const shown = file.api.get()
    const sheet = shown.sheets?.[0]
    expect(sheet?.conditionalFormats?.[0]?.ranges).toEqual([moved])
    expect(sheet?.protectedRanges?.[0]?.range).toEqual(moved)
    expect(shown.namedRanges?.[0]?.range).toEqual(moved)
    expect(sheet?.bandedRanges?.[0]?.range).toEqual(moved)
    expect(sheet?.basicFilter).toEqual({
      range: moved,
      criteria: { 3: { hiddenValues: ['x'] } },
      filterSpecs: [{ columnIndex: 3, filterCriteria: { hiddenValues: ['x'] } }],
    })
    expect(sheet?.merges).toEqual([{ ...moved, startRowIndex: 5, endRowIndex: 6 }])
  })

  test('sizes and hidden lines move with their lines; frozen lines are counted', () => {
    const file = sampleFile(start)
    doAll(
      file,
      {
        updateSheetProperties: {
          properties: { sheetId: 1, gridProperties: { frozenRowCount: 2 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      {
        updateDimensionProperties: {
          range: rows(3, 4),
          properties: { pixelSize: 50, hiddenByUser: true },
          fields: 'pixelSize,hiddenByUser',
        },
      },
      { updateDimensionProperties: { range: columns(1, 2), properties: { pixelSize: 70 }, fields: 'pixelSize' } },
      { insertDimension: { range: rows(1, 2) } },
      { moveDimension: { source: columns(1, 2), destinationIndex: 0 } },
    )
    const sheet = file.api.get({ includeGridData: true }).sheets?.[0]
    expect(sheet?.properties?.gridProperties?.frozenRowCount).toBe(3)
    expect(sheet?.data?.[0]?.rowMetadata?.[4]).toEqual({ pixelSize: 50, hiddenByUser: true })
    expect(sheet?.data?.[0]?.columnMetadata?.[0]).toEqual({ pixelSize: 70 })
    doAll(file, { deleteDimension: { range: rows(0, 2) } })
    expect(file.api.get().sheets?.[0]?.properties?.gridProperties).toEqual({ rowCount: 9, columnCount: 6, frozenRowCount: 1 })
  })

  test('autoResizeDimensions fits columns to what they show', () => {
    const file = sampleFile([['x'.repeat(40), 'ab']])
    doAll(file, { autoResizeDimensions: { dimensions: columns(0, 3) } })
    const widths = file.api.get({ includeGridData: true }).sheets?.[0]?.data?.[0]?.columnMetadata?.slice(0, 3)
    expect(widths).toEqual([{ pixelSize: 290 }, { pixelSize: 24 }, { pixelSize: 100 }])
  })
})
