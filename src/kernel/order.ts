/** Rows that count in an order of their own: which comes first, and a place for one among the others. */
import type { Act } from './act'
import type { Rec, Table } from './table'

interface Ordered {
  readonly id: string
  readonly order: number | null
}

export const byOrder = <R extends Ordered>(rows: readonly R[]): readonly R[] => [...rows].sort((a, b) => (a.order ?? 0) - (b.order ?? 0))

/** All of them with `row` at the place that its order names: the first for 0 or less, the last for too much. */
export const inPlace = <R extends Ordered>(rows: readonly R[], row: R): readonly R[] => {
  const others = byOrder(rows).filter(({ id }) => id !== row.id)
  const place = Math.max(0, Math.min(row.order ?? 0, others.length))
  return [...others.slice(0, place), row, ...others.slice(place)]
}

/** Keeps `row` at its place, new where no row has its id; only those that it moves are written beside it. */
export const keepInPlace = <R extends Ordered & Rec>(table: Table, rows: readonly R[], row: R): readonly Act[] => {
  const act = rows.some(({ id }) => id === row.id) ? 'patch' : 'append'
  return inPlace(rows, row).flatMap((one, order): readonly Act[] => {
    if (one.id === row.id) return [{ act, table, id: row.id, values: { ...row, order } }]
    return one.order === order ? [] : [{ act: 'patch', table, id: one.id, values: { order } }]
  })
}
