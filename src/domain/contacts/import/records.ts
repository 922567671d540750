/** Parts text into records and cells, as spreadsheets write them, and survives quotes that never close. */
import { parse } from 'papaparse'

export const SEPARATORS = ['\t', ';', '|', ','] as const
/** `none`: the text is one column. */
export type Separator = (typeof SEPARATORS)[number] | 'none'

export interface Records {
  readonly records: readonly (readonly string[])[]
  /** Quotes did not match, so lines were taken one by one. */
  readonly quotesBroken: boolean
}

/** A character that no list holds, for text of one column (ASCII "unit separator"). */
const NEVER = '\u001f'
/** A cell of more lines than anybody writes has swallowed the rows after an open quote. */
const MOST_LINES_A_CELL = 20

const papa = (text: string, separator: Separator, preview = 0) =>
  parse<string[]>(text, { delimiter: separator === 'none' ? NEVER : separator, newline: '\n', preview, skipEmptyLines: false })

const swallowed = (cell: string): boolean => cell.includes('\n') && cell.split('\n').length > MOST_LINES_A_CELL

const lineByLine = (text: string, separator: Separator): readonly (readonly string[])[] =>
  text.split('\n').map((line) => {
    const { data, errors } = papa(line, separator)
    const [cells] = data
    return errors.length === 0 && cells ? cells : line.split(separator === 'none' ? NEVER : separator)
  })

/** `text` has `\n` ends of line. A blank line is a record of one empty cell; the end of the last line starts no record. */
export const recordsOf = (text: string, separator: Separator): Records => {
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  const { data, errors } = papa(body, separator)
  const quotesBroken = errors.some(({ type }) => type === 'Quotes') || data.some((cells) => cells.some(swallowed))
  return { records: quotesBroken ? lineByLine(body, separator) : data, quotesBroken }
}

const LOOKED_AT = 200
/** A separator counts when at least this share of the lines agrees on the number of cells. */
const AGREED = 0.3

/** Share of lines with the commonest number of cells above one. */
const agreement = (text: string, separator: Separator): number => {
  const lines = papa(text, separator, LOOKED_AT).data.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  const widths = new Map<number, number>()
  for (const { length } of lines) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  return Math.max(0, ...widths.values()) / Math.max(1, lines.length)
}

/** The separator on which most lines agree; of equals the one that stands least in names and numbers. */
export const separatorOf = (text: string): Separator => {
  const scores = SEPARATORS.map((separator) => ({ separator, score: agreement(text, separator) }))
  const best = Math.max(...scores.map(({ score }) => score))
  return best < AGREED ? 'none' : (scores.find(({ score }) => score === best)?.separator ?? 'none')
}
