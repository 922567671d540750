import type { RowView } from '../../apps-script/workbook'
import { PAGE, rowCache } from './cache'

const rows = (page: number, word: string): RowView[] =>
  Array.from({ length: PAGE }, (_, at) => ({
    index: page * PAGE + at,
    height: 21,
    hiddenByUser: false,
    hiddenByFilter: false,
    cells: [{ text: word, value: word }],
  }))
const word = (row: RowView | undefined) => row?.cells[0]?.text

it('asks for each page once', () => {
  const cache = rowCache()
  expect(cache.missing(0, PAGE + 5)).toEqual([0, 1])
  cache.put(0, cache.ask(0), rows(0, 'a'))
  cache.ask(1)
  expect(cache.missing(0, PAGE + 5)).toEqual([])
  expect(cache.missing(0, PAGE * 2)).toEqual([2])
  expect([word(cache.row(PAGE - 1)), word(cache.row(PAGE))]).toEqual(['a', undefined])
})

it('keeps showing old rows after a change, and asks for them again', () => {
  const cache = rowCache()
  cache.put(0, cache.ask(0), rows(0, 'old'))
  cache.stale()
  expect(word(cache.row(3))).toBe('old')
  expect(cache.missing(0, 10)).toEqual([0])
  cache.ask(0)
  expect(word(cache.row(3))).toBe('old')
})

it('drops an answer that was overtaken by a newer question', () => {
  const cache = rowCache()
  const first = cache.ask(0)
  cache.stale()
  const second = cache.ask(0)
  expect(cache.put(0, second, rows(0, 'new'))).toBe(true)
  expect(cache.put(0, first, rows(0, 'old'))).toBe(false)
  expect(word(cache.row(0))).toBe('new')
})

it('asks again for a page that failed', () => {
  const cache = rowCache()
  cache.ask(4)
  cache.forget(4)
  expect(cache.missing(4 * PAGE, 4 * PAGE)).toEqual([4])
})
