/** Charts: added once, listed, following lines, sorts, renames and copies; a person takes one away and takes that back. */
import { doAll, OWNER, sampleFile, wordsOf } from '../sample'

const column = (at: number, sheetId = 1): object => ({
  sourceRange: { sources: [{ sheetId, startRowIndex: 0, endRowIndex: 4, startColumnIndex: at, endColumnIndex: at + 1 }] },
})
const chart = (chartId: number, more: object = {}): object => ({
  addChart: {
    chart: {
      chartId,
      spec: {
        title: 'Semanas',
        basicChart: { chartType: 'COLUMN', headerCount: 1, domains: [{ domain: column(0) }], series: [{ series: column(1) }] },
      },
      position: { overlayPosition: { anchorCell: { sheetId: 1, rowIndex: 6, columnIndex: 1 }, widthPixels: 300 } },
      ...more,
    },
  },
})
const start = () =>
  sampleFile([
    ['semana', 'salieron'],
    ['c', 3],
    ['a', 1],
    ['b', 2],
  ])
const charts = (file: ReturnType<typeof start>) =>
  (file.api.get({ fields: 'sheets(properties.title,charts)' }).sheets ?? []).flatMap((sheet) => sheet.charts ?? [])
const shown = (file: ReturnType<typeof start>) => {
  const one = file.view(1, 0, 10)?.charts[0]
  return one && [one.row, one.column, one.labels, one.series]
}

test('is listed with its place, and shows what its cells say', () => {
  const file = start()
  doAll(file, chart(7))
  expect(charts(file)).toMatchObject([{ chartId: 7, position: { overlayPosition: { widthPixels: 300, heightPixels: 371 } } }])
  expect(shown(file)).toEqual([6, 1, ['c', 'a', 'b'], [{ name: 'salieron', values: [3, 1, 2] }]])
})

test.each([
  ['the same id again', chart(7), 'addChart: Cannot add an embedded object with ID: 7, an embedded object with that ID already exists.'],
  ['no spec', { addChart: { chart: {} } }, 'addChart: Chart spec is required.'],
  [
    'a tab that is not there',
    chart(8, { position: { overlayPosition: { anchorCell: { sheetId: 99 } } } }),
    'addChart: No grid with id: 99',
  ],
  ['an unknown id taken away', { deleteEmbeddedObject: { objectId: 8 } }, 'deleteEmbeddedObject: No embedded object with id: 8'],
])('refuses %s, and nothing of its batch happens', (_, request, words) => {
  const file = start()
  doAll(file, chart(7))
  expect(wordsOf(() => doAll(file, chart(9), request))).toContain(words)
  expect(charts(file)).toHaveLength(1)
})

const person = { user: OWNER }
test.each<[string, (file: ReturnType<typeof start>) => unknown, unknown]>([
  [
    'a sort',
    (file) => file.person.sort({ ...person, range: 'Datos!A1:B4', by: [{ column: 0 }], header: true }),
    [6, 1, ['a', 'b', 'c'], [{ name: 'salieron', values: [1, 2, 3] }]],
  ],
  [
    'a column in front',
    (file) => file.person.insert({ ...person, sheet: 'Datos', axis: 'columns', at: 0 }),
    [6, 2, ['c', 'a', 'b'], [{ name: 'salieron', values: [3, 1, 2] }]],
  ],
  [
    'a row less',
    (file) => file.person.delete({ ...person, sheet: 'Datos', axis: 'rows', at: 2 }),
    [5, 1, ['c', 'b'], [{ name: 'salieron', values: [3, 2] }]],
  ],
  [
    'a new name',
    (file) => file.person.renameTab({ ...person, sheet: 'Datos', title: 'Otra' }),
    [6, 1, ['c', 'a', 'b'], [{ name: 'salieron', values: [3, 1, 2] }]],
  ],
  [
    'a hidden row',
    (file) => file.person.hide({ ...person, sheet: 'Datos', axis: 'rows', at: 1, hidden: true }),
    [6, 1, ['a', 'b'], [{ name: 'salieron', values: [1, 2] }]],
  ],
  [
    'its column gone',
    (file) => file.person.delete({ ...person, sheet: 'Datos', axis: 'columns', at: 1 }),
    [6, 1, ['c', 'a', 'b'], [{ name: '', values: [] }]],
  ],
])('follows %s', (_, does, expected) => {
  const file = start()
  doAll(file, chart(7))
  does(file)
  expect(shown(file)).toEqual(expected)
})

test('a person takes it away, and takes that back', () => {
  const file = start()
  doAll(file, chart(7))
  expect(file.person.deleteChart({ ...person, chart: 7 }).ok).toBe(true)
  expect(charts(file)).toEqual([])
  file.person.undo(person)
  expect(charts(file)).toHaveLength(1)
})

test('a copied tab has its own, which shows its own cells; a tab that goes takes only its own', () => {
  const file = start()
  doAll(file, chart(7), { duplicateSheet: { sourceSheetId: 1, newSheetId: 5 } })
  expect(charts(file).map(({ chartId }) => chartId)).toHaveLength(2)
  doAll(file, { deleteSheet: { sheetId: 1 } })
  const [rest] = charts(file)
  expect(rest?.chartId).not.toBe(7)
  expect(file.view(5, 0, 5)?.charts[0]?.labels).toEqual(['c', 'a', 'b'])
})
