/** Our mark at Meta comes back with every status: what it named is found again, also in marks that named less. */
import { type Mark, readMark, writeMark } from './queue'

const BARE = { install: 'i1', message: 'm_1', attempt: 2, row: 17 }

test.each<readonly [string, Mark, string]>([
  ['everything', { ...BARE, queue: { id: 'q_1', row: 3 }, contact: { id: 'c_1', row: 4 } }, 'h/i1/m_1/2/17/q_1:3/c_1:4'],
  [
    'a stranger, whose row nobody knew yet',
    { ...BARE, queue: { id: 'q_1', row: 0 }, contact: { id: 'c_1', row: undefined } },
    'h/i1/m_1/2/17/q_1:0/c_1:',
  ],
  ['nobody', { ...BARE, queue: { id: 'q_1', row: 3 }, contact: undefined }, 'h/i1/m_1/2/17/q_1:3/'],
])('%s', (_, mark, words) => {
  expect(writeMark(mark)).toBe(words)
  expect(readMark(words)).toEqual(mark)
})

test.each([
  ['h/i1/m_1/2/17', BARE],
  ['h/i1/m_1/2', undefined],
  ['another tool', undefined],
  ['', undefined],
])('«%s»', (words, mark) => {
  expect(readMark(words)).toEqual(mark)
})
