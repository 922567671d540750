/** Records are what was written last, through restarts and new segments. */
import fc from 'fast-check'
import { memoryJournal } from '../apps-script/workbook/journal/journal'
import { isText, Records, withFields } from './records'

test('what was written last is what is there, also when opened again', () => {
  const writes = fc.array(
    fc.record({ key: fc.constantFrom('a', 'b', '__proto__', 'ñ'), value: fc.option(fc.string(), { nil: undefined }) }),
  )
  fc.assert(
    fc.property(writes, (all) => {
      const journal = memoryJournal()
      const records = new Records(journal)
      const expected = new Map<string, string>()
      for (const { key, value } of all) {
        records.shelf('s', isText).change([[key, value]])
        if (value === undefined) expected.delete(key)
        else expected.set(key, value)
      }
      for (const seen of [records, new Records(journal)]) {
        const shelf = seen.shelf('s', isText)
        expect(new Map(shelf.keys().map((key) => [key, shelf.get(key)]))).toEqual(expected)
      }
    }),
  )
})

test('a journal that has grown is written anew, with the same records', () => {
  const journal = memoryJournal()
  const records = new Records(journal)
  const big = 'x'.repeat(1024 * 1024)
  for (let n = 0; n < 20; n++) records.shelf('s', isText).set(`k${n % 3}`, big)
  expect(journal.segment).toBeGreaterThan(1)
  expect(new Records(journal).shelf('s', isText).keys()).toEqual(['k0', 'k1', 'k2'])
})

test('what has not the shape of its shelf is not seen', () => {
  const records = new Records(undefined)
  records.write([{ space: 's', key: 'a', value: { x: 1 } }])
  expect(records.shelf('s', withFields<{ x: number; y: number }>('x', 'y')).get('a')).toBeUndefined()
})
