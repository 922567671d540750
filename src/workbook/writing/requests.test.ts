/** Rows that are appended end with their last word, and Google puts them where every cell behind it is blank. */

import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same } from '../../kernel/text'
import type { Cell } from '../../ports'
import { appendRequests } from './requests'

const toys = table('toys', 'growing', same('Toys'), { id: column.id(same('id')) })
const tab = { sheetId: 1, first: 0, title: 'Toys', columns: new Map(), own: new Map(), width: 5, headings: '' }
const text = (word: string) => ({ userEnteredValue: { stringValue: word } })

test.each<[string, readonly [number, Cell][], object[]]>([
  [
    'nothing is said of what is blank behind the last word',
    [
      [0, 'a'],
      [2, null],
      [4, ''],
    ],
    [text('a')],
  ],
  [
    'what is blank between words keeps its place',
    [
      [0, 'a'],
      [1, null],
      [3, 'b'],
    ],
    [text('a'), {}, {}, text('b')],
  ],
  [
    'a zero and a no are words',
    [
      [0, 0],
      [1, false],
    ],
    [{ userEnteredValue: { numberValue: 0 } }, { userEnteredValue: { boolValue: false } }],
  ],
])('%s', (_, cells, values) => {
  const append = { table: toys, tab, id: 't', cells: cells.map(([at, value]) => ({ key: '', at, value })) }
  expect(appendRequests([append])).toEqual([{ appendCells: { sheetId: 1, rows: [{ values }], fields: 'userEnteredValue' } }])
})
