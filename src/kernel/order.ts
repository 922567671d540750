/** Rows that count in an order of their own: which comes first, and a place for one among the others. */

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
