/** Conditional rules, protections, names, banding, merges, filters and find-and-replace. */
import { cells, doAll, GUEST, OWNER, sampleFile, tableOf, wordsOf } from '../sample'

const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 }
const start = [
  ['estado', 'n'],
  ['ok', 1],
  ['falló', 2],
]
const rule = (values: string): object => ({
  ranges: [range],
  booleanRule: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: values }] }, format: { textFormat: { bold: true } } },
})

describe('duplicate ids and other refusals', () => {
  test.each([
    [
      'a protection',
      { addProtectedRange: { protectedRange: { protectedRangeId: 5, range } } },
      'addProtectedRange: Cannot add protected range with ID: 5, a protected range with that ID already exists.',
    ],
    [
      'a name',
      { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'Otra', range } } },
      'addNamedRange: Cannot add named range with ID: n, a named range with that ID already exists.',
    ],
    [
      'the same name',
      { addNamedRange: { namedRange: { name: 'zona', range } } },
      'addNamedRange: Cannot add named range with name zona, a named range with that name already exists.',
    ],
    [
      'a name with a space',
      { addNamedRange: { namedRange: { name: 'mi zona', range } } },
      'addNamedRange: The name given to this range is invalid.',
    ],
    [
      'a name like a cell',
      { addNamedRange: { namedRange: { name: 'Q1', range } } },
      'addNamedRange: The name given to this range is invalid.',
    ],
    [
      'a banding id',
      { addBanding: { bandedRange: { bandedRangeId: 6, range: { ...range, startColumnIndex: 4, endColumnIndex: 5 } } } },
      'addBanding: Cannot add banding with ID: 6, a banding with that ID already exists.',
    ],
    [
      'a banding over another',
      { addBanding: { bandedRange: { range } } },
      'addBanding: You cannot add alternating background colors to a range that already has alternating background colors.',
    ],
    [
      'metadata',
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataId: 8, metadataKey: 'x', visibility: 'DOCUMENT', location: { spreadsheet: true } },
        },
      },
      'createDeveloperMetadata: Cannot add developer metadata with ID [8] because developer metadata with that ID already exists.',
    ],
    [
      'metadata without a key',
      { createDeveloperMetadata: { developerMetadata: { visibility: 'DOCUMENT', location: { spreadsheet: true } } } },
      'createDeveloperMetadata: Developer metadata must always have a key specified.',
    ],
    [
      'metadata without visibility',
      { createDeveloperMetadata: { developerMetadata: { metadataKey: 'x', location: { spreadsheet: true } } } },
      'createDeveloperMetadata: Developer metadata must always have visibility specified.',
    ],
    [
      'metadata of two rows',
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'x',
            visibility: 'PROJECT',
            location: { dimensionRange: { sheetId: 1, dimension: 'ROWS', startIndex: 0, endIndex: 2 } },
          },
        },
      },
      'createDeveloperMetadata: DimensionRange must represent a single row or column.',
    ],
    [
      'a rule that is not there',
      { deleteConditionalFormatRule: { sheetId: 1, index: 3 } },
      'deleteConditionalFormatRule: No conditional format on sheet: 1 at index: 3',
    ],
    [
      'a protection that is not there',
      { deleteProtectedRange: { protectedRangeId: 99 } },
      'deleteProtectedRange: No protected range with id: 99',
    ],
    [
      'merging part of a merge',
      { mergeCells: { range: { ...range, startRowIndex: 4, endRowIndex: 5 } } },
      'mergeCells: You must select all cells in a merged range to merge or unmerge them.',
    ],
  ])('%s', (_, request, words) => {
    const file = sampleFile(start)
    doAll(
      file,
      { addProtectedRange: { protectedRange: { protectedRangeId: 5, range } } },
      { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'Zona', range } } },
      { addBanding: { bandedRange: { bandedRangeId: 6, range } } },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataId: 8, metadataKey: 'commit', visibility: 'DOCUMENT', location: { spreadsheet: true } },
        },
      },
      { mergeCells: { range: { ...range, startRowIndex: 4, endRowIndex: 6 } } },
    )
    expect(wordsOf(() => doAll(file, request))).toBe(`400 Invalid requests[0].${words}`)
  })
})

