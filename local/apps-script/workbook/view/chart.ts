/** What a chart shows now: the cells of its ranges as labels and numbers, hidden rows and columns left out as Sheets does. */
import type { ChartView } from '../interface'
import { areaOf } from '../model/area'
import type { Cell } from '../model/cell'
import { type Chart, cellAt, type GridRange, type Sheet } from '../model/sheet'
import { sheetById } from '../model/state'
import type { Book } from '../values/book'

type Data = GoogleAppsScript.Sheets.Schema.ChartData

interface Seen {
  readonly sheet: Sheet
  readonly cell: Cell
}

const hidden = (props: { readonly hiddenByUser?: true; readonly hiddenByFilter?: true } | undefined): boolean =>
  props?.hiddenByUser === true || props?.hiddenByFilter === true

const cellsOf = (book: Book, range: GridRange, strategy: string): readonly Seen[] => {
  const sheet = sheetById(book.state, range.sheetId ?? 0)
  if (sheet === undefined) return []
  const skips = (what: 'ROWS' | 'COLUMNS') => strategy === 'SKIP_HIDDEN_ROWS_AND_COLUMNS' || strategy === `SKIP_HIDDEN_${what}`
  const area = areaOf(range, sheet)
  const seen: Seen[] = []
  for (let row = area.startRow; row < area.endRow; row += 1) {
    if (skips('ROWS') && hidden(sheet.rows[row]?.props)) continue
    for (let column = area.startColumn; column < area.endColumn; column += 1)
      if (!(skips('COLUMNS') && hidden(sheet.columns[column]))) seen.push({ sheet, cell: cellAt(sheet, row, column) })
  }
  return seen
}

export const showChart = (book: Book, chart: Chart): ChartView => {
  const { spec = {}, position } = chart
  const { basicChart = {} } = spec
  const at = position?.overlayPosition ?? {}
  const strategy = spec.hiddenDimensionStrategy ?? 'SKIP_HIDDEN_ROWS_AND_COLUMNS'
  const read = (data: Data | undefined): readonly Seen[] =>
    (data?.sourceRange?.sources ?? []).flatMap((range) => cellsOf(book, range, strategy))
  const text = ({ sheet, cell }: Seen): string => book.shown(sheet, cell)
  const value = ({ sheet, cell }: Seen): number | null => {
    const result = book.result(sheet, cell)
    return typeof result === 'number' ? result : null
  }
  const heads = basicChart.headerCount ?? 0
  const axis = (name: string): string => basicChart.axis?.find((one) => one.position === name)?.title ?? ''
  return {
    id: chart.chartId ?? 0,
    title: spec.title ?? '',
    subtitle: spec.subtitle ?? '',
    kind: basicChart.chartType ?? 'COLUMN',
    stacked: basicChart.stackedType === 'STACKED',
    row: at.anchorCell?.rowIndex ?? 0,
    column: at.anchorCell?.columnIndex ?? 0,
    x: at.offsetXPixels ?? 0,
    y: at.offsetYPixels ?? 0,
    width: at.widthPixels ?? 0,
    height: at.heightPixels ?? 0,
    axes: { bottom: axis('BOTTOM_AXIS'), left: axis('LEFT_AXIS') },
    labels: read(basicChart.domains?.[0]?.domain).slice(heads).map(text),
    series: (basicChart.series ?? []).map(({ series }) => {
      const cells = read(series)
      return { name: cells.slice(0, heads).map(text).join(' '), values: cells.slice(heads).map(value) }
    }),
  }
}
