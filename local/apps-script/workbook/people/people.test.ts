/** People in the grid: what typing becomes, what is refused and in which words, and which events fire. */
import { NotEmulated } from '../errors'
import { cells, doAll, GUEST, OWNER, START, sampleFile, type Table, tableOf } from '../sample'

const user = GUEST
const area = (startRow: number, endRow: number, startColumn: number, endColumn: number): object => ({
  sheetId: 1,
  startRow,
  endRow,
  startColumn,
  endColumn,
})
const change = (changeType: string): object => ({ type: 'change', user, changeType })
const start: Table = [
  ['nombre', 'tel'],
  ['Ana', 5],
  ['Beto', true],
]
const make = (locale = 'es_AR') => sampleFile(start, { locale })
const rule = (condition: object, more: object = {}): object => ({
  setDataValidation: {
    range: { sheetId: 1, startRowIndex: 1, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 },
    rule: { condition, strict: true, ...more },
  },
})

describe('typing', () => {
  test.each([
    ['one cell, with what was there', 'Datos!B2', [['+5491122223333']], { value: '5491122223333', oldValue: '5' }, 5491122223333],
    ['a date as its serial', 'Datos!B2', [['1/2/2027']], { value: '46419', oldValue: '5' }, 46419],
    ['a tick', 'Datos!B3', [[false]], { value: 'FALSE', oldValue: 'TRUE' }, false],
    ['into a blank cell', 'Datos!C2', [['x']], { value: 'x' }, 'x'],
    ['emptying a cell', 'Datos!B2', [['']], { oldValue: '5' }, ''],
    ['what breaks as a formula', 'Datos!C2', [['+54 9 11 2222-3333']], { value: '#ERROR!' }, '=+54 9 11 2222-3333'],
  ])('%s', (_, range, values, event, held) => {
    const file = make()
    const answer = file.person.edit({ user, range, values })
    const [row, column] = [Number(range.slice(-1)) - 1, range.charCodeAt(6) - 65]
    expect(answer).toEqual({
      ok: true,
      events: [{ type: 'edit', user, area: area(row, row + 1, column, column + 1), ...event }, change('EDIT')],
    })
    expect(tableOf(file, range)[0]?.[0] ?? '').toBe(held)
  })

  test('several cells fire one event without values', () => {
    const file = make()
    const answer = file.person.edit({
      user,
      range: 'Datos!A2:B3',
      values: [
        ['x', '007'],
        ['', null],
      ],
    })
    expect(answer).toEqual({ ok: true, events: [{ type: 'edit', user, area: area(1, 3, 0, 2) }, change('EDIT')] })
    expect(tableOf(file)).toEqual([
      ['nombre', 'tel'],
      ['x', 7],
    ])
  })

  test('plain text cells keep what is typed', () => {
    const file = make()
    doAll(file, {
      repeatCell: {
        range: { sheetId: 1, startColumnIndex: 1, endColumnIndex: 2 },
        cell: { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } },
        fields: 'userEnteredFormat.numberFormat',
      },
    })
    file.person.edit({ user, range: 'Datos!B2:B4', values: [['+54 9 11 2222-3333'], ['=1+1'], [5]] })
    expect(tableOf(file, 'Datos!B2:B4')).toEqual([['+54 9 11 2222-3333'], ['=1+1'], ['5']])
  })

  test('what changes nothing fires nothing', () => {
    expect(make().person.edit({ user, range: 'Datos!A2', values: [['Ana']] })).toEqual({ ok: true, events: [] })
  })

  test.each([
    ['a shape that does not fit', 'Datos!A1:B1', [['x']], 'The values do not have the shape of the range.'],
    ['beyond the grid', 'Datos!F10', [['x', 'y']], 'The range is larger than the sheet.'],
    ['an unknown tab', 'Nadie!A1', [['x']], 'Unable to parse range: Nadie!A1'],
  ])('refused: %s', (_, range, values, message) => {
    expect(make().person.edit({ user, range, values })).toEqual({ ok: false, why: 'invalid', message })
  })
})

