/** Ranges under inserts, deletes and moves: a table of cases, and the property that a span always holds the lines it held. */
import fc from 'fast-check'
import { deleted, inserted, moved, type Shift, shiftRange } from './shift'

describe('one range', () => {
  test.each([
    ['insert above', inserted(0, 2), [1, 3], [3, 5]],
    ['insert at its start', inserted(1, 1), [1, 3], [2, 4]],
    ['insert inside', inserted(2, 1), [1, 3], [1, 4]],
    ['insert at its end', inserted(3, 1), [1, 3], [1, 3]],
    ['delete inside', deleted(1, 1), [0, 3], [0, 2]],
    ['delete all', deleted(0, 5), [1, 3], undefined],
    ['delete its head', deleted(0, 2), [1, 4], [0, 2]],
    ['move it whole', moved(1, 2, 5), [1, 3], [5, 7]],
    ['move within it', moved(2, 1, 4), [1, 6], [1, 6]],
    ['move out of it', moved(2, 1, 9), [1, 6], [1, 5]],
    ['move into it', moved(9, 1, 3), [1, 6], [1, 7]],
    ['open end', inserted(0, 2), [1, undefined], [3, undefined]],
  ] satisfies [string, Shift, [number, number | undefined], [number, number | undefined] | undefined][])(
    '%s',
    (_, shift, [start, end], wanted) => {
      const span = shift.span(start, end)
      expect(span === undefined ? undefined : [span.start, span.end]).toEqual(wanted)
    },
  )

  test('a start that was never given is not made up', () => {
    expect(shiftRange({ sheetId: 1, endRowIndex: 5 }, 'rows', inserted(0, 2))).toEqual({ sheetId: 1, endRowIndex: 7 })
    expect(shiftRange({ sheetId: 1 }, 'rows', deleted(0, 2))).toEqual({ sheetId: 1 })
  })
})

test('after an insert or a delete a span holds exactly the lines that it held and that are left', () => {
  const change = fc.oneof(
    fc.record({ kind: fc.constant('insert'), at: fc.nat(12), count: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('delete'), at: fc.nat(12), count: fc.integer({ min: 1, max: 4 }) }),
  )
  fc.assert(
    fc.property(fc.nat(10), fc.integer({ min: 1, max: 6 }), change, (start, length, { kind, at, count }) => {
      const shift = kind === 'insert' ? inserted(at, count) : deleted(at, count)
      const span = shift.span(start, start + length)
      const lines = Array.from({ length }, (_, i) => shift.point(start + i)).filter((index) => index !== undefined)
      if (lines.length === 0) return expect(span).toBeUndefined()
      expect(span?.start).toBe(lines[0])
      expect(span?.end).toBe((lines[lines.length - 1] ?? 0) + 1)
    }),
  )
})

test('moving back undoes a move for every line', () => {
  fc.assert(
    fc.property(fc.nat(8), fc.integer({ min: 1, max: 4 }), fc.nat(8), fc.nat(15), (from, count, to, line) => {
      const there = moved(from, count, to).point(line)
      expect(there === undefined ? undefined : moved(to, count, from).point(there)).toBe(line)
    }),
  )
})
