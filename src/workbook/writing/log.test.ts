/** The log of a commit as it lies in `_antes`: what was put into few cells comes out as it was, and nothing of an older log with it. */
import fc from 'fast-check'
import type { Cell } from '../../ports'
import { type Entry, entryText, type Image } from './images'
import { copiesOf, groupsOf, readImages, rowsOf } from './log'

const entry = (row: number, width: number, words: number): Entry => ({
  commit: 7,
  table: 'contacts',
  row,
  id: `c_${row}`,
  kind: width === 0 ? 'append' : 'patch',
  written: Array.from({ length: words }, (_, at) => ({ key: 'state', at, value: `palabra ${at}` })),
  expected: '',
  spans: width === 0 ? [] : [[2, 2 + width]],
})
const entries = fc.array(fc.tuple(fc.nat(50), fc.nat(3), fc.nat(4)).map(([row, width, words]) => entry(row, width, words)))

const copyOf = ({ row, spans }: Entry): readonly Cell[] =>
  spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => row + at))
const lies = (given: readonly Entry[], full: number): Cell[][] => {
  const groups = groupsOf(given, full)
  const log: Cell[][] = Array.from({ length: rowsOf(groups) }, () => [`[${entryText(entry(99, 1, 1))}]`])
  for (const { row, text } of groups) log[row] = [text]
  for (const { entry: one, at } of copiesOf(groups)) log[at]?.push(...copyOf(one), 'remains')
  return log
}
const expected = (given: readonly Entry[]): readonly Image[] =>
  given.map((one) => ({ entry: one, cells: one.spans.length > 0 ? [undefined, undefined, ...copyOf(one)] : [] }))

test('what goes in comes out, however many entries a cell takes', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 2_000 }), (given, full) => {
      expect(readImages(lies(given, full))).toEqual(expected(given))
    }),
  )
})

test('a thousand new rows are a few cells', () => {
  const given = Array.from({ length: 1_000 }, (_, row) => entry(row, 0, 4))
  expect(groupsOf(given).length).toBeLessThan(6)
  for (const { text } of groupsOf(given)) expect(text.length).toBeLessThan(50_000)
})

test.each<[string, (log: Cell[][]) => Cell[][], number]>([
  ['an older version gave each entry a cell', () => [[entryText(entry(3, 1, 1)), 3], [entryText(entry(4, 0, 1))]], 2],
  ['a cell that somebody typed over ends it', ([first = [], , ...rest]) => [first, ['hola'], ...rest], 1],
  ['a row that somebody emptied ends it', () => [[]], 0],
])('%s', (_, made, known) => {
  const log = lies([entry(1, 1, 1), entry(2, 1, 1), entry(3, 1, 1)], 1)
  expect(readImages(made(log))).toHaveLength(known)
})
