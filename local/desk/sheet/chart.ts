/** The arithmetic of a chart: a scale of round steps, and where bars and points stand in its box. */
import type { ChartView } from '../../apps-script/workbook'

/** Round numbers from the floor of the values to above the highest, in at most `most` steps. */
export const ticksOf = (values: readonly number[], most = 5): readonly number[] => {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values) || (low < 0 ? 0 : 1)
  const rough = (high - low) / most
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10)
  const from = Math.floor(low / step)
  const to = Math.max(from + 1, Math.ceil(high / step))
  // Multiples, not sums: 0.1 + 0.2 is nobody's label.
  return Array.from({ length: to - from + 1 }, (_, at) => Number(((from + at) * step).toPrecision(12)))
}

export interface Plot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Bar {
  readonly series: number
  readonly place: number
  readonly value: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pixels from the top for a value. */
export const heightAt = (value: number, ticks: readonly number[], plot: Plot): number => {
  const [low, high] = [ticks[0] ?? 0, ticks[ticks.length - 1] ?? 1]
  return plot.top + plot.height * (1 - (value - low) / (high - low))
}

const PAD = 0.2

/** Side by side, or one on top of the other where the chart is stacked; nothing where a cell holds no number. */
export const barsOf = ({ series, labels, stacked }: ChartView, ticks: readonly number[], plot: Plot): readonly Bar[] => {
  const slot = plot.width / Math.max(1, labels.length)
  const wide = (slot * (1 - PAD)) / (stacked ? 1 : Math.max(1, series.length))
  return labels.flatMap((_, place) => {
    let under = 0
    return series.flatMap(({ values }, at): readonly Bar[] => {
      const value = values[place] ?? null
      if (value === null) return []
      const [from, to] = stacked ? [under, under + value] : [0, value]
      if (stacked) under = to
      const [a, b] = [heightAt(from, ticks, plot), heightAt(to, ticks, plot)]
      const x = plot.left + slot * place + (slot * PAD) / 2 + (stacked ? 0 : wide * at)
      return [{ series: at, place, value, x, y: Math.min(a, b), width: wide, height: Math.abs(a - b) }]
    })
  })
}

export interface Point {
  readonly x: number
  readonly y: number
  readonly value: number
}
/** A line's points, apart wherever a cell holds no number. */
export const runsOf = (
  values: readonly (number | null)[],
  count: number,
  ticks: readonly number[],
  plot: Plot,
): readonly (readonly Point[])[] => {
  const slot = plot.width / Math.max(1, count)
  const runs: Point[][] = []
  let open: Point[] | undefined
  values.forEach((value, place) => {
    if (value === null) {
      open = undefined
      return
    }
    if (!open) {
      open = []
      runs.push(open)
    }
    open.push({ x: plot.left + slot * (place + 0.5), y: heightAt(value, ticks, plot), value })
  })
  return runs
}

/** What the scale has to reach: each value, or each pile of them. */
export const reached = ({ series, labels, stacked }: ChartView): readonly number[] =>
  stacked
    ? labels.map((_, place) => series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0))
    : series.flatMap(({ values }) => values.filter((value) => value !== null))
