/** Developer metadata: it stays with its row or column, goes with it, and is found by every kind of lookup. */
import { doAll, sampleFile } from '../sample'

const file = () => {
  const made = sampleFile([
    ['x', 'y'],
    ['a', 'b'],
    ['c', 'd'],
  ])
  const create = (metadataId: number, location: object, more: object = {}): object => ({
    createDeveloperMetadata: { developerMetadata: { metadataId, metadataKey: 'k', visibility: 'DOCUMENT', location, ...more } },
  })
  doAll(
    made,
    create(1, { dimensionRange: { sheetId: 1, dimension: 'ROWS', startIndex: 1, endIndex: 2 } }),
    create(2, { dimensionRange: { sheetId: 1, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } }, { metadataValue: 'nombre' }),
    create(3, { sheetId: 1 }, { metadataKey: 'tab' }),
    create(4, { spreadsheet: true }, { visibility: 'PROJECT' }),
  )
  return made
}
const found = (made: ReturnType<typeof sampleFile>, developerMetadataLookup: object): number[] => {
  const deleted = doAll(made, { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup } } }).replies?.[0]
    ?.deleteDeveloperMetadata
  return (deleted?.deletedDeveloperMetadata ?? []).map((one) => one.metadataId ?? 0)
}
const placed = (made: ReturnType<typeof sampleFile>, metadataId: number): unknown =>
  made.api.values.batchGetByDataFilter({ dataFilters: [{ developerMetadataLookup: { metadataId } }] }).valueRanges?.[0]?.valueRange?.range

describe('lookups', () => {
  test.each([
    ['everything', {}, [1, 2, 3, 4]],
    ['by id', { metadataId: 2 }, [2]],
    ['by key', { metadataKey: 'k' }, [1, 2, 4]],
    ['by key and value', { metadataKey: 'k', metadataValue: 'nombre' }, [2]],
    ['by visibility', { visibility: 'PROJECT' }, [4]],
    ['by kind of place', { locationType: 'ROW' }, [1]],
    ['on a tab and all in it', { metadataLocation: { sheetId: 1 } }, [1, 2, 3]],
    ['on the tab itself', { metadataLocation: { sheetId: 1 }, locationMatchingStrategy: 'EXACT_LOCATION' }, [3]],
    ['on a column', { metadataLocation: { dimensionRange: { sheetId: 1, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } } }, [2]],
    ['on the file', { metadataLocation: { spreadsheet: true } }, [4]],
  ])('%s', (_, lookup, ids) => expect(found(file(), lookup)).toEqual(ids))
})

describe('where it goes', () => {
  const range = (dimension: string, startIndex: number, endIndex: number): object => ({ sheetId: 1, dimension, startIndex, endIndex })
  test.each([
    ['insert above', { insertDimension: { range: range('ROWS', 0, 2) } }, 'Datos!A4:F4', 'Datos!B1:B12'],
    ['delete above', { deleteDimension: { range: range('ROWS', 0, 1) } }, 'Datos!A1:F1', 'Datos!B1:B9'],
    ['delete itself', { deleteDimension: { range: range('ROWS', 1, 2) } }, undefined, 'Datos!B1:B9'],
    ['insert a column before', { insertDimension: { range: range('COLUMNS', 0, 1) } }, 'Datos!A2:G2', 'Datos!C1:C10'],
    ['move the column', { moveDimension: { source: range('COLUMNS', 1, 2), destinationIndex: 4 } }, 'Datos!A2:F2', 'Datos!D1:D10'],
    ['move another across', { moveDimension: { source: range('COLUMNS', 4, 5), destinationIndex: 0 } }, 'Datos!A2:F2', 'Datos!C1:C10'],
    ['delete the column', { deleteDimension: { range: range('COLUMNS', 1, 2) } }, 'Datos!A2:E2', undefined],
    ['write over it', { updateCells: { range: { sheetId: 1 }, fields: '*' } }, 'Datos!A2:F2', 'Datos!B1:B10'],
  ])('%s', (_, request, row, column) => {
    const made = file()
    doAll(made, request)
    expect([placed(made, 1), placed(made, 2)]).toEqual([row, column])
  })
})

test('an update writes only what its mask names, and may move it', () => {
  const made = file()
  const reply = doAll(made, {
    updateDeveloperMetadata: {
      dataFilters: [{ developerMetadataLookup: { metadataId: 2 } }],
      developerMetadata: {
        metadataValue: 'apellido',
        metadataKey: 'no',
        location: { dimensionRange: { sheetId: 1, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
      },
      fields: 'metadataValue,location',
    },
  }).replies?.[0]
  expect(reply?.updateDeveloperMetadata?.developerMetadata).toEqual([
    {
      metadataId: 2,
      metadataKey: 'k',
      metadataValue: 'apellido',
      visibility: 'DOCUMENT',
      location: { locationType: 'COLUMN', dimensionRange: { sheetId: 1, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
    },
  ])
})

test('a second commit with the same explicit id is refused whole', () => {
  const made = file()
  const commit = {
    requests: [
      {
        updateCells: {
          start: { sheetId: 1 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'dos veces' } }] }],
          fields: 'userEnteredValue',
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataId: 1001, metadataKey: 'commit', visibility: 'DOCUMENT', location: { spreadsheet: true } },
        },
      },
    ],
  }
  made.api.batchUpdate(commit)
  doAll(made, {
    updateCells: {
      start: { sheetId: 1 },
      rows: [{ values: [{ userEnteredValue: { stringValue: 'persona' } }] }],
      fields: 'userEnteredValue',
    },
  })
  expect(() => made.api.batchUpdate(commit)).toThrow('Invalid requests[1].createDeveloperMetadata')
  expect(made.api.values.get('Datos!A1').values).toEqual([['persona']])
})