describe('data validation', () => {
  const list = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Sí' }, { userEnteredValue: 'No' }] }
  test.each([
    ['a list takes what it holds', list, 'Sí', 'taken'],
    [
      'a list refuses the rest',
      list,
      'tal vez',
      'Los datos introducidos en la celda A2 infringen las reglas de validación de datos definidas en esa celda.',
    ],
    ['a blank is always taken', list, '', 'taken'],
    ['a checkbox takes truth', { type: 'BOOLEAN' }, 'verdadero', 'taken'],
    [
      'a checkbox refuses text',
      { type: 'BOOLEAN' },
      'x',
      'Los datos introducidos en la celda A2 infringen las reglas de validación de datos definidas en esa celda.',
    ],
    ['a checkbox of its own values', { type: 'BOOLEAN', values: [{ userEnteredValue: 'si' }, { userEnteredValue: 'no' }] }, 'si', 'taken'],
    ['numbers between', { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }, { userEnteredValue: '5' }] }, '3', 'taken'],
    [
      'numbers outside',
      { type: 'NUMBER_BETWEEN', values: [{ userEnteredValue: '1' }, { userEnteredValue: '5' }] },
      '9',
      'Los datos introducidos en la celda A2 infringen las reglas de validación de datos definidas en esa celda.',
    ],
    ['dates', { type: 'DATE_IS_VALID' }, '1/2/2027', 'taken'],
    ['values of a range', { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Datos!$A$3:$A$9' }] }, 'Beto', 'taken'],
    ['an address', { type: 'TEXT_IS_EMAIL' }, 'ana@example.org', 'taken'],
  ])('%s', (_, condition, typed, message) => {
    const file = make()
    doAll(file, rule(condition))
    const answer = file.person.edit({ user, range: 'Datos!A2', values: [[typed]] })
    expect(answer.ok ? 'taken' : answer.message).toBe(message)
    if (!answer.ok) {
      expect(answer.why).toBe('validation')
      expect(tableOf(file)).toEqual(start)
    }
  })

  test('the rule may bring its own words, and a lenient one only warns', () => {
    const file = make()
    doAll(file, rule(list, { inputMessage: 'Elegí Sí o No' }))
    expect(file.person.edit({ user, range: 'Datos!A2', values: [['x']] })).toEqual({
      ok: false,
      why: 'validation',
      message: 'Elegí Sí o No',
    })
    doAll(file, rule(list, { strict: false }))
    expect(file.person.edit({ user, range: 'Datos!A2', values: [['x']] }).ok).toBe(true)
  })
})

describe('protected ranges', () => {
  const words =
    'Estás intentando modificar una celda o un objeto protegido. Si necesitas realizar cambios, comunícate con el propietario de la hoja de cálculo para que quite la protección.'
  const make2 = () => {
    const file = make()
    doAll(file, {
      addProtectedRange: {
        protectedRange: { range: { sheetId: 1, startRowIndex: 0, endRowIndex: 1 }, editors: { users: ['c@example.org'] } },
      },
    })
    return file
  }
  test.each([
    ['typing', (file: ReturnType<typeof make>) => file.person.edit({ user, range: 'Datos!A1', values: [['x']] })],
    ['sorting over it', (file: ReturnType<typeof make>) => file.person.sort({ user, range: 'Datos', by: [{ column: 0 }] })],
    ['deleting its row', (file: ReturnType<typeof make>) => file.person.delete({ user, sheet: 1, axis: 'rows', at: 0 })],
    [
      'deleting the tab',
      (file: ReturnType<typeof make>) => {
        file.person.addTab({ user })
        return file.person.deleteTab({ user, sheet: 1 })
      },
    ],
  ])('stop %s', (_, run) => {
    const file = make2()
    expect(run(file)).toEqual({ ok: false, why: 'protected', message: words })
    expect(tableOf(file)).toEqual(start)
  })
  test.each([OWNER, 'c@example.org'])('let %s through', (who) => {
    expect(make2().person.edit({ user: who, range: 'Datos!A1', values: [['x']] }).ok).toBe(true)
  })
})

