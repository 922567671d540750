/** Parses a pasted text or file into rows, and finds the headings among titles and blank lines. */
import { fail, type Outcome, ok } from '../../../kernel/outcome'
import { type Text, t } from '../../../kernel/text'
import { sayCount } from '../../calendar/say'
import { notAList } from './file-kinds'
import { headingAt } from './heading'
import { recordsOf, type Separator, separatorOf } from './records'

/** One line of the list; a cell that spans lines makes a row of several lines. */
export interface Row {
  /** 1 for the first, as a spreadsheet counts the rows of this file. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface Sheet {
  readonly separator: Separator
  /** Cells of the longest row. */
  readonly width: number
  /** Rows above the headings: titles, blank lines, `sep=;`. */
  readonly titles: readonly Row[]
  readonly headings: Row | undefined
  /** All that follows, blank rows too. */
  readonly rows: readonly Row[]
  readonly notices: readonly Text[]
}

/** More is no list of people that one programme writes to; the panel still shows this many without a wait of minutes. */
export const MOST_LINES = 200_000
/** Google Sheets: "up to 50,000 characters in one cell". */
const MOST_LETTERS = 50_000

const tooLong = (lines: number): Text => {
  const found = sayCount(lines)
  const most = sayCount(MOST_LINES)
  return t(
    `La lista tiene ${found.es} filas y se pueden leer hasta ${most.es}.`,
    `A lista tem ${found.pt} linhas e dá para ler até ${most.pt}.`,
    `The list has ${found.en} rows and up to ${most.en} can be read.`,
  )
}

const QUOTES = t(
  'Hay comillas que no cierran: cada renglón se leyó como una fila.',
  'Há aspas que não fecham: cada linha foi lida como um registro.',
  'Some quotes never close: each line was read as one row.',
)

const SEPARATOR_LINE = /^sep=(.)\n/i
const asSeparator = (mark: string | undefined): Separator | undefined =>
  mark === '\t' || mark === ';' || mark === '|' || mark === ',' ? mark : undefined

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** `pasted`: text as it was pasted or decoded. Fails on what is no list, on nothing, and on more than `MOST_LINES`. */
export const parse = (pasted: string): Outcome<Sheet> => {
  const other = notAList(pasted)
  if (other) return other
  const text = pasted.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (text.trim() === '') {
    return fail(
      t('No hay nada para importar.', 'Não há nada para importar.', 'There is nothing to import.'),
      t(
        'Pegá la lista con sus títulos de columna.',
        'Cole a lista com os títulos das colunas.',
        'Paste the list with its column headings.',
      ),
    )
  }
  const lines = text.split('\n').length
  if (lines > MOST_LINES + 1) {
    return fail(tooLong(lines), t('Partila en listas más cortas.', 'Divida em listas menores.', 'Split it into shorter lists.'))
  }
  const declared = SEPARATOR_LINE.exec(text)
  const separator = asSeparator(declared?.[1]) ?? separatorOf(text)
  const { records, quotesBroken } = recordsOf(text, separator)
  const rows = records.map((cells, at) => ({ line: at + 1, cells }))
  const huge = rows.find(({ cells }) => cells.some((cell) => cell.length > MOST_LETTERS))
  if (huge) {
    return fail(
      t(
        `Una celda de la fila ${huge.line} no entra en una planilla.`,
        `Uma célula da linha ${huge.line} não cabe em uma planilha.`,
        `A cell of row ${huge.line} does not fit into a spreadsheet.`,
      ),
      t('Revisá si ahí hay comillas sin cerrar.', 'Veja se ali há aspas sem fechar.', 'See whether a quote is left open there.'),
    )
  }
  const first = declared ? 1 : 0
  const heading = headingAt(rows.slice(first).map(({ cells }) => cells))
  const from = heading === undefined ? rows.findIndex(({ cells }, at) => at >= first && !isBlank(cells)) : first + heading
  return ok({
    separator,
    width: rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
    titles: rows.slice(0, from),
    headings: heading === undefined ? undefined : rows[from],
    rows: rows.slice(heading === undefined ? from : from + 1),
    notices: quotesBroken ? [QUOTES] : [],
  })
}
