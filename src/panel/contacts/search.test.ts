import { INDEX } from '../testing/answers'
import { find, readIndex } from './search'

const index = readIndex(INDEX)
const ids = (query: string) => find(index, query, 10).found.map(({ id }) => id)

test.each<[string, string, readonly string[]]>([
  ['nothing is asked', '  ', []],
  ['part of a name', 'zo', ['c1']],
  ['without accents or capitals', 'INES', ['c3']],
  ['words in any order', 'gut zoe', ['c1']],
  ['a label', '2027', ['c1', 'c2']],
  ['a name and a label', 'joao 2027', ['c2']],
  ['an apostrophe of another kind', "o'higg", ['c2']],
  ['a piece of a phone', '5883', ['c3']],
  ['a phone as people write it', '11 5564-1167', ['c1']],
  ['the middle of a word is no beginning', 'uiz', []],
  ['two digits are no phone', '58', []],
])('%s', (_, query, expected) => {
  expect(ids(query)).toEqual(expected)
})

test('all are counted, only some are told', () => {
  const many = readIndex(Array.from({ length: 500 }, (_, at) => `c${at}\tAna ${at}\t+54911${at}\t\tLista`).join('\n'))
  const { found, count } = find(many, 'ana', 30)
  expect([found.length, count]).toEqual([30, 500])
})

test('an empty list is nobody', () => {
  expect(find(readIndex(''), 'ana', 10)).toEqual({ found: [], count: 0 })
})