describe('events of everything else', () => {
  test.each([
    [
      'sort',
      (p: P) => p.sort({ user, range: 'Datos', by: [{ column: 0, descending: true }], header: true }),
      [change('OTHER')],
      [
        ['nombre', 'tel'],
        ['Beto', true],
        ['Ana', 5],
      ],
    ],
    [
      'insert',
      (p: P) => p.insert({ user, sheet: 'Datos', axis: 'rows', at: 1, count: 1 }),
      [change('INSERT_ROW')],
      [['nombre', 'tel'], [], ['Ana', 5], ['Beto', true]],
    ],
    ['insert a column at the end', (p: P) => p.insert({ user, sheet: 1, axis: 'columns', at: 6 }), [change('INSERT_COLUMN')], start],
    ['delete', (p: P) => p.delete({ user, sheet: 1, axis: 'columns', at: 1 }), [change('REMOVE_COLUMN')], [['nombre'], ['Ana'], ['Beto']]],
    [
      'move with data',
      (p: P) => p.move({ user, sheet: 1, axis: 'rows', at: 1, to: 3 }),
      [{ type: 'edit', user, area: area(2, 3, 0, 6) }, change('OTHER')],
      [
        ['nombre', 'tel'],
        ['Beto', true],
        ['Ana', 5],
      ],
    ],
    ['move without data', (p: P) => p.move({ user, sheet: 1, axis: 'rows', at: 7, to: 9 }), [change('OTHER')], start],
    ['hide', (p: P) => p.hide({ user, sheet: 1, axis: 'rows', at: 2, hidden: true }), [change('OTHER')], start],
    ['resize', (p: P) => p.resize({ user, sheet: 1, axis: 'columns', at: 0, pixels: 300 }), [change('OTHER')], start],
    ['filter', (p: P) => p.filter({ user, sheet: 1, criteria: { 0: { hiddenValues: ['Ana'] } } }), [change('OTHER')], start],
    [
      'cut and paste',
      (p: P) => p.cutPaste({ user, from: 'Datos!A2:B2', to: 'Datos!D5' }),
      [{ type: 'edit', user, area: area(4, 5, 3, 5) }, change('EDIT')],
      [['nombre', 'tel'], [], ['Beto', true], [], ['', '', '', 'Ana', 5]],
    ],
    [
      'copy a row',
      (p: P) => p.copyPaste({ user, from: 'Datos!2:2', to: 'Datos!A4' }),
      [{ type: 'edit', user, area: area(3, 4, 0, 6) }, change('EDIT')],
      [...start, ['Ana', 5]],
    ],
    [
      'format',
      (p: P) => p.format({ user, range: 'Datos!A1', format: { textFormat: { bold: true } }, fields: 'textFormat.bold' }),
      [change('FORMAT')],
      start,
    ],
    ['a new tab', (p: P) => p.addTab({ user, title: 'Nueva' }), [change('INSERT_GRID')], start],
    ['a copy of a tab', (p: P) => p.duplicateTab({ user, sheet: 1 }), [change('INSERT_GRID')], start],
    ['the zone', (p: P) => p.setZone({ user, timeZone: 'America/Bogota' }), [change('OTHER')], start],
    ['the locale', (p: P) => p.setLocale({ user, locale: 'pt_BR' }), [change('OTHER')], start],
  ])('%s', (_, run, events, table) => {
    const file = make()
    expect(run(file.person)).toEqual({ ok: true, events })
    expect(tableOf(file)).toEqual(table)
  })

  test('tabs are renamed, moved, hidden and deleted', () => {
    const file = make()
    file.person.addTab({ user, title: 'B' })
    file.person.addTab({ user, title: 'C' })
    expect(file.person.renameTab({ user, sheet: 'B', title: 'Bb' })).toEqual({ ok: true, events: [change('OTHER')] })
    expect(file.person.moveTab({ user, sheet: 'C', to: 0 })).toEqual({ ok: true, events: [change('OTHER')] })
    expect(file.tabs().map((tab) => tab.title)).toEqual(['C', 'Datos', 'Bb'])
    file.person.moveTab({ user, sheet: 'C', to: 2 })
    expect(file.tabs().map((tab) => tab.title)).toEqual(['Datos', 'Bb', 'C'])
    expect(file.person.hideTab({ user, sheet: 'Bb', hidden: true })).toEqual({ ok: true, events: [change('OTHER')] })
    expect(file.person.deleteTab({ user, sheet: 'C' })).toEqual({ ok: true, events: [change('REMOVE_GRID')] })
    expect(file.person.deleteTab({ user, sheet: 'Datos' })).toEqual({
      ok: false,
      why: 'invalid',
      message: 'No puedes quitar todas las hojas visibles de un documento.',
    })
  })
})
type P = ReturnType<typeof make>['person']