describe('conditional rules', () => {
  test('are kept in order, moved, replaced and deleted', () => {
    const file = sampleFile(start)
    const add = (value: string, index: number): object => ({ addConditionalFormatRule: { rule: rule(value), index } })
    const answer = doAll(
      file,
      add('a', 0),
      add('b', 0),
      { updateConditionalFormatRule: { sheetId: 1, index: 0, newIndex: 1 } },
      { updateConditionalFormatRule: { index: 0, rule: rule('c') } },
      { deleteConditionalFormatRule: { sheetId: 1, index: 1 } },
    )
    expect(file.api.get().sheets?.[0]?.conditionalFormats).toEqual([rule('c')])
    expect(answer.replies?.[2]?.updateConditionalFormatRule).toEqual({ newRule: rule('b'), newIndex: 1, oldIndex: 0 })
    expect(answer.replies?.[4]?.deleteConditionalFormatRule).toEqual({ rule: rule('b') })
  })

  test('show in the effective format and on the screen', () => {
    const file = sampleFile(start)
    doAll(file, { addConditionalFormatRule: { rule: rule('FALLÓ') } })
    const fields = 'sheets.data.rowData.values.effectiveFormat.textFormat.bold'
    const rows = file.api.get({ ranges: 'Datos!A2:A3', fields }).sheets?.[0]?.data?.[0]?.rowData
    expect(rows?.map((row) => row.values?.[0]?.effectiveFormat?.textFormat?.bold)).toEqual([false, true])
    expect(file.view(1, 2, 3)?.rows[0]?.cells[0]?.style).toEqual({ bold: true })
  })
})

