/** Random batches, good and bad: refused ones leave no trace, and the journal always tells the same story as the living file. */
import fc from 'fast-check'
import { ApiError } from './errors'
import type { SpreadsheetFile } from './interface'
import { memoryJournal } from './journal/journal'
import { GUEST, sampleFile } from './sample'

const index = fc.nat(11)
const sheetId = fc.constantFrom(1, 1, 1, 1, 1, 1, 1, 2)
const value = fc.oneof(
  fc.constantFrom('a', 'b', 'Ana', '', '=1+1').map((stringValue) => ({ stringValue })),
  fc.integer({ min: -5, max: 5 }).map((numberValue) => ({ numberValue })),
  fc.boolean().map((boolValue) => ({ boolValue })),
  fc.constantFrom('=A1+B2', '=SUM(A1:C3)', '=COUNTIF(Datos!A:A,"a")', '=IF(B1>0,C1,"no")').map((formulaValue) => ({ formulaValue })),
)
const cell = fc.record(
  {
    userEnteredValue: value,
    note: fc.constantFrom('n', ''),
    userEnteredFormat: fc.constantFrom({ textFormat: { bold: true } }, { numberFormat: { type: 'TEXT', pattern: '@' } }, {}),
    dataValidation: fc.constant({ condition: { type: 'BOOLEAN' } }),
  },
  { requiredKeys: [] },
)
const span = (most: number): fc.Arbitrary<readonly [number, number]> =>
  fc.tuple(fc.nat(most), fc.integer({ min: 0, max: 4 })).map(([from, length]) => [from, from + length])
const range = fc.oneof(
  fc.tuple(sheetId, span(9), span(5)).map(([id, [startRowIndex, endRowIndex], [startColumnIndex, endColumnIndex]]) => ({
    sheetId: id,
    startRowIndex,
    endRowIndex,
    startColumnIndex,
    endColumnIndex,
  })),
  fc.tuple(sheetId, fc.nat(4)).map(([id, startRowIndex]) => ({ sheetId: id, startRowIndex })),
)
const dimensionRange = fc
  .tuple(sheetId, fc.constantFrom('ROWS', 'COLUMNS'), span(5))
  .map(([id, dimension, [startIndex, endIndex]]) => ({ sheetId: id, dimension, startIndex, endIndex: endIndex + 1 }))
const fields = fc.constantFrom(
  'userEnteredValue',
  'userEnteredValue',
  '*',
  '*',
  'userEnteredFormat.textFormat.bold,note',
  'dataValidation',
  'nada',
)
const rows = fc.array(fc.record({ values: fc.array(cell, { maxLength: 4 }) }), { maxLength: 4 })

const request = fc.oneof(
  fc
    .record({ start: fc.record({ sheetId, rowIndex: index, columnIndex: fc.nat(5) }), rows, fields })
    .map((updateCells) => ({ updateCells })),
  fc.record({ range, rows, fields }).map((updateCells) => ({ updateCells })),
  fc.record({ sheetId, rows, fields }).map((appendCells) => ({ appendCells })),
  fc.record({ range, cell, fields }).map((repeatCell) => ({ repeatCell })),
  fc
    .record({ source: range, destination: range, pasteType: fc.constantFrom('PASTE_NORMAL', 'PASTE_VALUES', 'PASTE_FORMAT') })
    .map((copyPaste) => ({ copyPaste })),
  fc
    .record({ source: range, destination: fc.record({ sheetId, rowIndex: index, columnIndex: fc.nat(5) }) })
    .map((cutPaste) => ({ cutPaste })),
  fc.record({ range: dimensionRange, inheritFromBefore: fc.boolean() }).map((insertDimension) => ({ insertDimension })),
  dimensionRange.map((one) => ({ deleteDimension: { range: one } })),
  fc.record({ source: dimensionRange, destinationIndex: index }).map((moveDimension) => ({ moveDimension })),
  fc.record({ range, shiftDimension: fc.constantFrom('ROWS', 'COLUMNS') }).map((insertRange) => ({ insertRange })),
  fc.record({ range, shiftDimension: fc.constantFrom('ROWS', 'COLUMNS') }).map((deleteRange) => ({ deleteRange })),
  fc
    .record({
      range,
      sortSpecs: fc.array(fc.record({ dimensionIndex: fc.nat(4), sortOrder: fc.constantFrom('ASCENDING', 'DESCENDING') }), {
        minLength: 1,
        maxLength: 2,
      }),
    })
    .map((sortRange) => ({ sortRange })),
  fc
    .record({ sheetId: fc.integer({ min: 1, max: 3 }), title: fc.constantFrom('B', 'C', 'Datos') })
    .map((properties) => ({ addSheet: { properties } })),
  sheetId.map((id) => ({ deleteSheet: { sheetId: id } })),
  fc.record({ sourceSheetId: sheetId, newSheetId: fc.constantFrom(3, 4) }).map((duplicateSheet) => ({ duplicateSheet })),
  fc
    .record({ sheetId, index: fc.nat(3), title: fc.constantFrom('X', 'Datos'), hidden: fc.boolean() })
    .map((properties) => ({ updateSheetProperties: { properties, fields: 'index,hidden,title' } })),
  fc
    .record({ range: dimensionRange, properties: fc.record({ pixelSize: fc.nat(200), hiddenByUser: fc.boolean() }) })
    .map((one) => ({ updateDimensionProperties: { ...one, fields: '*' } })),
  range.map((one) => ({ mergeCells: { range: one } })),
  range.map((one) => ({ addProtectedRange: { protectedRange: { range: one } } })),
  fc
    .record({
      range,
      criteria: fc.constantFrom(
        {},
        { 0: { hiddenValues: ['a'] } },
        { 1: { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] } } },
      ),
    })
    .map((filter) => ({ setBasicFilter: { filter } })),
  fc
    .record({ metadataId: fc.integer({ min: 1, max: 6 }), dimensionRange })
    .map(({ metadataId, dimensionRange: { sheetId: id, dimension, startIndex } }) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId,
          metadataKey: 'k',
          visibility: 'DOCUMENT',
          location: { dimensionRange: { sheetId: id, dimension, startIndex, endIndex: startIndex + 1 } },
        },
      },
    })),
  fc
    .record({ find: fc.constantFrom('a', '1'), replacement: fc.constantFrom('b', '') })
    .map((findReplace) => ({ findReplace: { ...findReplace, allSheets: true } })),
)

