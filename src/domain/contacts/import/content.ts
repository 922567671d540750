/** Looks at the cells of a column: how many of them are phones, names, dates. */
import { type Place, readPhone } from '../phone'

/** Shares of the cells that are not empty, 0 to 1. */
export interface Content {
  /** Cells that are not empty. */
  readonly filled: number
  readonly phones: number
  readonly names: number
  readonly dates: number
}

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}.'’`-]*(?:,? [\p{L}\p{M}.'’`-]+)+$/u
const DATE = /^(?:\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|\d{4}-\d{1,2}-\d{1,2})(?!\d)/
/** Of a course or a town many rows say the same; a name is seldom said twice. */
const MOSTLY_DIFFERENT = 0.5

export const contentOf = (cells: readonly string[], place: Place): Content => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const share = (is: (cell: string) => boolean): number => (filled.length === 0 ? 0 : filled.filter(is).length / filled.length)
  const different = new Set(filled).size / Math.max(1, filled.length)
  return {
    filled: filled.length,
    phones: share((cell) => {
      const { kind } = readPhone(cell, place)
      return kind === 'one' || kind === 'several'
    }),
    names: different > MOSTLY_DIFFERENT ? share((cell) => NAME.test(cell)) : 0,
    dates: share((cell) => DATE.test(cell)),
  }
}
