/** The value methods: what reading gives (ragged, trimmed, three renderings) and what writing takes. */
import { doAll, sampleFile, type Table, tableOf, wordsOf } from '../sample'

const date = { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } } }
const sample = (): ReturnType<typeof sampleFile> => {
  const file = sampleFile([['a', null, 'c'], [], [45323, true, '=1/0', '=A3+1'], ['=""']])
  doAll(file, {
    repeatCell: {
      range: { sheetId: 1, startRowIndex: 2, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
      cell: date,
      fields: 'userEnteredFormat',
    },
  })
  return file
}

describe('reading', () => {
  test.each([
    ['as shown', 'Datos!A1:D10', {}, 'Datos!A1:D10', [['a', '', 'c'], [], ['01/02/2024', 'TRUE', '#DIV/0!', '45324'], ['']]],
    ['typed', 'Datos!A3:D3', { valueRenderOption: 'UNFORMATTED_VALUE' }, 'Datos!A3:D3', [[45323, true, '#DIV/0!', 45324]]],
    [
      'typed, dates as text',
      'Datos!A3:D3',
      { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'FORMATTED_STRING' },
      'Datos!A3:D3',
      [['01/02/2024', true, '#DIV/0!', 45324]],
    ],
    ['formulas', 'Datos!A3:D3', { valueRenderOption: 'FORMULA' }, 'Datos!A3:D3', [[45323, true, '=1/0', '=A3+1']]],
    [
      'by column',
      'Datos!A1:C3',
      { majorDimension: 'COLUMNS' },
      'Datos!A1:C3',
      [
        ['a', '', '01/02/2024'],
        ['', '', 'TRUE'],
        ['c', '', '#DIV/0!'],
      ],
    ],
    ['open ends are filled in', 'Datos!B:C', {}, 'Datos!B1:C10', [['', 'c'], [], ['TRUE', '#DIV/0!']]],
    ['a whole tab', 'Datos', {}, 'Datos!A1:F10', [['a', '', 'c'], [], ['01/02/2024', 'TRUE', '#DIV/0!', '45324'], ['']]],
    ['an end beyond the grid is clipped', 'Datos!A4:Z99', {}, 'Datos!A4:F10', [['']]],
    ['nothing there', 'Datos!E5:F10', {}, 'Datos!E5:F10', undefined],
    ['a formula that shows nothing is no trailing blank', 'Datos!A4:B5', {}, 'Datos!A4:B5', [['']]],
  ])('%s', (_, range, options, answered, values) => {
    expect(sample().api.values.get(range, options)).toEqual({
      range: answered,
      majorDimension: 'majorDimension' in options ? options.majorDimension : 'ROWS',
      ...(values === undefined ? {} : { values }),
    })
  })

  test.each([
    ['an unknown tab', "'Data Tab'!A1:C10", "400 Unable to parse range: 'Data Tab'!A1:C10"],
    ['nonsense', 'A1:B2:C3', '400 Unable to parse range: A1:B2:C3'],
    ['outside of the grid', 'Datos!A5000:B5001', '400 Range (Datos!A5000:B5001) exceeds grid limits. Max rows: 10, max columns: 6'],
  ])('refused: %s', (_, range, words) => expect(wordsOf(() => sample().api.values.get(range))).toBe(words))

  test('several ranges come in order, with the cells counted', () => {
    const { api } = sample()
    const answer = api.values.batchGet({ ranges: ['Datos!C1', 'Datos!A1'] })
    expect(answer.valueRanges?.map((one) => one.values)).toEqual([[['c']], [['a']]])
    expect(api.lastCost).toEqual({ cellsRead: 2, cellsWritten: 0 })
  })

  test('data filters say which of them a range answers; equal ranges come once', () => {
    const file = sample()
    doAll(file, {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId: 2,
          metadataKey: 'k',
          visibility: 'DOCUMENT',
          location: { dimensionRange: { sheetId: 1, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
        },
      },
    })
    const grid = { gridRange: { sheetId: 1, startColumnIndex: 0, endColumnIndex: 1 } }
    const lookup = { developerMetadataLookup: { metadataKey: 'k' } }
    const a1 = { a1Range: 'Datos!C1' }
    const answer = file.api.values.batchGetByDataFilter({ dataFilters: [grid, a1, lookup], valueRenderOption: 'UNFORMATTED_VALUE' })
    expect(answer.valueRanges).toEqual([
      { valueRange: { range: 'Datos!A1:A10', majorDimension: 'ROWS', values: [['a'], [], [45323], ['']] }, dataFilters: [grid, lookup] },
      { valueRange: { range: 'Datos!C1', majorDimension: 'ROWS', values: [['c']] }, dataFilters: [a1] },
    ])
  })

  test.each([
    [
      'a row beyond the grid',
      { gridRange: { sheetId: 1, startRowIndex: 10, endRowIndex: 11 } },
      '400 Invalid dataFilters[0]: Range (Datos!11:11) exceeds grid limits. Max rows: 10, max columns: 6',
    ],
    ['a tab that is gone', { gridRange: { sheetId: 4 } }, '400 Invalid dataFilters[0]: No grid with id: 4'],
    ['nothing', {}, '400 Invalid dataFilters[0]: No data filter specified.'],
  ])('a filter for %s is refused', (_, filter, words) => {
    expect(wordsOf(() => sample().api.values.batchGetByDataFilter({ dataFilters: [filter] }))).toBe(words)
  })

  test('a mask keeps parts of the answer', () => {
    expect(sample().api.values.batchGet({ ranges: 'Datos!A1', fields: 'valueRanges.values' })).toEqual({
      valueRanges: [{ values: [['a']] }],
    })
  })
})

describe('update', () => {
  const raw = { valueInputOption: 'RAW' }
  const entered = { valueInputOption: 'USER_ENTERED' }
  test.each([
    [
      'a cell only says where to begin',
      'Datos!B1',
      [['x', 'y'], ['z']],
      raw,
      [
        ['a', 'x', 'y'],
        ['b', 'z'],
      ],
    ],
    [
      'null leaves, an empty text clears',
      'Datos!A1',
      [[null, 'x'], ['']],
      raw,
      [
        ['a', 'x'],
        ['', 2],
      ],
    ],
    [
      'a larger range keeps the rest',
      'Datos!A1:B9',
      [['x']],
      raw,
      [
        ['x', 1],
        ['b', 2],
      ],
    ],
    [
      'raw is not read',
      'Datos!A1',
      [['=1+1', '007']],
      raw,
      [
        ['=1+1', '007'],
        ['b', 2],
      ],
    ],
    [
      'entered is read as typed',
      'Datos!A1',
      [
        ['=1+1', '007'],
        ["'007", 'TRUE'],
      ],
      entered,
      [
        ['=1+1', 7],
        ['007', true],
      ],
    ],
    [
      'numbers and truth stay as they are',
      'Datos!A1',
      [[5, false]],
      entered,
      [
        [5, false],
        ['b', 2],
      ],
    ],
  ])('%s', (_, range, values, options, table) => {
    const file = sampleFile([
      ['a', 1],
      ['b', 2],
    ])
    file.api.values.update(range, { values }, options)
    expect(tableOf(file)).toEqual(table)
  })

  test('by columns', () => {
    const file = sampleFile([])
    file.api.values.update('Datos!A1', { values: [['a', 'b'], ['c']], majorDimension: 'COLUMNS' }, raw)
    expect(tableOf(file)).toEqual([['a', 'c'], ['b']])
  })

  test('typing brings a format along unless there is one; notes and rules stay', () => {
    const file = sampleFile([['x', 'y']])
    doAll(file, {
      repeatCell: {
        range: { sheetId: 1, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 },
        cell: { ...date, note: 'n' },
        fields: 'userEnteredFormat,note',
      },
    })
    const answer = file.api.values.update(
      'Datos!A1',
      { values: [['2027-02-01', '2/1/2027']] },
      { ...entered, includeValuesInResponse: true },
    )
    expect(answer).toEqual({
      spreadsheetId: 'f',
      updatedRange: 'Datos!A1:B1',
      updatedRows: 1,
      updatedColumns: 2,
      updatedCells: 2,
      updatedData: { range: 'Datos!A1:B1', majorDimension: 'ROWS', values: [['2027-02-01', '01/02/2027']] },
    })
    const row = file.api.get({ ranges: 'Datos!A1:B1', fields: 'sheets.data.rowData.values(userEnteredFormat,note)' }).sheets?.[0]?.data?.[0]
      ?.rowData?.[0]
    expect(row?.values).toEqual([{ userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } } }, { ...date, note: 'n' }])
  })

  test.each([
    ['no input option', 'Datos!A1', { values: [['a']] }, {}, "400 'valueInputOption' is required but not specified"],
    [
      'outside of the grid',
      'Datos!A11',
      { values: [['a']] },
      raw,
      '400 Range (Datos!A11) exceeds grid limits. Max rows: 10, max columns: 6',
    ],
    [
      'wider than the range',
      'Datos!A1:B1',
      { values: [['a', 'b', 'c']] },
      raw,
      '400 Requested writing within range [Datos!A1:B1], but tried writing to column [C]',
    ],
    [
      'taller than the range',
      'Datos!A1:B1',
      { values: [['a'], ['b']] },
      raw,
      '400 Requested writing within range [Datos!A1:B1], but tried writing to row [2]',
    ],
    [
      'another range in the body',
      'Datos!A1',
      { range: 'Datos!A2', values: [['a']] },
      raw,
      "400 Request range[Datos!A1] does not match value's range[Datos!A2]",
    ],
    [
      'an unknown option',
      'Datos!A1',
      { values: [['a']] },
      { ...raw, insertDataOption: 'OVERWRITE' },
      `400 Invalid JSON payload received. Unknown name "insertDataOption": Cannot bind query parameter. Field 'insertDataOption' could not be found in request message.`,
    ],
    [
      'a flat list',
      'Datos!A1',
      { values: ['a'] },
      raw,
      `400 Invalid value at 'data.values[0]' (type.googleapis.com/google.protobuf.ListValue), "a"`,
    ],
  ])('refused: %s', (_, range, body, options, words) => {
    const file = sampleFile([['a', 1]])
    expect(wordsOf(() => file.api.values.update(range, body, options))).toBe(words)
    expect(tableOf(file)).toEqual([['a', 1]])
  })

  test('batchUpdate is all or nothing, and sums up', () => {
    const file = sampleFile([['a', 1]])
    const data = [
      { range: 'Datos!A1:B1', values: [['x', 'y']] },
      { range: 'Datos!A3', values: [['z']] },
    ]
    expect(
      wordsOf(() => file.api.values.batchUpdate({ valueInputOption: 'RAW', data: [...data, { range: 'Datos!A99', values: [['w']] }] })),
    ).toContain('Invalid data[2]: Range (Datos!A99)')
    expect(tableOf(file)).toEqual([['a', 1]])
    const answer = file.api.values.batchUpdate({ valueInputOption: 'RAW', data })
    expect([answer.totalUpdatedRows, answer.totalUpdatedColumns, answer.totalUpdatedCells, answer.totalUpdatedSheets]).toEqual([2, 3, 3, 1])
    expect(tableOf(file)).toEqual([['x', 'y'], [], ['z']])
  })

  describe('by data filter', () => {
    const marked = () => {
      const file = sampleFile([['Nombre', 'Hilo'], ['a'], ['b', 'x']])
      const location = { dimensionRange: { sheetId: 1, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } }
      doAll(file, {
        createDeveloperMetadata: { developerMetadata: { metadataKey: 'k', metadataValue: '1', visibility: 'DOCUMENT', location } },
      })
      return file
    }
    const fill = (file: ReturnType<typeof marked>, values: unknown, metadataValue = '1') =>
      file.api.values.batchUpdateByDataFilter({
        valueInputOption: 'RAW',
        data: [{ dataFilter: { developerMetadataLookup: { metadataKey: 'k', metadataValue } }, majorDimension: 'COLUMNS', values }],
      })

    test('a column gets its cells wherever it stands now; null leaves one, text stays text', () => {
      const file = marked()
      file.person.insert({ user: 'ana@example.org', sheet: 'Datos', axis: 'columns', at: 0, count: 1 })
      expect(fill(file, [[null, '=1+1', null, '+54']])).toMatchObject({
        totalUpdatedCells: 4,
        responses: [{ updatedRange: 'Datos!C1:C4', dataFilter: { developerMetadataLookup: { metadataKey: 'k' } } }],
      })
      expect(file.api.lastCost).toEqual({ cellsRead: 0, cellsWritten: 4 })
      expect(tableOf(file)).toEqual([
        ['', 'Nombre', 'Hilo'],
        ['', 'a', '=1+1'],
        ['', 'b', 'x'],
        ['', '', '+54'],
      ])
    })

    test('what matches nothing writes nothing', () => {
      const file = marked()
      expect(fill(file, [['x']], '2').responses ?? []).toEqual([])
      expect(tableOf(file)).toEqual([['Nombre', 'Hilo'], ['a'], ['b', 'x']])
    })

    test.each([
      ['more than fits', [Array.from({ length: 11 }, () => 'x')], /^400 Invalid data\[0\]: .*tried writing to row \[11\]$/],
      ['two columns into one', [['x'], ['y']], /tried writing to column \[C\]$/],
    ])('refused: %s', (_, values, words) => {
      const file = marked()
      expect(wordsOf(() => fill(file, values))).toMatch(words)
      expect(tableOf(file)).toEqual([['Nombre', 'Hilo'], ['a'], ['b', 'x']])
    })
  })

  test('clear takes values only', () => {
    const file = sample()
    expect(file.api.values.clear('Datos!A1:C3')).toEqual({ spreadsheetId: 'f', clearedRange: 'Datos!A1:C3' })
    expect(tableOf(file)).toEqual([[], [], ['', '', '', '=A3+1'], ['=""']])
    file.api.values.update('Datos!A3', { values: [[45323]] }, raw)
    expect(tableOf(file, 'Datos!A3', 'FORMATTED_VALUE')).toEqual([['01/02/2024']])
  })
})

