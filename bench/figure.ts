/** A measured number beside what it may be at most, and how both are written. */
import type { Ms } from '../local/apps-script/run/costs'

export interface Figure {
  readonly mid: number
  /** Absent where nothing is modelled: a count is a count. */
  readonly range?: Pick<Ms, 'low' | 'high'>
  readonly most: number
  /** The budget as a person reads it, such as `≤ 4 s`. */
  readonly budget: string
  readonly shown: string
}

/** One line of the table. */
export interface Row {
  readonly flow: string
  /** Through the relay; else directly. */
  readonly door?: 'relay'
  readonly figures: readonly Figure[]
  /** Why the flow could not be played to its end. */
  readonly fault?: string
}

export const keeps = ({ figures, fault }: Row): boolean => fault === undefined && figures.every(({ mid, most }) => mid <= most)

/** At most so many digits after the point, and no noughts at the end. */
const rounded = (value: number, digits: number): string => String(Number(value.toFixed(digits)))

/** Counted exactly; `unit` may be left out. */
export const count = (value: number, most: number, unit: string, digits = 0): Figure => ({
  mid: value,
  most,
  budget: `≤ ${rounded(most, 2)} ${unit}`,
  shown: `${rounded(value, digits)} ${unit}`,
})

/** Something that must be exactly so many, no more and no fewer. */
export const exactly = (value: number, wanted: number, unit: string): Figure => ({
  mid: value === wanted ? 0 : 1,
  most: 0,
  budget: `${wanted} ${unit}`,
  shown: `${value} ${unit}`,
})

const UNITS = { ms: 1, s: 1_000, min: 60_000 } as const

/** Modelled time: the mid column of the latency model, low and high as its range. */
export const time = (value: Ms, most: number, unit: keyof typeof UNITS): Figure => {
  const size = UNITS[unit]
  const in_ = (ms: number): string => rounded(ms / size, unit === 'ms' ? 0 : 1)
  return {
    mid: value.mid,
    range: { low: value.low, high: value.high },
    most: most * size,
    budget: `≤ ${most} ${unit}`,
    shown: `${in_(value.mid)} ${unit} (${in_(value.low)}–${in_(value.high)})`,
  }
}

/** How far the second of two counts lies from the first, as a share of it. */
export const change = (from: number, to: number, most: number, unit: string): Figure => ({
  mid: from === 0 ? to : Math.abs(to - from) / from,
  most,
  budget: `± ${rounded(most * 100, 0)} %`,
  shown: `${from} → ${to} ${unit}`,
})
