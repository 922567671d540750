/** Tabs and the file's own properties: ids, titles, order, visibility, copies, and what other tabs see of it. */
import { doAll, sampleFile, tableOf, wordsOf } from '../sample'

const titles = (file: ReturnType<typeof sampleFile>): string[] => file.tabs().map((tab) => tab.title)
const add = (sheetId: number, title: string, more: object = {}): object => ({ addSheet: { properties: { sheetId, title, ...more } } })
const update = (properties: object, fields: string): object => ({ updateSheetProperties: { properties, fields } })

describe('refusals', () => {
  test.each([
    ['a title twice', add(2, 'datos'), 'addSheet: A sheet with the name "datos" already exists. Please enter another name.'],
    ['an id twice', add(1, 'Otra'), 'addSheet: Sheet with id 1 already exists.'],
    ['no title', add(2, ''), 'addSheet: The sheet name cannot be empty.'],
    ['a long title', add(2, 'x'.repeat(101)), 'addSheet: The sheet name cannot be greater than 100 characters.'],
    ['the last tab', { deleteSheet: { sheetId: 1 } }, "deleteSheet: You can't remove all the sheets in a document."],
    [
      'hiding the last tab',
      update({ sheetId: 1, hidden: true }, 'hidden'),
      "updateSheetProperties: You can't hide all the sheets in a document.",
    ],
    ['an unknown tab', update({ sheetId: 9, hidden: true }, 'hidden'), 'updateSheetProperties: No sheet with id: 9'],
    [
      'an unknown zone',
      { updateSpreadsheetProperties: { properties: { timeZone: 'Marte' }, fields: 'timeZone' } },
      'updateSpreadsheetProperties: Invalid time zone: Marte',
    ],
    ['the default format', { updateSpreadsheetProperties: { properties: {}, fields: 'defaultFormat' } }, undefined],
  ])('%s', (_, request, words) => {
    const file = sampleFile([['a']])
    expect(wordsOf(() => doAll(file, request))).toBe(
      words === undefined ? 'NotEmulated: Sheets.updateSpreadsheetProperties defaultFormat' : `400 Invalid requests[0].${words}`,
    )
    expect(titles(file)).toEqual(['Datos'])
  })

  test('the last visible tab cannot be deleted', () => {
    const file = sampleFile([['a']])
    doAll(file, add(2, 'Otra', { hidden: true }))
    expect(wordsOf(() => doAll(file, { deleteSheet: { sheetId: 1 } }))).toContain("You can't remove all the visible sheets in a document.")
  })
})

test('a tab gets what it was asked to have', () => {
  const file = sampleFile([['a']])
  const answer = doAll(
    file,
    add(5, 'Nueva', {
      index: 0,
      hidden: false,
      tabColorStyle: { rgbColor: { green: 1 } },
      gridProperties: { rowCount: 3, columnCount: 2, frozenRowCount: 1 },
    }),
  )
  expect(answer.replies?.[0]?.addSheet?.properties).toEqual({
    sheetId: 5,
    title: 'Nueva',
    index: 0,
    sheetType: 'GRID',
    gridProperties: { rowCount: 3, columnCount: 2, frozenRowCount: 1 },
    tabColor: { green: 1 },
    tabColorStyle: { rgbColor: { green: 1 } },
  })
  expect(doAll(file, { addSheet: {} }).replies?.[0]?.addSheet?.properties?.title).toBe('Sheet3')
})

test.each([
  [0, 0, ['A', 'B', 'C', 'D']],
  [0, 3, ['B', 'C', 'A', 'D']],
  [0, 4, ['B', 'C', 'D', 'A']],
  [3, 1, ['A', 'D', 'B', 'C']],
])('the index counts before the move: tab %i to %i', (from, index, order) => {
  const file = sampleFile([['a']])
  doAll(file, update({ sheetId: 1, title: 'A' }, 'title'), add(2, 'B'), add(3, 'C'), add(4, 'D'))
  doAll(file, update({ sheetId: from + 1, index }, 'index'))
  expect(titles(file)).toEqual(order)
})

test('formulas follow a rename and show #REF! for a deleted tab', () => {
  const file = sampleFile([['=Otra!A1', "=COUNTA('Otra'!A:A)"]])
  doAll(file, add(2, 'Otra'), update({ sheetId: 2, title: 'Hoja nueva' }, 'title'))
  expect(tableOf(file)).toEqual([["='Hoja nueva'!A1", "=COUNTA('Hoja nueva'!A:A)"]])
  doAll(file, { deleteSheet: { sheetId: 2 } })
  expect(tableOf(file)).toEqual([['=#REF!', '=COUNTA(#REF!)']])
  expect(tableOf(file, 'Datos', 'FORMATTED_VALUE')).toEqual([['#REF!', '1']])
})

