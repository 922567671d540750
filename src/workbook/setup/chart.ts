/** The charts that a tab gets, below its rows, each once: its mark stays when a person deletes it, and nobody gets it again. */
import type { Json } from '../../kernel/json'
import type { Chart, Table } from '../../kernel/table'
import type { Lang } from '../../kernel/text'
import { idFor, markChart } from './metadata'

/** Pixels; two stand side by side. */
const SIZE = { widthPixels: 480, heightPixels: 288 } as const
const GAP = 16
/** Of a row that nobody made higher. */
const ROW = 21

/** Where the chart in that place hangs: its cell's corner and the way from there. */
const placed = (table: Table, sheetId: number, keys: readonly (string | null)[], place: number, from: number): Json => {
  let offsetXPixels = (place % 2) * (SIZE.widthPixels + GAP)
  let columnIndex = 0
  for (; columnIndex < keys.length; columnIndex++) {
    const width = table.columns[keys[columnIndex]?.slice(table.key.length + 1) ?? '']?.width
    if (width === undefined || width > offsetXPixels) break
    offsetXPixels -= width
  }
  const rowIndex = from + Math.floor(place / 2) * Math.ceil((SIZE.heightPixels + GAP) / ROW)
  return { overlayPosition: { anchorCell: { sheetId, rowIndex, columnIndex }, offsetXPixels, ...SIZE } }
}

const specOf = ({ title, definition, kind, over, of, rows }: Chart, sheetId: number, at: (key: string) => number, lang: Lang): Json => {
  const data = (key: string): Json => ({
    sourceRange: {
      sources: [{ sheetId, startRowIndex: 0, endRowIndex: rows + 1, startColumnIndex: at(key), endColumnIndex: at(key) + 1 }],
    },
  })
  return {
    title: title[lang],
    subtitle: definition[lang],
    basicChart: {
      chartType: kind,
      legendPosition: 'BOTTOM_LEGEND',
      headerCount: 1,
      domains: [{ domain: data(over) }],
      series: of.map((key) => ({ series: data(key), targetAxis: 'LEFT_AXIS' })),
    },
  }
}

/** `keys`: the tab's columns by position; a chart of a column that is not there waits for it. */
export const chartRequests = (
  table: Table,
  sheetId: number,
  keys: readonly (string | null)[],
  made: readonly string[],
  lang: Lang,
): readonly Json[] => {
  const at = (key: string): number => keys.indexOf(`${table.key}.${key}`)
  return table.charts.flatMap((chart, place) => {
    const name = `${table.key}.${chart.key}`
    if (made.includes(name) || [chart.over, ...chart.of].some((key) => at(key) < 0)) return []
    return [
      {
        addChart: {
          // The same id for the same chart: Sheets refuses a second one.
          chart: {
            chartId: idFor(`${sheetId} chart ${chart.key}`),
            spec: specOf(chart, sheetId, at, lang),
            position: placed(table, sheetId, keys, place, chart.rows + 2),
          },
        },
      },
      markChart(sheetId, name),
    ]
  })
}