const all = { includeGridData: true }
/** Everything a reader can see, without the answers of formulas whose text is the same. */
const seen = (file: SpreadsheetFile): string => JSON.stringify(file.api.get(all))

const attempt = (file: SpreadsheetFile, run: () => void): boolean => {
  const before = [seen(file), file.revision]
  try {
    run()
    return true
  } catch (error) {
    expect(error).toBeInstanceOf(ApiError)
    expect([seen(file), file.revision]).toEqual(before)
    return false
  }
}

const start = [
  ['id', 'n', '=SUM(B2:B4)'],
  ['a', 1, '=B2*2'],
  ['b', 2, null],
  ['c', 3, true],
]

test('a refused batch changes nothing, and a restart finds the same file', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.array(fc.array(request, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 10 }), (batches) => {
      const journal = memoryJournal()
      const file = sampleFile(start, { journal })
      for (const requests of batches) if (attempt(file, () => file.api.batchUpdate({ requests }))) taken += 1
      const again = sampleFile([], { journal })
      expect(seen(again)).toBe(seen(file))
      expect(again.revision).toBe(file.revision)
    }),
    { numRuns: 300 },
  )
  expect(taken).toBeGreaterThan(300)
})

test('undoing a person’s change brings back what was there', () => {
  const line = fc.record({
    user: fc.constant(GUEST),
    sheet: fc.constant(1),
    axis: fc.constantFrom('rows' as const, 'columns' as const),
    at: fc.nat(5),
    count: fc.integer({ min: 1, max: 3 }),
  })
  const change = fc.oneof(
    fc.record({ range: fc.constantFrom('Datos!A1', 'Datos!B3', 'Datos!F9'), typed: fc.constantFrom('x', '', '=A1', '1/2/2027') }).map(
      ({ range: one, typed }) =>
        (file: SpreadsheetFile) =>
          file.person.edit({ user: GUEST, range: one, values: [[typed]] }),
    ),
    line.map((action) => (file: SpreadsheetFile) => file.person.insert(action)),
    line.map((action) => (file: SpreadsheetFile) => file.person.delete(action)),
    fc.tuple(line, index).map(
      ([action, to]) =>
        (file: SpreadsheetFile) =>
          file.person.move({ ...action, to }),
    ),
    fc
      .boolean()
      .map(
        (descending) => (file: SpreadsheetFile) => file.person.sort({ user: GUEST, range: 'Datos!A1:C6', by: [{ column: 0, descending }] }),
      ),
    fc
      .constantFrom('Datos!A1:B2', 'Datos!C1:C4')
      .map((from) => (file: SpreadsheetFile) => file.person.cutPaste({ user: GUEST, from, to: 'Datos!D5' })),
    fc.constant((file: SpreadsheetFile) => file.person.duplicateTab({ user: GUEST, sheet: 1 })),
    fc.constantFrom('Ana', 'x').map((title) => (file: SpreadsheetFile) => file.person.renameTab({ user: GUEST, sheet: 1, title })),
    fc.constant((file: SpreadsheetFile) => file.person.filter({ user: GUEST, sheet: 1, criteria: { 0: { hiddenValues: ['a'] } } })),
  )
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const file = sampleFile(start)
      const before = seen(file)
      const done = changes.map((run) => run(file)).filter((answer) => answer.ok && answer.events.length > 0)
      for (const _ of done) expect(file.person.undo({ user: GUEST }).ok).toBe(true)
      expect(seen(file)).toBe(before)
    }),
    { numRuns: 250 },
  )
})
