import { axisOf } from './axis'
import { boxOf, type Frame, HEAD, hit, scrollFor } from './hit'

const frame: Frame = {
  axes: { rows: axisOf(100, 20, new Map()), cols: axisOf(20, 100, new Map([[1, 150]])) },
  frozenRows: 1,
  frozenColumns: 1,
  scrollLeft: 200,
  scrollTop: 400,
}

/** Distances from the inner corner, where the headings end. */
const [w, h] = [HEAD.width, HEAD.height]

it.each([
  ['the corner', w - 5, h - 5, { zone: 'corner' }],
  ['a frozen column letter', w + 50, h - 5, { zone: 'column', col: 0, edgeOf: undefined }],
  ['its right edge', w + 98, h - 5, { zone: 'column', col: 0, edgeOf: 0 }],
  ['a letter that scrolled in', w + 110, h - 5, { zone: 'column', col: 2, edgeOf: undefined }],
  ['just right of an edge', w + 151, h - 5, { zone: 'column', col: 3, edgeOf: 2 }],
  ['a row number', w - 5, h + 30, { zone: 'row', row: 21 }],
  ['the frozen row', w + 60, h + 15, { zone: 'cell', row: 0, col: 0 }],
  ['a scrolled cell', w + 110, h + 30, { zone: 'cell', row: 21, col: 2 }],
  ['a cell of the frozen column', w + 60, h + 30, { zone: 'cell', row: 21, col: 0 }],
])('%s', (_name, x, y, found) => expect(hit(frame, x, y)).toEqual(found))

it('puts a box where the pointer finds it', () => {
  for (const [row, col] of [
    [0, 0],
    [0, 4],
    [30, 0],
    [30, 4],
  ] as const) {
    const box = boxOf(frame, row, col)
    expect(hit(frame, box.left + 1, box.top + 1)).toEqual({ zone: 'cell', row, col })
  }
})

it.each([
  ['frozen: stays', 0, 400, 300, 400],
  ['visible: stays', 25, 400, 300, 400],
  ['above: to its start', 5, 400, 300, 80],
  ['below: just far enough', 60, 400, 300, 920],
])('%s', (_name, index, scroll, room, to) => expect(scrollFor(frame.axes.rows, 1, index, scroll, room)).toBe(to))