describe('append', () => {
  const blocks: Table = [['a', 1], ['b', 2], ['c', 3], [], [], ['d', 4], ['e', 5]]
  test.each([
    ['after the block the range touches', 'Datos!A1', 'OVERWRITE', 'Datos!A1:B3', 'Datos!A4:B4', 7],
    ['after the other block', 'Datos!A6', 'OVERWRITE', 'Datos!A6:B7', 'Datos!A8:B8', 8],
    ['after the last block for a whole tab', 'Datos', 'OVERWRITE', 'Datos!A6:B7', 'Datos!A8:B8', 8],
    ['with rows put in', 'Datos!A1', 'INSERT_ROWS', 'Datos!A1:B3', 'Datos!A4:B4', 8],
    ['below nothing, where it says', 'Datos!D2', 'OVERWRITE', undefined, 'Datos!D2:E2', 7],
  ])('%s', (_, range, insertDataOption, table, updated, height) => {
    const file = sampleFile(blocks)
    const answer = file.api.values.append(range, { values: [['x', 9]] }, { valueInputOption: 'RAW', insertDataOption })
    expect([answer.tableRange, answer.updates?.updatedRange]).toEqual([table, updated])
    expect(tableOf(file)).toHaveLength(height)
    expect(tableOf(file, updated)).toEqual([['x', 9]])
  })

  test('a full grid grows', () => {
    const file = sampleFile(Array.from({ length: 10 }, (_, i) => [i]))
    file.api.values.append('Datos!A1', { values: [['x'], ['y']] }, { valueInputOption: 'RAW' })
    expect(tableOf(file)).toHaveLength(12)
    expect(file.tabs()[0]?.rowCount).toBe(12)
  })
})
