/** What the desk sees of a tab. */
import { doAll, sampleFile } from '../sample'

const range = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number): object => ({
  sheetId: 1,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
})
const list = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Sí' }, { userEnteredValue: 'No' }] }, strict: true }
const cell = (row: number, column: number, values: object, fields: string): object => ({
  repeatCell: { range: range(row, row + 1, column, column + 1), cell: values, fields },
})

const file = () => {
  const made = sampleFile(
    [
      ['nombre', 'fecha', 'ok'],
      ['Ana', 45323, true],
      ['Beto', '=1/0', '=HYPERLINK("https://x.org";"ver")'],
    ],
    { locale: 'es_AR' },
  )
  doAll(
    made,
    cell(1, 1, { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' } }, note: 'nota' }, 'userEnteredFormat,note'),
    cell(
      0,
      0,
      {
        userEnteredFormat: {
          textFormat: { bold: true, italic: true, foregroundColorStyle: { rgbColor: { red: 1 } } },
          backgroundColor: { green: 1 },
          horizontalAlignment: 'RIGHT',
          wrapStrategy: 'WRAP',
        },
      },
      'userEnteredFormat',
    ),
    { setDataValidation: { range: range(1, 2, 2, 3), rule: { condition: { type: 'BOOLEAN' } } } },
    { setDataValidation: { range: range(1, 2, 0, 1), rule: list } },
    {
      setDataValidation: {
        range: range(2, 3, 0, 1),
        rule: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Datos!A2:A9' }] } },
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 1, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        properties: { pixelSize: 80, hiddenByUser: true },
        fields: '*',
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 1, dimension: 'ROWS', startIndex: 5, endIndex: 6 },
        properties: { hiddenByUser: true },
        fields: '*',
      },
    },
    {
      updateSheetProperties: {
        properties: { sheetId: 1, gridProperties: { frozenRowCount: 1 }, tabColorStyle: { themeColor: 'ACCENT1' } },
        fields: 'gridProperties.frozenRowCount,tabColorStyle',
      },
    },
    { setBasicFilter: { filter: { range: range(0, 3, 0, 3), criteria: { 0: { hiddenValues: ['Beto'] } } } } },
    { mergeCells: { range: range(7, 8, 0, 2) } },
    { addProtectedRange: { protectedRange: { range: range(0, 1, 0, 6), description: 'títulos', warningOnly: true } } },
  )
  return made
}

test('cells show text, value, formula, look, rule, note and link', () => {
  const view = file().view(1, 0, 3)
  expect(view?.rows.map((row) => row.cells)).toEqual([
    [
      {
        text: 'nombre',
        value: 'nombre',
        style: { bold: true, italic: true, color: '#ff0000', background: '#00ff00', align: 'right', wrap: 'wrap' },
      },
      { text: 'fecha', value: 'fecha' },
      { text: 'ok', value: 'ok' },
    ],
    [
      { text: 'Ana', value: 'Ana', validation: { kind: 'list', options: ['Sí', 'No'], strict: true } },
      { text: '01/02/2024', value: 45323, note: 'nota' },
      { text: 'VERDADERO', value: true, validation: { kind: 'checkbox' } },
    ],
    [
      { text: 'Beto', value: 'Beto', validation: { kind: 'list', options: ['Ana', 'Beto'], strict: false } },
      { text: '#DIV/0!', error: 'Function DIVIDE parameter 2 cannot be zero.', formula: '=1/0' },
      { text: 'ver', value: 'ver', formula: '=HYPERLINK("https://x.org";"ver")', link: 'https://x.org' },
    ],
  ])
})

test('the tab shows its sizes, what is hidden, frozen, merged, filtered and protected', () => {
  const made = file()
  const view = made.view(1, 1, 99)
  expect(view?.rows.length).toBe(9)
  expect(view?.rows.flatMap((row) => (row.hiddenByFilter ? [row.index] : []))).toEqual([2])
  expect(view?.rows.flatMap((row) => (row.hiddenByUser ? [row.index] : []))).toEqual([5])
  expect(view?.columns[1]).toEqual({ index: 1, width: 80, hidden: true })
  expect([view?.frozenRows, view?.lastRow, view?.revision, view?.tabColor]).toEqual([1, 3, made.revision, '#4285f4'])
  expect(view?.merges).toEqual([{ sheetId: 1, startRow: 7, endRow: 8, startColumn: 0, endColumn: 2 }])
  expect(view?.filter).toEqual({ area: { sheetId: 1, startRow: 0, endRow: 3, startColumn: 0, endColumn: 3 }, columns: [0] })
  expect(view?.protectedAreas[0]).toEqual({
    area: { sheetId: 1, startRow: 0, endRow: 1, startColumn: 0, endColumn: 6 },
    warningOnly: true,
    description: 'títulos',
  })
})

test('there is no view of a tab that is not there', () => expect(file().view(99, 0, 1)).toBeUndefined())