test('a copy has everything of its own under new ids, and no developer metadata', () => {
  const file = sampleFile([['a', '=A1'], ['b']])
  const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 }
  doAll(
    file,
    { addProtectedRange: { protectedRange: { protectedRangeId: 7, range } } },
    { setBasicFilter: { filter: { range } } },
    {
      createDeveloperMetadata: { developerMetadata: { metadataId: 3, metadataKey: 'k', visibility: 'DOCUMENT', location: { sheetId: 1 } } },
    },
  )
  const reply = doAll(file, { duplicateSheet: { sourceSheetId: 1, insertSheetIndex: 1, newSheetId: 9 } }).replies?.[0]
  expect(reply?.duplicateSheet?.properties?.title).toBe('Copy of Datos')
  doAll(file, {
    updateCells: { start: { sheetId: 1 }, rows: [{ values: [{ userEnteredValue: { stringValue: 'z' } }] }], fields: 'userEnteredValue' },
  })
  expect(tableOf(file, "'Copy of Datos'", 'FORMATTED_VALUE')).toEqual([['a', 'a'], ['b']])
  const copy = file.api.get().sheets?.[1]
  expect(copy?.protectedRanges?.[0]?.range?.sheetId).toBe(9)
  expect(copy?.protectedRanges?.[0]?.protectedRangeId).not.toBe(7)
  expect(copy?.basicFilter?.range?.sheetId).toBe(9)
  expect(copy?.developerMetadata).toBeUndefined()
})

test('a deleted tab takes its names and metadata along', () => {
  const file = sampleFile([['a']])
  doAll(
    file,
    add(2, 'Otra'),
    { addNamedRange: { namedRange: { name: 'Zona', range: { sheetId: 2 } } } },
    {
      createDeveloperMetadata: { developerMetadata: { metadataId: 3, metadataKey: 'k', visibility: 'DOCUMENT', location: { sheetId: 2 } } },
    },
    { deleteSheet: { sheetId: 2 } },
  )
  expect(file.api.get().namedRanges).toBeUndefined()
  expect(doAll(file, { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: {} } } }).replies?.[0]).toEqual({
    deleteDeveloperMetadata: {},
  })
})

test('the file has a title, a locale and a zone', () => {
  const file = sampleFile([[0.5]])
  doAll(file, {
    updateSpreadsheetProperties: {
      properties: { title: 'Nueva', locale: 'es_AR', timeZone: 'America/Bogota' },
      fields: 'title,locale,timeZone',
    },
  })
  expect([file.title, file.locale, file.timeZone]).toEqual(['Nueva', 'es_AR', 'America/Bogota'])
  expect(tableOf(file, 'Datos', 'FORMATTED_VALUE')).toEqual([['0,5']])
})

describe('copyTo', () => {
  const here = () => {
    const file = sampleFile([
      ['Nombre', 'Nota'],
      ['Ana', 7],
    ])
    doAll(
      file,
      update({ sheetId: 1, title: 'Viejos', hidden: false }, 'title,hidden'),
      add(2, 'Otra'),
      update({ sheetId: 1, hidden: true }, 'hidden'),
      { addProtectedRange: { protectedRange: { range: { sheetId: 1 }, warningOnly: true } } },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey: 'k', metadataValue: 'v', visibility: 'DOCUMENT', location: { sheetId: 1 } },
        },
      },
    )
    return file
  }
  test('brings the cells to the end of the other file, under an id and a title of its own, without marks and protections', () => {
    const [file, other] = [here(), sampleFile([['x']])]
    const made = file.api.copyTo(1, other)
    expect(made).toMatchObject({ title: 'Copy of Viejos', index: 1 })
    expect(titles(other)).toEqual(['Datos', 'Copy of Viejos'])
    expect(other.api.values.get("'Copy of Viejos'", {}).values).toEqual([
      ['Nombre', 'Nota'],
      ['Ana', '7'],
    ])
    const [, tab] = other.api.get({ fields: 'sheets(properties(sheetId,hidden),protectedRanges,developerMetadata)' }).sheets ?? []
    expect(tab).toEqual({ properties: { sheetId: made.sheetId } })
    expect(titles(file)).toEqual(['Viejos', 'Otra'])
    // Twice is two copies, and what is changed in one stays as it is in the other.
    file.api.copyTo(1, other)
    other.api.values.update("'Copy of Viejos'!A2", { values: [['Eva']] }, { valueInputOption: 'RAW' })
    expect(titles(other)).toEqual(['Datos', 'Copy of Viejos', 'Copy of Viejos 2'])
    expect(file.api.values.get('Viejos!A2', {}).values).toEqual([['Ana']])
  })
  test('of a tab that is not there is refused', () => {
    const other = sampleFile([['x']])
    expect(wordsOf(() => here().api.copyTo(9, other))).toContain('No grid with id: 9')
    expect(titles(other)).toEqual(['Datos'])
  })
})
