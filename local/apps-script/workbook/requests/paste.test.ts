/** copyPaste and cutPaste: what travels, how a source fills a target, across tabs, and what formulas mean afterwards. */
import { doAll, sampleFile, type Table, tableOf, wordsOf } from '../sample'

const start: Table = [
  ['a', 1, '=B1+1'],
  ['b', 2, '=B2+$B$1'],
]
const range = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number, sheetId = 1): object => ({
  sheetId,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
})
const all = range(0, 2, 0, 3)

describe('copyPaste', () => {
  test.each([
    ['as it is', { source: all, destination: range(3, 4, 0, 1) }, [...start, [], ['a', 1, '=B4+1'], ['b', 2, '=B5+$B$1']]],
    ['values only', { source: all, destination: range(3, 4, 0, 1), pasteType: 'PASTE_VALUES' }, [...start, [], ['a', 1, 2], ['b', 2, 3]]],
    ['a cell fills a range', { source: range(0, 1, 1, 2), destination: range(2, 4, 0, 2) }, [...start, [1, 1], [1, 1]]],
    [
      'a target that is no multiple only begins it',
      { source: range(0, 2, 0, 1), destination: range(2, 5, 0, 1) },
      [...start, ['a'], ['b']],
    ],
    [
      'turned',
      { source: range(0, 2, 0, 2), destination: range(3, 4, 0, 1), pasteOrientation: 'TRANSPOSE' },
      [...start, [], ['a', 'b'], [1, 2]],
    ],
    [
      'over itself',
      { source: range(0, 2, 0, 2), destination: range(1, 2, 0, 1) },
      [
        ['a', 1, '=B1+1'],
        ['a', 1, '=B2+$B$1'],
        ['b', 2],
      ],
    ],
    ['formats only leave the values', { source: all, destination: range(3, 4, 0, 1), pasteType: 'PASTE_FORMAT' }, start],
  ])('%s', (_, copyPaste, table) => {
    const file = sampleFile(start)
    doAll(file, { copyPaste })
    expect(tableOf(file)).toEqual(table)
  })

  test('formats, notes, rules and merges travel with PASTE_NORMAL, to another tab too', () => {
    const file = sampleFile(start)
    const dressed = { userEnteredFormat: { textFormat: { bold: true } }, note: 'n', dataValidation: { condition: { type: 'BOOLEAN' } } }
    doAll(
      file,
      { addSheet: { properties: { sheetId: 2, title: 'Otra', gridProperties: { rowCount: 5, columnCount: 3 } } } },
      { repeatCell: { range: range(0, 1, 0, 1), cell: dressed, fields: 'userEnteredFormat,note,dataValidation' } },
      { mergeCells: { range: range(0, 1, 0, 2) } },
      { copyPaste: { source: all, destination: range(2, 3, 0, 1, 2) } },
    )
    const sheet = file.api.get({
      ranges: 'Otra',
      fields: 'sheets(merges,data.rowData.values(userEnteredFormat,note,dataValidation,userEnteredValue))',
    }).sheets?.[0]
    expect(sheet?.data?.[0]?.rowData?.[2]?.values?.[0]).toEqual({ userEnteredValue: { stringValue: 'a' }, ...dressed })
    expect(sheet?.merges).toEqual([range(2, 3, 0, 2, 2)])
  })

  test.each([
    [
      'beyond the grid',
      { copyPaste: { source: all, destination: range(9, 10, 0, 1) } },
      '400 Invalid requests[0].copyPaste: Range (Datos!C11) exceeds grid limits. Max rows: 10, max columns: 6',
    ],
    [
      'conditional rules',
      { copyPaste: { source: all, destination: all, pasteType: 'PASTE_CONDITIONAL_FORMATTING' } },
      'NotEmulated: Sheets.copyPaste PASTE_CONDITIONAL_FORMATTING',
    ],
    [
      'cut values',
      { cutPaste: { source: all, destination: { sheetId: 1 }, pasteType: 'PASTE_VALUES' } },
      'NotEmulated: Sheets.cutPaste PASTE_VALUES',
    ],
  ])('refused: %s', (_, request, words) => {
    const file = sampleFile(start)
    expect(wordsOf(() => doAll(file, request))).toBe(words)
    expect(tableOf(file)).toEqual(start)
  })
})

describe('cutPaste', () => {
  test('leaves blanks, and formulas that meant the cells mean them still', () => {
    const file = sampleFile(start)
    doAll(file, { cutPaste: { source: range(0, 1, 1, 2), destination: { sheetId: 1, rowIndex: 4, columnIndex: 4 } } })
    expect(tableOf(file)).toEqual([['a', '', '=E5+1'], ['b', 2, '=B2+$E$5'], [], [], ['', '', '', '', 1]])
  })

  test('to another tab, a reference learns its name', () => {
    const file = sampleFile(start)
    doAll(file, { addSheet: { properties: { sheetId: 2, title: 'Otra hoja' } } })
    doAll(file, { cutPaste: { source: range(0, 2, 1, 2), destination: { sheetId: 2, rowIndex: 0, columnIndex: 0 } } })
    expect(tableOf(file)).toEqual([
      ['a', '', "='Otra hoja'!A1+1"],
      ['b', '', "='Otra hoja'!A2+'Otra hoja'!$A$1"],
    ])
  })

  test('metadata of a column stays on the column', () => {
    const file = sampleFile(start)
    const location = { dimensionRange: { sheetId: 1, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } }
    doAll(file, { createDeveloperMetadata: { developerMetadata: { metadataId: 4, metadataKey: 'k', visibility: 'DOCUMENT', location } } })
    doAll(file, { cutPaste: { source: range(0, 2, 1, 2), destination: { sheetId: 1, rowIndex: 0, columnIndex: 4 } } })
    const data = file.api.get({ fields: 'sheets.data.columnMetadata.developerMetadata' }).sheets?.[0]?.data?.[0]?.columnMetadata
    expect(data?.map((one) => one.developerMetadata?.[0]?.metadataId)).toEqual([undefined, 4, undefined, undefined, undefined, undefined])
  })
})
