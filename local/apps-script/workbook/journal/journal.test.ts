/** What the journal promises: replay equals the living file, torn ends are dropped, one writer, versions survive restarts. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SpreadsheetFile } from '../interface'
import { doAll, GUEST, START, sampleFile, tableOf } from '../sample'
import { openJournal } from './disk'
import { memoryJournal } from './journal'
import { frame, unframe } from './line'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hilo-journal-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const open = (now = () => START): SpreadsheetFile =>
  sampleFile(
    [
      ['a', 1],
      ['b', 2],
    ],
    { journal: openJournal(folder), now },
  )
const segments = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
const newest = (): string => join(folder, segments().pop() ?? '')
const type = (file: SpreadsheetFile, text: string): void => {
  file.person.edit({ user: GUEST, range: 'Datos!A1', values: [[text]] })
}

describe('lines on disk', () => {
  test.each(['{}', 'ñandú "x"\n', 'x'.repeat(100_000)])('come back', (text) => {
    expect(unframe(Buffer.concat([frame('first'), frame(text)]))).toEqual({
      lines: ['first', text],
      ends: [frame('first').length, frame('first').length + frame(text).length],
    })
  })

  test('end at the first byte that is not as it was written', () => {
    const whole = Buffer.concat([frame('uno'), frame('dos'), frame('tres')])
    for (let cut = 0; cut < whole.length; cut += 1) {
      const { lines, ends } = unframe(whole.subarray(0, cut))
      expect(['uno', 'dos', 'tres'].slice(0, lines.length)).toEqual(lines)
      expect(ends[ends.length - 1] ?? 0).toBeLessThanOrEqual(cut)
    }
    const bent = Buffer.from(whole)
    bent[frame('uno').length + 14] = 0x21
    expect(unframe(bent).lines).toEqual(['uno'])
  })
})

describe('a file with a journal', () => {
  test('is there again after a restart', () => {
    const file = open()
    type(file, 'x')
    doAll(file, { updateSpreadsheetProperties: { properties: { title: 'Otro' }, fields: 'title' } })
    const seen = [file.revision, JSON.stringify(file.api.get({ includeGridData: true }))]
    file.close()
    const again = open()
    expect([again.revision, JSON.stringify(again.api.get({ includeGridData: true }))]).toEqual(seen)
    type(again, 'y')
    again.close()
    expect(tableOf(open())).toEqual([
      ['y', 1],
      ['b', 2],
    ])
  })

  test('drops a torn tail and goes on', () => {
    const file = open()
    type(file, 'x')
    type(file, 'y')
    file.close()
    truncateSync(newest(), readFileSync(newest()).length - 3)
    const again = open()
    expect(tableOf(again)[0]).toEqual(['x', 1])
    type(again, 'z')
    again.close()
    appendFileSync(newest(), '99 deadbeef {"half')
    expect(tableOf(open())[0]).toEqual(['z', 1])
  })

  test('has one writer at a time; the lock of a dead process is taken over', () => {
    const file = open()
    expect(() => openJournal(folder)).toThrow('in use by process')
    file.close()
    writeFileSync(join(folder, 'lock'), '999999999')
    const again = open()
    expect(tableOf(again)[0]).toEqual(['a', 1])
    again.close()
  })

  test('cannot be changed once it is closed', () => {
    const file = open()
    file.close()
    expect(() => type(file, 'x')).toThrow('The journal has no segment yet.')
    expect(tableOf(file)[0]).toEqual(['a', 1])
  })

  test('begins a new segment when much was added, and at the opening', () => {
    const file = open()
    const big = 'x'.repeat(49_000)
    for (let i = 0; i < 400; i += 1) type(file, `${big}${i}`)
    expect(segments().length).toBe(2)
    file.close()
    const again = open()
    expect(tableOf(again)[0]?.[0]).toBe(`${big}399`)
    again.close()
    expect(segments().length).toBe(3)
    const third = open()
    expect(tableOf(third)[0]?.[0]).toBe(`${big}399`)
    third.close()
    expect(segments().length).toBe(3)
  })

  test('keeps its versions over restarts and new segments', () => {
    const clock = { now: START }
    const file = open(() => clock.now)
    const named = file.nameVersion('antes')
    type(file, 'x')
    clock.now += 3_600_000
    type(file, 'y')
    file.person.restoreVersion({ user: GUEST, version: named.id })
    expect(segments().length).toBe(2)
    file.close()
    const again = open(() => clock.now)
    expect(tableOf(again)[0]).toEqual(['a', 1])
    expect(again.versions()).toEqual(file.versions())
    const last = again.versions()[2]
    again.person.restoreVersion({ user: GUEST, version: last?.id ?? '' })
    expect(tableOf(again)[0]).toEqual(['y', 1])
    again.close()
  })
})

test('every kind of change is replayed as it was', () => {
  const journal = memoryJournal()
  const file = sampleFile(
    [
      ['b', 2, '=A1&"!"'],
      ['a', 1, '=SUM(B1:B2)'],
      ['c', 3],
    ],
    { journal },
  )
  const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 3 }
  const lines = (dimension: string, startIndex: number, endIndex: number): object => ({ sheetId: 1, dimension, startIndex, endIndex })
  doAll(file, {
    repeatCell: { range, cell: { userEnteredFormat: { textFormat: { bold: true } }, note: 'n' }, fields: 'userEnteredFormat,note' },
  })
  doAll(file, {
    setDataValidation: { range: { sheetId: 1, startColumnIndex: 4, endColumnIndex: 5 }, rule: { condition: { type: 'BOOLEAN' } } },
  })
  doAll(file, { sortRange: { range: { sheetId: 1, startRowIndex: 0, endRowIndex: 3 }, sortSpecs: [{ dimensionIndex: 0 }] } })
  doAll(
    file,
    { insertDimension: { range: lines('ROWS', 1, 3), inheritFromBefore: true } },
    { insertDimension: { range: lines('COLUMNS', 1, 2), inheritFromBefore: true } },
  )
  doAll(
    file,
    { moveDimension: { source: lines('COLUMNS', 0, 1), destinationIndex: 3 } },
    { moveDimension: { source: lines('ROWS', 0, 1), destinationIndex: 5 } },
  )
  doAll(file, { deleteDimension: { range: lines('COLUMNS', 5, 6) } }, { deleteDimension: { range: lines('ROWS', 1, 2) } })
  doAll(
    file,
    { updateDimensionProperties: { range: lines('COLUMNS', 0, 2), properties: { pixelSize: 55, hiddenByUser: true }, fields: '*' } },
    { updateDimensionProperties: { range: lines('ROWS', 4, 5), properties: { pixelSize: 33 }, fields: '*' } },
  )
  doAll(
    file,
    { mergeCells: { range: { ...range, startRowIndex: 7, endRowIndex: 8 } } },
    { addProtectedRange: { protectedRange: { range } } },
    { addNamedRange: { namedRange: { name: 'Zona', range } } },
  )
  doAll(file, {
    createDeveloperMetadata: {
      developerMetadata: { metadataId: 3, metadataKey: 'k', visibility: 'DOCUMENT', location: { dimensionRange: lines('COLUMNS', 1, 2) } },
    },
  })
  doAll(
    file,
    { duplicateSheet: { sourceSheetId: 1, newSheetId: 7 } },
    { updateSheetProperties: { properties: { sheetId: 7, index: 2 }, fields: 'index' } },
  )
  file.person.deleteTab({ user: GUEST, sheet: 1 })
  file.person.undo({ user: GUEST })
  file.person.delete({ user: GUEST, sheet: 1, axis: 'columns', at: 1 })
  file.person.undo({ user: GUEST })
  const again = sampleFile([], { journal })
  const all = { includeGridData: true }
  expect(again.api.get(all)).toEqual(file.api.get(all))
  expect(again.revision).toBe(file.revision)
})
