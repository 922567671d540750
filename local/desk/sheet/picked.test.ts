import { contains, parseRange, rangeName } from './a1'
import { axisOf } from './axis'
import {
  clamp,
  type Direction,
  extend,
  jump,
  move,
  movePage,
  type Picked,
  pickCell,
  pickColumns,
  pickedRange,
  pickRange,
  pickRows,
  walk,
} from './picked'

const axes = { rows: axisOf(10, 20, new Map([[3, 0]])), cols: axisOf(5, 100, new Map([[2, 0]])) }
const size = { rows: 10, columns: 5 }

const at = (name: string) => {
  const range = parseRange(name, size)
  if (!range) throw new Error(`${name} is not in the grid`)
  return { row: range.top, col: range.left }
}
const pick = (name: string): Picked => {
  const range = parseRange(name, size)
  if (!range) throw new Error(`${name} is not in the grid`)
  return pickRange(range)
}
const activeName = (picked: Picked) =>
  rangeName({ top: picked.active.row, bottom: picked.active.row, left: picked.active.col, right: picked.active.col })

it.each<[string, Direction, string]>([
  ['A1', 'down', 'A2'],
  ['A3', 'down', 'A5'],
  ['A5', 'up', 'A3'],
  ['B1', 'right', 'D1'],
  ['D1', 'left', 'B1'],
  ['A1', 'up', 'A1'],
  ['E10', 'right', 'E10'],
])('from %s, %s goes to %s', (from, direction, to) => expect(activeName(move(pickCell(at(from)), direction, axes))).toBe(to))

it.each<[string, Direction, string]>([
  ['A1', 'right', 'B1:D2'],
  ['B1:D2', 'right', 'E1'],
  ['B1:D2', 'down', 'B3'],
  ['C3', 'up', 'B1:D2'],
  ['B1:D2', 'up', 'B1:D2'],
])('with B1:D2 merged, %s and %s is %s', (from, direction, to) => {
  const merged = { top: 0, left: 1, bottom: 1, right: 3 }
  expect(rangeName(pickedRange(move(pick(from), direction, axes, (cell) => (contains(merged, cell) ? merged : undefined))))).toBe(to)
})

it.each<[string, Direction, string]>([
  ['A1', 'down', 'A1:A2'],
  ['B3:C3', 'right', 'B3:D3'],
  ['B2:B5', 'up', 'B2:B3'],
])('with Shift, %s and %s is %s', (from, direction, to) => expect(rangeName(pickedRange(extend(pick(from), direction, axes)))).toBe(to))

it('turns and shrinks past its anchor', () => {
  const up = extend(extend(pick('B2:B3'), 'up', axes), 'up', axes)
  expect(rangeName(pickedRange(up))).toBe('B1:B2')
  expect(activeName(up)).toBe('B2')
})

describe('walking inside a selection', () => {
  const path = (range: string, direction: Direction, steps: number) => {
    const names = []
    for (let picked = pick(range), n = 0; n < steps; n++) {
      picked = walk(picked, direction, axes)
      names.push(activeName(picked))
    }
    return names.join(' ')
  }
  it.each<[string, Direction, number, string]>([
    ['A1:B2', 'down', 4, 'A2 B1 B2 A1'],
    ['A1:B2', 'right', 4, 'B1 A2 B2 A1'],
    ['A1:B2', 'left', 4, 'B2 A2 B1 A1'],
    ['A9:A10', 'down', 3, 'A10 A9 A10'],
    ['A1', 'down', 2, 'A2 A3'],
  ])('%s, %s', (range, direction, steps, names) => expect(path(range, direction, steps)).toBe(names))
})

it.each<[string, Direction, string]>([
  ['A1', 'down', 'A3'],
  ['A3', 'down', 'A6'],
  ['A6', 'down', 'A10'],
  ['A10', 'up', 'A6'],
  ['B1', 'left', 'A1'],
])('Ctrl from %s, %s goes to %s', (from, direction, to) => {
  const filled = new Set(['A1', 'A2', 'A3', 'A6'].map((name) => JSON.stringify(at(name))))
  expect(activeName(pickCell(jump(at(from), direction, axes, (cell) => filled.has(JSON.stringify(cell)))))).toBe(to)
})

it('selects whole rows and columns', () => {
  expect(rangeName(pickedRange(pickRows(1, 2, axes)))).toBe('A2:E3')
  expect(rangeName(pickedRange(pickColumns(4, 1, axes)))).toBe('B1:E10')
})

it('moves by pages and keeps inside a smaller grid', () => {
  expect(activeName(movePage(pick('A1'), 60, axes, false))).toBe('A5')
  expect(rangeName(pickedRange(movePage(pick('A1'), 60, axes, true)))).toBe('A1:A5')
  expect(rangeName(pickedRange(clamp(pick('A9:E10'), { rows: axisOf(4, 20, new Map()), cols: axisOf(2, 20, new Map()) })))).toBe('A4:B4')
})
