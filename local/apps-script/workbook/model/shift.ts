/** Where rows or columns end up when lines are inserted, deleted or moved; and with them every range that names them. */
import type { GridRange } from './sheet'

export type Axis = 'rows' | 'columns'

export interface Shift {
  /** The new index of one line; undefined when it is gone. */
  point(index: number): number | undefined
  /** The new edges of a span (end excluded; an open end stays open); undefined when nothing of it is left. */
  span(start: number, end: number | undefined): Span | undefined
}
export interface Span {
  readonly start: number
  readonly end: number | undefined
}

/** A span that begins where lines are inserted is pushed on; one that they fall inside of grows. */
export const inserted = (at: number, count: number): Shift => ({
  point: (index) => (index >= at ? index + count : index),
  span: (start, end) => ({
    start: start >= at ? start + count : start,
    end: end === undefined ? undefined : end > at ? end + count : end,
  }),
})

export const deleted = (at: number, count: number): Shift => {
  const edge = (index: number): number => (index <= at ? index : Math.max(at, index - count))
  return {
    point: (index) => (index < at ? index : index < at + count ? undefined : index - count),
    span: (start, end) => {
      const span = { start: edge(start), end: end === undefined ? undefined : edge(end) }
      return span.end !== undefined && span.end <= span.start ? undefined : span
    },
  }
}

/** `to` is where the block begins afterwards. Spans inside the block travel with it; others lose it and may gain it, as if it were cut and inserted. */
export const moved = (from: number, count: number, to: number): Shift => {
  const cut = deleted(from, count)
  const put = inserted(to, count)
  return {
    point: (index) => (index >= from && index < from + count ? index - from + to : put.point(cut.point(index) ?? index)),
    span: (start, end) => {
      if (end !== undefined && start >= from && end <= from + count) return { start: start - from + to, end: end - from + to }
      const rest = cut.span(start, end)
      if (rest === undefined) return undefined
      const holdsBlock = start <= from && (end === undefined || end >= from + count)
      const inside = to >= rest.start && (rest.end === undefined || to <= rest.end)
      if (holdsBlock && inside) return { start, end }
      return put.span(rest.start, rest.end)
    },
  }
}

/** The range after a shift of its sheet; undefined when all its lines are gone. An absent start stays absent. */
export const shiftRange = (range: GridRange, axis: Axis, shift: Shift): GridRange | undefined => {
  const [from, to] = axis === 'rows' ? (['startRowIndex', 'endRowIndex'] as const) : (['startColumnIndex', 'endColumnIndex'] as const)
  const start = range[from]
  const end = range[to]
  if (start === undefined && end === undefined) return range
  const span = shift.span(start ?? 0, end)
  if (span === undefined) return undefined
  return {
    ...range,
    ...(start === undefined ? {} : { [from]: span.start }),
    ...(span.end === undefined ? {} : { [to]: span.end }),
  }
}