describe('undo', () => {
  test.each([
    ['typing', (p: P) => p.edit({ user, range: 'Datos!A2', values: [['x']] })],
    ['a sort', (p: P) => p.sort({ user, range: 'Datos', by: [{ column: 0, descending: true }] })],
    ['a deleted row', (p: P) => p.delete({ user, sheet: 1, axis: 'rows', at: 1 })],
    ['a deleted column', (p: P) => p.delete({ user, sheet: 1, axis: 'columns', at: 0 })],
    [
      'a deleted tab',
      (p: P) => {
        p.addTab({ user: 'otra@example.org', title: 'Otra' })
        return p.deleteTab({ user, sheet: 1 })
      },
    ],
    ['a cut', (p: P) => p.cutPaste({ user, from: 'Datos!A1:B3', to: 'Datos!C1' })],
  ])('takes back %s', (_, run) => {
    const file = make()
    expect(run(file.person).ok).toBe(true)
    expect(file.person.undo({ user })).toEqual({ ok: true, events: [change('OTHER')] })
    expect(tableOf(file)).toEqual(start)
    expect(file.person.undo({ user })).toEqual({ ok: false, why: 'invalid', message: 'There is nothing to undo.' })
  })

  test('leaves what others did since', () => {
    const file = make()
    file.person.edit({ user, range: 'Datos!A2', values: [['x']] })
    file.person.edit({ user: OWNER, range: 'Datos!A3', values: [['y']] })
    doAll(file, { updateCells: { start: { sheetId: 1, rowIndex: 1, columnIndex: 1 }, rows: cells([[9]]), fields: 'userEnteredValue' } })
    doAll(file, { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 5 } })
    file.person.undo({ user })
    expect(tableOf(file)).toEqual([
      ['nombre', 'tel'],
      ['Ana', 9],
      ['y', true],
    ])
    expect(file.tabs()[0]?.rowCount).toBe(15)
  })

  test('takes back only the lines it had added', () => {
    const file = make()
    file.person.insert({ user, sheet: 1, axis: 'rows', at: 1, count: 2 })
    doAll(file, { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 5 } })
    file.person.undo({ user })
    expect(file.tabs()[0]?.rowCount).toBe(15)
    expect(tableOf(file)).toEqual(start)
  })

  test('is not emulated once others have moved lines', () => {
    const file = make()
    file.person.edit({ user, range: 'Datos!A2', values: [['x']] })
    file.person.sort({ user: OWNER, range: 'Datos', by: [{ column: 0 }] })
    expect(() => file.person.undo({ user })).toThrow(NotEmulated)
  })
})

describe('versions', () => {
  test('are kept by themselves as time passes, and by name; restoring one brings the whole file back', () => {
    const clock = { now: START }
    const file = sampleFile(start, { now: () => clock.now })
    const first = file.versions()[0]
    const named = file.nameVersion('antes')
    clock.now += 11 * 60_000
    file.person.edit({ user, range: 'Datos!A2', values: [['x']] })
    doAll(
      file,
      { addSheet: { properties: { sheetId: 5, title: 'Otra' } } },
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataId: 3, metadataKey: 'k', visibility: 'DOCUMENT', location: { spreadsheet: true } },
        },
      },
    )
    expect(file.versions().map((one) => one.name)).toEqual(['', 'antes', ''])
    expect(first?.revision).toBe(1)
    expect(file.person.restoreVersion({ user, version: named.id })).toEqual({ ok: true, events: [change('OTHER')] })
    expect(tableOf(file)).toEqual(start)
    expect(file.tabs()).toHaveLength(1)
    expect(file.api.get().developerMetadata).toBeUndefined()
    file.person.edit({ user, range: 'Datos!A2', values: [['z']] })
    file.person.restoreVersion({ user, version: file.versions()[2]?.id ?? '' })
    expect(tableOf(file, 'Datos!A2')).toEqual([['x']])
  })

  test('an unknown one is refused', () => {
    expect(make().person.restoreVersion({ user, version: 'x' })).toEqual({ ok: false, why: 'invalid', message: 'No such version: x' })
  })
})

test('a copy is a file of its own, without metadata of the old project and without other editors', () => {
  const file = make()
  const create = (metadataId: number, visibility: string): object => ({
    createDeveloperMetadata: { developerMetadata: { metadataId, metadataKey: 'k', visibility, location: { spreadsheet: true } } },
  })
  doAll(file, create(1, 'DOCUMENT'), create(2, 'PROJECT'), {
    addProtectedRange: { protectedRange: { range: { sheetId: 1 }, editors: { users: [GUEST] } } },
  })
  const copy = file.copyAs('g')
  copy.person.edit({ user: OWNER, range: 'Datos!A2', values: [['x']] })
  expect([copy.id, copy.title, copy.locale]).toEqual(['g', 'Copia de Prueba', 'es_AR'])
  expect(tableOf(file)).toEqual(start)
  expect(tableOf(copy, 'Datos!A2')).toEqual([['x']])
  expect(copy.api.get().developerMetadata?.map((one) => one.metadataId)).toEqual([1])
  expect(copy.person.edit({ user: GUEST, range: 'Datos!A2', values: [['y']] }).ok).toBe(false)
})

test('listeners hear of every commit, programs’ and people’s, until they stop', () => {
  const file = make()
  const heard: number[] = []
  const stop = file.changed((revision) => heard.push(revision))
  file.person.edit({ user, range: 'Datos!A2', values: [['x']] })
  doAll(file, { appendDimension: { sheetId: 1, dimension: 'ROWS', length: 1 } })
  stop()
  file.person.edit({ user, range: 'Datos!A2', values: [['y']] })
  expect(heard).toEqual([2, 3])
  expect(file.revision).toBe(4)
})
