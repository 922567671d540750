/** What survives: whole units, in order, through torn tails and new segments. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { openFolderJournal } from './folder-journal'
import { isText, Records } from './records'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hilo-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const newest = (): string => join(folder, readdirSync(folder).sort().pop() ?? '')

test('lines come back in order', () => {
  const journal = openFolderJournal(folder)
  journal.append(['a', 'ñ "x"'])
  journal.append(['b'])
  journal.close()
  expect([...openFolderJournal(folder).lines()]).toEqual(['a', 'ñ "x"', 'b'])
})

test('cut anywhere, a journal holds whole units only, and goes on', () => {
  const journal = openFolderJournal(folder)
  const units = [['one'], ['two', 'three'], ['four', 'five', 'six']]
  for (const unit of units) journal.append(unit)
  journal.close()
  const content = readFileSync(newest())
  fc.assert(
    fc.property(fc.nat(content.length), (length) => {
      writeFileSync(newest(), content)
      truncateSync(newest(), length)
      const cut = openFolderJournal(folder)
      const found = [...cut.lines()]
      cut.append(['after'])
      cut.close()
      const whole = [[], units[0], units.slice(0, 2).flat(), units.flat()].map((lines) => (lines ?? []).join())
      const again = openFolderJournal(folder)
      expect(whole).toContain(found.join())
      expect([...again.lines()]).toEqual([...found, 'after'])
      again.close()
    }),
    { numRuns: 60 },
  )
})

test('a damaged line ends what is read', () => {
  const journal = openFolderJournal(folder)
  journal.append(['a'])
  journal.close()
  appendFileSync(newest(), '00000000 .forged\n')
  expect([...openFolderJournal(folder).lines()]).toEqual(['a'])
})

test('a new segment holds the image; the older one stays readable', () => {
  const journal = openFolderJournal(folder)
  journal.append(['a', 'b'])
  journal.compact(['image'])
  journal.append(['c'])
  journal.close()
  const again = openFolderJournal(folder)
  expect([...again.lines()]).toEqual(['image', 'c'])
  expect(again.older().map((lines) => [...lines()])).toEqual([['a', 'b']])
})

test('records are what was written last', () => {
  const shelf = (records: Records) => records.shelf('s', isText)
  const first = new Records(openFolderJournal(folder))
  shelf(first).change([
    ['a', '1'],
    ['b', '2'],
  ])
  shelf(first).delete('a')
  first.close()
  const second = new Records(openFolderJournal(folder))
  expect(shelf(second).all()).toEqual(['2'])
})
