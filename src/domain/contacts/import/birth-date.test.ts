/** Dates of birth are read as the list writes them, or not at all. */
import { dayOf, isoOf } from '../../calendar/day'
import { type ColumnOrder, orderOf, readBirthDate } from './birth-date'

const TODAY = dayOf(2026, 11, 22)
const DMY: ColumnOrder = { order: 'dmy', mixed: false }
const MDY: ColumnOrder = { order: 'mdy', mixed: false }
const MIXED: ColumnOrder = { order: 'dmy', mixed: true }

const read = (cell: string, order: ColumnOrder): string => {
  if (TODAY === undefined) throw new Error('no such day')
  const date = readBirthDate(cell, order, TODAY)
  return date.ok ? isoOf(date.day) : date.why.es
}

const UNREADABLE = 'La fecha de nacimiento no se entiende.'
const IMPOSSIBLE = 'Nadie nació en esa fecha.'
const EITHER = 'La fecha puede ser de dos maneras: en la lista hay día/mes y mes/día.'

test.each<readonly [string, ColumnOrder, string]>([
  ['13/7/2005', DMY, '2005-07-13'],
  ['3/9/2008', DMY, '2008-09-03'],
  ['3/9/2008', MDY, '2008-03-09'],
  ['2005-07-13', DMY, '2005-07-13'],
  ['13-07-2005', DMY, '2005-07-13'],
  ['13.7.05', DMY, '2005-07-13'],
  ['13/7/98', DMY, '1998-07-13'],
  ['13/7/29', DMY, '1929-07-13'],
  ['13/7/26', DMY, '2026-07-13'],
  ['13 de julio de 2005', DMY, '2005-07-13'],
  ['13 de setembro de 2005', DMY, '2005-09-13'],
  ['July 13, 2005', MDY, '2005-07-13'],
  ['13/7/2005 00:00:00', DMY, '2005-07-13'],
  ['38546', DMY, '2005-07-13'],
  ['38546,0', DMY, '2005-07-13'],
  ['2005', DMY, UNREADABLE],
  ['31/2/2005', DMY, UNREADABLE],
  ['13/13/2005', DMY, UNREADABLE],
  ['17 años', DMY, UNREADABLE],
  ['1/1/2030', DMY, IMPOSSIBLE],
  ['1/1/1890', DMY, IMPOSSIBLE],
  ['3/9/2008', MIXED, EITHER],
  ['13/9/2008', MIXED, '2008-09-13'],
  ['9/9/2008', MIXED, '2008-09-09'],
])('%j in %j is %s', (cell, order, expected) => expect(read(cell, order)).toBe(expected))

test.each<readonly [readonly string[], 'dmy' | 'mdy', ColumnOrder]>([
  [['3/9/2008', '4/5/2001'], 'dmy', DMY],
  [['3/9/2008', '4/5/2001'], 'mdy', MDY],
  [['3/9/2008', '13/5/2001'], 'mdy', DMY],
  [['3/9/2008', '5/13/2001'], 'dmy', MDY],
  [['13/5/2001', '5/13/2001'], 'dmy', MIXED],
  [['2005-07-13', 'ayer'], 'mdy', MDY],
])('a column %j where %s is usual is %j', (cells, usual, expected) => expect(orderOf(cells, usual)).toEqual(expected))
