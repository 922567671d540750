/** sortRange: the order of kinds, blanks last, hidden rows in place, whole cells moved, row metadata along. */
import { doAll, sampleFile, tableOf, wordsOf } from '../sample'

const mixed = [['b'], [true], [2], [''], ['A'], [10], ['á'], [false]]
const sort = (descending: boolean, more: object = {}): object => ({
  sortRange: {
    range: { sheetId: 1, startRowIndex: 0, endRowIndex: 8 },
    sortSpecs: [{ dimensionIndex: 0, sortOrder: descending ? 'DESCENDING' : 'ASCENDING' }],
    ...more,
  },
})

test.each([
  ['ascending', false, [[2], [10], ['A'], ['á'], ['b'], [false], [true]]],
  ['descending', true, [[true], [false], ['b'], ['á'], ['A'], [10], [2]]],
])('%s: numbers, texts, truth; blanks last', (_, descending, table) => {
  const file = sampleFile(mixed)
  doAll(file, sort(descending))
  expect(tableOf(file)).toEqual(table)
})

test('by several columns, stable, within the columns of the range only', () => {
  const file = sampleFile([
    ['x', 2, 1],
    ['y', 1, 2],
    ['x', 1, 3],
    ['y', 2, 4],
  ])
  doAll(file, {
    sortRange: {
      range: { sheetId: 1, startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 },
      sortSpecs: [{ dimensionIndex: 0 }, { dimensionIndex: 1, sortOrder: 'DESCENDING' }],
    },
  })
  expect(tableOf(file)).toEqual([
    ['x', 2, 1],
    ['x', 1, 2],
    ['y', 2, 3],
    ['y', 1, 4],
  ])
})

test('a row that is not shown stays where it is', () => {
  const file = sampleFile([[3], [9], [1], [2]])
  doAll(file, {
    updateDimensionProperties: {
      range: { sheetId: 1, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  })
  doAll(file, sort(false))
  expect(tableOf(file)).toEqual([[1], [9], [2], [3]])
})

test('formats, notes and rules move with their cells; formulas keep to their row', () => {
  const file = sampleFile([
    ['b', '=A1&"!"'],
    ['a', '=A2&"!"'],
  ])
  const dressed = { userEnteredFormat: { textFormat: { bold: true } }, note: 'n', dataValidation: { condition: { type: 'BOOLEAN' } } }
  doAll(
    file,
    {
      repeatCell: {
        range: { sheetId: 1, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
        cell: dressed,
        fields: 'userEnteredFormat,note,dataValidation',
      },
    },
    sort(false),
  )
  expect(tableOf(file)).toEqual([
    ['a', '=A1&"!"'],
    ['b', '=A2&"!"'],
  ])
  const rows = file.api.get({ ranges: 'Datos!A1:A2', fields: 'sheets.data.rowData.values(userEnteredFormat,note,dataValidation)' })
    .sheets?.[0]?.data?.[0]?.rowData
  expect(rows).toEqual([{ values: [{}] }, { values: [dressed] }])
})

test('metadata of a row goes with its values', () => {
  const file = sampleFile([[3], [1], [2]])
  const location = { dimensionRange: { sheetId: 1, dimension: 'ROWS', startIndex: 0, endIndex: 1 } }
  doAll(
    file,
    { createDeveloperMetadata: { developerMetadata: { metadataId: 4, metadataKey: 'k', visibility: 'DOCUMENT', location } } },
    sort(false),
  )
  const found = file.api.values.batchGetByDataFilter({ dataFilters: [{ developerMetadataLookup: { metadataId: 4 } }] }).valueRanges?.[0]
    ?.valueRange
  expect(found).toEqual({ range: 'Datos!A3:F3', majorDimension: 'ROWS', values: [['3']] })
})

test('a key outside of the range is refused', () => {
  const file = sampleFile(mixed)
  const words = '400 Invalid requests[0].sortRange: sortSpecs.dimensionIndex[9] is outside of the range to sort.'
  expect(wordsOf(() => doAll(file, sort(false, { sortSpecs: [{ dimensionIndex: 9 }] })))).toBe(words)
})
