/** The table of budgets: on the screen, and as Markdown between two marks of a text. */
import { type Figure, keeps, type Row } from './figure'

const join = (figures: readonly Figure[], part: 'budget' | 'shown'): string => figures.map((figure) => figure[part]).join(' · ')
const verdict = (row: Row): string => (keeps(row) ? 'ok' : 'over')

const HEAD = ['flow', 'budget', 'measured (low–high)', ''] as const
const cellsOf = (row: Row): readonly string[] => [
  row.flow,
  join(row.figures, 'budget'),
  row.fault ?? join(row.figures, 'shown'),
  verdict(row),
]

export const asText = (rows: readonly Row[]): string => {
  const lines = [HEAD, ...rows.map(cellsOf)]
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export const asMarkdown = (rows: readonly Row[]): string =>
  [HEAD, HEAD.map(() => '---'), ...rows.map(cellsOf)].map((line) => `| ${line.join(' | ')} |`).join('\n')

const BEGIN = '<!-- budgets -->'
const END = '<!-- /budgets -->'

/** Replaces what stands between the marks; a text without them is an error. */
export const between = (text: string, table: string): string => {
  const from = text.indexOf(BEGIN)
  const to = text.indexOf(END)
  if (from < 0 || to < from) throw new Error(`the text has no ${BEGIN} … ${END}`)
  return `${text.slice(0, from + BEGIN.length)}\n\n${table}\n\n${text.slice(to)}`
}
