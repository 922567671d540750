/** What many measured values say together: how many they are, the median, the mean and the ninetieth percentile. */

export interface Summary {
  readonly n: number
  /** Null of nothing. */
  readonly median: number | null
  readonly mean: number | null
  readonly p90: number | null
}

/** As PERCENTILE of Sheets does it, between the two nearest values, so that a pivot table says the same. */
const percentile = (sorted: readonly number[], share: number): number | null => {
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place))
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)

export const summarise = (values: readonly number[]): Summary => {
  const sorted = [...values].sort((a, b) => a - b)
  return {
    n: sorted.length,
    median: percentile(sorted, 0.5),
    mean: sorted.length === 0 ? null : sumOf(sorted) / sorted.length,
    p90: percentile(sorted, 0.9),
  }
}
