/** spreadsheets.get: masks, ranges, grids; and reading back in the same call as a batch of changes. */
import { cells, doAll, sampleFile, wordsOf } from '../sample'

describe('get', () => {
  test('a mask reaches through lists; row flags come for every row of the tab', () => {
    const file = sampleFile([['a'], ['b']])
    doAll(file, {
      setBasicFilter: { filter: { range: { sheetId: 1, startRowIndex: 0, endRowIndex: 2 }, criteria: { 0: { hiddenValues: ['b'] } } } },
    })
    const answer = file.api.get({ fields: 'sheets(properties(sheetId,title),data.rowMetadata.hiddenByFilter)' })
    expect(Object.keys(answer)).toEqual(['sheets'])
    expect(answer.sheets?.[0]?.properties).toEqual({ sheetId: 1, title: 'Datos' })
    expect(answer.sheets?.[0]?.data?.[0]?.rowMetadata).toEqual([{}, { hiddenByFilter: true }, {}, {}, {}, {}, {}, {}, {}, {}])
  })

  test('without a mask and without being asked, no grids', () => {
    const answer = sampleFile([['a']]).api.get()
    expect(answer.sheets?.[0]?.data).toBeUndefined()
    expect(answer.properties?.title).toBe('Prueba')
  })

  test('grids hold what was entered, what it amounts to, what shows; blank ends are left out', () => {
    const answer = sampleFile([['a', '=1/0'], [], [2, true]]).api.get({
      ranges: 'Datos!A1:F10',
      includeGridData: true,
      fields: 'sheets.data(startRow,startColumn,rowData.values(userEnteredValue,effectiveValue,formattedValue))',
    })
    expect(answer.sheets?.[0]?.data?.[0]).toEqual({
      rowData: [
        {
          values: [
            { userEnteredValue: { stringValue: 'a' }, effectiveValue: { stringValue: 'a' }, formattedValue: 'a' },
            {
              userEnteredValue: { formulaValue: '=1/0' },
              effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO', message: 'Function DIVIDE parameter 2 cannot be zero.' } },
              formattedValue: '#DIV/0!',
            },
          ],
        },
        {},
        {
          values: [
            { userEnteredValue: { numberValue: 2 }, effectiveValue: { numberValue: 2 }, formattedValue: '2' },
            { userEnteredValue: { boolValue: true }, effectiveValue: { boolValue: true }, formattedValue: 'TRUE' },
          ],
        },
      ],
    })
  })

  test('ranges choose tabs and parts; a grid that does not begin at A1 says where', () => {
    const file = sampleFile([
      ['a', 'b'],
      ['c', 'd'],
    ])
    doAll(
      file,
      { addSheet: { properties: { sheetId: 2, title: 'Otra' } } },
      { mergeCells: { range: { sheetId: 1, startRowIndex: 5, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 2 } } },
    )
    const answer = file.api.get({ ranges: ['Datos!B2'], includeGridData: true })
    expect(answer.sheets).toHaveLength(1)
    expect(answer.sheets?.[0]?.merges).toBeUndefined()
    expect([answer.sheets?.[0]?.data?.[0]?.startRow, answer.sheets?.[0]?.data?.[0]?.startColumn]).toEqual([1, 1])
    expect(answer.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.formattedValue).toBe('d')
  })

  test('metadata of tab and file is shown without grids, that of columns only with them', () => {
    const file = sampleFile([['a']])
    const create = (metadataId: number, location: object): object => ({
      createDeveloperMetadata: { developerMetadata: { metadataId, metadataKey: 'k', visibility: 'DOCUMENT', location } },
    })
    doAll(
      file,
      create(1, { spreadsheet: true }),
      create(2, { sheetId: 1 }),
      create(3, { dimensionRange: { sheetId: 1, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } }),
    )
    const plain = file.api.get()
    expect([plain.developerMetadata?.[0]?.metadataId, plain.sheets?.[0]?.developerMetadata?.[0]?.metadataId]).toEqual([1, 2])
    const withGrid = file.api.get({ includeGridData: true }).sheets?.[0]?.data?.[0]?.columnMetadata
    expect(withGrid?.[0]?.developerMetadata?.[0]?.metadataId).toBe(3)
  })

  test('getByDataFilter gives the parts that its filters mean', () => {
    const answer = sampleFile([['a'], ['b']]).api.getByDataFilter({
      dataFilters: [{ gridRange: { sheetId: 1, startRowIndex: 1, endRowIndex: 2 } }],
      includeGridData: true,
    })
    expect(answer.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]?.formattedValue).toBe('b')
  })

  test('a wrong mask says so only in the details', () => {
    expect(wordsOf(() => sampleFile([]).api.get({ fields: 'sheets.sheetProperties' }))).toBe('400 Request contains an invalid argument.')
  })
})

describe('reading back in a batch', () => {
  test('sees the file after the requests; the cost counts both', () => {
    const file = sampleFile([['a', '=A1&"!"']])
    const { api } = file
    const answer = api.batchUpdate({
      requests: [{ updateCells: { start: { sheetId: 1 }, rows: cells([['z']]), fields: 'userEnteredValue' } }],
      includeSpreadsheetInResponse: true,
      responseRanges: ['Datos!A1:B1'],
      responseIncludeGridData: true,
    })
    const row = answer.updatedSpreadsheet?.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values
    expect(row?.map((cell) => cell.formattedValue)).toEqual(['z', 'z!'])
    expect(api.lastCost).toEqual({ cellsRead: 2, cellsWritten: 1 })
  })

  test('a range that cannot be read back undoes the batch', () => {
    const file = sampleFile([['a']])
    const body = {
      requests: [{ deleteDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } }],
      includeSpreadsheetInResponse: true,
      responseRanges: ['Nadie!A1'],
    }
    expect(wordsOf(() => file.api.batchUpdate(body))).toBe('400 Unable to parse range: Nadie!A1')
    expect(file.api.values.get('Datos!A1').values).toEqual([['a']])
  })

  test('the mask of the call chooses within the read back', () => {
    const file = sampleFile([['a']])
    const body = { requests: [{ updateCells: { range: { sheetId: 1 }, fields: 'note' } }], includeSpreadsheetInResponse: true }
    expect(file.api.batchUpdate(body, { fields: 'updatedSpreadsheet.sheets.properties.title' })).toEqual({
      updatedSpreadsheet: { sheets: [{ properties: { title: 'Datos' } }] },
    })
  })
})
