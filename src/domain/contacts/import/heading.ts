/** Finds the row of headings, which may stand under titles or be missing. */
import { saysNone } from '../phone/tidy'
import { isHeading } from './vocabulary'

type Cells = readonly string[]

/** Titles above a table take a few lines; further down a match is somebody called «Estudiante». */
const LOOKED_AT = 20
const LONGEST_HEADING = 80

const filled = (cells: Cells): readonly string[] => cells.filter((cell) => cell.trim() !== '')
/** A phone, a date, a mail: what stands under headings and never in them. */
const isData = (cell: string): boolean => cell.includes('@') || (cell.match(/\d/g) ?? []).length >= 5
const holdsData = (cells: Cells): boolean => cells.some(isData)

/** A column that holds data below and words that are no answer in the first row has a heading that nobody knows. */
const unlikeTheRest = (first: Cells, rest: readonly Cells[]): boolean =>
  first.some((cell, column) => {
    if (cell.trim() === '' || saysNone(cell) || cell.length > LONGEST_HEADING) return false
    const below = rest.map((cells) => cells[column] ?? '').filter((value) => value.trim() !== '')
    return below.length > 0 && below.filter(isData).length / below.length > 0.8
  })

/** Place among `records` of the headings; `undefined` when the list starts with people. */
export const headingAt = (records: readonly Cells[]): number | undefined => {
  const width = records.slice(0, LOOKED_AT).reduce((widest, cells) => Math.max(widest, filled(cells).length), 0)
  let firstWhole: number | undefined
  for (const [at, cells] of records.slice(0, LOOKED_AT).entries()) {
    const words = filled(cells)
    if (words.length < Math.min(2, Math.max(1, width))) continue
    if (holdsData(cells)) break
    if (words.some(isHeading)) return at
    firstWhole ??= at
  }
  const candidate = firstWhole === undefined ? undefined : records[firstWhole]
  if (firstWhole === undefined || !candidate) return undefined
  const rest = records.slice(firstWhole + 1).filter((cells) => filled(cells).length > 0)
  return unlikeTheRest(candidate, rest.slice(0, 50)) ? firstWhole : undefined
}