describe('protections', () => {
  const protect = {
    addProtectedRange: {
      protectedRange: {
        protectedRangeId: 5,
        range,
        editors: { users: [] },
        unprotectedRanges: [{ ...range, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1 }],
      },
    },
  }
  const write = (row: number, column: number): object => ({
    updateCells: { start: { sheetId: 1, rowIndex: row, columnIndex: column }, rows: cells([['x']]), fields: 'userEnteredValue' },
  })
  test.each([
    ['the owner may always', OWNER, write(0, 0), 'taken'],
    [
      'others may not',
      GUEST,
      write(0, 0),
      '400 Invalid requests[0].updateCells: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    ],
    ['outside they may', GUEST, write(5, 0), 'taken'],
    ['in a hole they may', GUEST, write(1, 1), 'taken'],
    [
      'deleting its rows they may not',
      GUEST,
      { deleteDimension: { range: { sheetId: 1, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
      '400 Invalid requests[0].deleteDimension: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    ],
  ])('%s', (_, user, request, words) => {
    const file = sampleFile(start)
    doAll(file, protect)
    expect(wordsOf(() => file.apiAs(user).batchUpdate({ requests: [request] }))).toBe(words)
  })

  test('an update changes what it names; the answer says who may edit', () => {
    const file = sampleFile(start)
    doAll(file, protect, {
      updateProtectedRange: { protectedRange: { protectedRangeId: 5, editors: { users: [GUEST] } }, fields: 'editors' },
    })
    const seen = (user: string) => file.apiAs(user).get().sheets?.[0]?.protectedRanges?.[0]?.requestingUserCanEdit
    expect([seen(OWNER), seen(GUEST), seen('c@example.org')]).toEqual([true, true, undefined])
    doAll(file, { deleteProtectedRange: { protectedRangeId: 5 } })
    expect(file.api.get().sheets?.[0]?.protectedRanges).toBeUndefined()
  })
})

describe('names and banding', () => {
  test('a name is a range for reading; it can be changed and dropped', () => {
    const file = sampleFile(start)
    doAll(file, { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'Zona', range } } })
    expect(tableOf(file, 'Zona')).toEqual(start)
    doAll(file, { updateNamedRange: { namedRange: { namedRangeId: 'n', range: { ...range, endRowIndex: 1 } }, fields: 'range' } })
    expect(tableOf(file, 'Zona')).toEqual([['estado', 'n']])
    doAll(file, { deleteNamedRange: { namedRangeId: 'n' } })
    expect(wordsOf(() => tableOf(file, 'Zona'))).toBe('400 Unable to parse range: Zona')
  })

  test('banding is kept and dropped', () => {
    const file = sampleFile(start)
    doAll(file, {
      addBanding: { bandedRange: { bandedRangeId: 6, range, rowProperties: { firstBandColorStyle: { rgbColor: { red: 1 } } } } },
    })
    expect(file.api.get().sheets?.[0]?.bandedRanges?.[0]?.bandedRangeId).toBe(6)
    doAll(file, { deleteBanding: { bandedRangeId: 6 } })
    expect(file.api.get().sheets?.[0]?.bandedRanges).toBeUndefined()
  })
})

describe('merging', () => {
  test.each([
    ['MERGE_ALL', [['estado'], [], []], 1],
    ['MERGE_ROWS', [['estado'], ['ok'], ['falló']], 3],
    ['MERGE_COLUMNS', [['estado', 'n'], [], []], 2],
  ])('%s keeps the first cell of each block', (mergeType, table, count) => {
    const file = sampleFile(start)
    doAll(file, { mergeCells: { range, mergeType } })
    expect(tableOf(file)).toEqual(table.filter((row, i) => row.length > 0 || table.slice(i).some((one) => one.length > 0)))
    expect(file.api.get().sheets?.[0]?.merges).toHaveLength(count)
    doAll(file, { unmergeCells: { range } })
    expect(file.api.get().sheets?.[0]?.merges).toBeUndefined()
  })
})

describe('the basic filter', () => {
  const table = [
    ['nombre', 'edad'],
    ['Ana', 20],
    ['Beto', 31],
    ['', 40],
    ['Carla', 9],
  ]
  const all = { sheetId: 1, startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 2 }
  const hidden = (file: ReturnType<typeof sampleFile>): number[] => {
    const rows = file.api.get({ fields: 'sheets.data.rowMetadata.hiddenByFilter' }).sheets?.[0]?.data?.[0]?.rowMetadata ?? []
    return rows.flatMap((row, at) => (row.hiddenByFilter === true ? [at] : []))
  }
  test.each([
    ['values', { 0: { hiddenValues: ['Ana', ''] } }, [1, 3]],
    ['a number', { 1: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '20' }] } } }, [1, 4]],
    ['a text', { 0: { condition: { type: 'TEXT_CONTAINS', values: [{ userEnteredValue: 'A' }] } } }, [2, 3]],
    ['blanks', { 0: { condition: { type: 'BLANK' } } }, [1, 2, 4]],
    ['a formula', { 1: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=B2>A$1' }] } } }, [1, 2, 3, 4]],
    [
      'two columns',
      { 0: { hiddenValues: ['Beto'] }, 1: { condition: { type: 'NUMBER_LESS', values: [{ userEnteredValue: '40' }] } } },
      [2, 3],
    ],
  ])('hides rows by %s', (_, criteria, rows) => {
    const file = sampleFile(table)
    doAll(file, { setBasicFilter: { filter: { range: all, criteria } } })
    expect(hidden(file)).toEqual(rows)
    doAll(file, { clearBasicFilter: { sheetId: 1 } })
    expect(hidden(file)).toEqual([])
  })

  test('criteria may come as a list, and a sort with them', () => {
    const file = sampleFile(table)
    doAll(file, {
      setBasicFilter: {
        filter: {
          range: all,
          sortSpecs: [{ dimensionIndex: 1 }],
          filterSpecs: [{ columnIndex: 0, filterCriteria: { hiddenValues: ['Carla'] } }],
        },
      },
    })
    expect(tableOf(file).map((row) => row[1])).toEqual(['edad', 9, 20, 31, 40])
    expect(hidden(file)).toEqual([1])
  })

  test('an open end hides blank rows to the end of the grid', () => {
    const file = sampleFile(table)
    doAll(file, { setBasicFilter: { filter: { range: { sheetId: 1 }, criteria: { 0: { condition: { type: 'NOT_BLANK' } } } } } })
    expect(hidden(file)).toEqual([3, 5, 6, 7, 8, 9])
  })
})

describe('findReplace', () => {
  test.each([
    [
      'parts, without regard to case',
      { find: 'AN', replacement: 'on' },
      [
        ['ona', 'Jonna'],
        ['=A1', 12],
      ],
      { valuesChanged: 2, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 2 },
    ],
    [
      'with regard to case',
      { find: 'An', replacement: 'On', matchCase: true },
      [
        ['Ona', 'Janna'],
        ['=A1', 12],
      ],
      { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 },
    ],
    [
      'whole cells',
      { find: 'ana', replacement: 'x', matchEntireCell: true },
      [
        ['x', 'Janna'],
        ['=A1', 12],
      ],
      { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 },
    ],
    [
      'patterns',
      { find: '(n)a$', replacement: '$1o', searchByRegex: true },
      [
        ['Ano', 'Janno'],
        ['=A1', 12],
      ],
      { valuesChanged: 2, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 2 },
    ],
    [
      'formulas',
      { find: 'A1', replacement: 'B1', includeFormulas: true },
      [
        ['Ana', 'Janna'],
        ['=B1', 12],
      ],
      { formulasChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 },
    ],
    [
      'numbers stay numbers',
      { find: '2', replacement: '3' },
      [
        ['Ana', 'Janna'],
        ['=A1', 13],
      ],
      { valuesChanged: 1, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 1 },
    ],
    [
      'nothing',
      { find: 'zzz', replacement: '' },
      [
        ['Ana', 'Janna'],
        ['=A1', 12],
      ],
      {},
    ],
  ])('%s', (_, find, table, counts) => {
    const file = sampleFile([
      ['Ana', 'Janna'],
      ['=A1', 12],
    ])
    const reply = doAll(file, { findReplace: { ...find, allSheets: true } }).replies?.[0]
    expect(tableOf(file)).toEqual(table)
    expect(reply?.findReplace).toEqual(counts)
  })
})
