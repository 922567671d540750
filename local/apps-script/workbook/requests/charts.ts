/** Charts over the cells: added once under their id, taken away, and following the lines that they show and stand on. */
import { refuse } from '../errors'
import type { Editor } from '../model/editor'
import type { Chart, GridRange, Sheet } from '../model/sheet'
import { type Axis, type Shift, shiftRange } from '../model/shift'
import type { ApiRequest } from '../schema/types'
import { placeOf, type Reply, type Work } from './work'

type Body<K extends keyof ApiRequest> = NonNullable<ApiRequest[K]>
type Data = GoogleAppsScript.Sheets.Schema.ChartData

/** Google's size of a chart that names none. */
const SIZE = { widthPixels: 600, heightPixels: 371 } as const

const changeData = (data: Data | undefined, change: (range: GridRange) => GridRange | undefined): Data => ({
  sourceRange: { sources: (data?.sourceRange?.sources ?? []).map(change).filter((range) => range !== undefined) },
})

/** The chart with each range that it shows changed; a range that is gone is left out. */
const mapSources = (chart: Chart, change: (range: GridRange) => GridRange | undefined): Chart => {
  const { domains = [], series = [], ...basic } = chart.spec?.basicChart ?? {}
  return {
    ...chart,
    spec: {
      ...chart.spec,
      basicChart: {
        ...basic,
        domains: domains.map((one) => ({ ...one, domain: changeData(one.domain, change) })),
        series: series.map((one) => ({ ...one, series: changeData(one.series, change) })),
      },
    },
  }
}

const withSheet = (range: GridRange): GridRange => ({ ...range, sheetId: range.sheetId ?? 0 })

/** «It is an error to specify the ID of an embedded object that already exists.» Source: AddChartRequest. */
export const addChart = (work: Work, body: Body<'addChart'>): Reply => {
  const { chart } = body
  const at = chart?.position?.overlayPosition
  if (chart?.spec?.basicChart === undefined) return refuse('Chart spec is required.')
  if ((chart.spec.basicChart.series ?? []).length === 0) return refuse('Chart must have at least one series.')
  const id = chart.chartId ?? work.freshId()
  if (work.editor.state.sheets.some(({ parts }) => parts.charts.some(({ chartId }) => chartId === id)))
    return refuse(`Cannot add an embedded object with ID: ${id}, an embedded object with that ID already exists.`)
  const anchor = at?.anchorCell ?? {}
  const { sheet } = placeOf(work, {
    sheetId: anchor.sheetId ?? 0,
    startRowIndex: anchor.rowIndex ?? 0,
    startColumnIndex: anchor.columnIndex ?? 0,
  })
  const made = mapSources({ ...chart, chartId: id }, (range) => {
    placeOf(work, range)
    return withSheet(range)
  })
  const placed: Chart = {
    ...made,
    position: { overlayPosition: { ...SIZE, ...at, anchorCell: { ...anchor, sheetId: sheet.id } } },
  }
  work.editor.putParts(sheet, { charts: [...sheet.parts.charts, placed] })
  return { addChart: { chart: placed } }
}

export const deleteEmbeddedObject = (work: Work, body: Body<'deleteEmbeddedObject'>): Reply => {
  const sheet = work.editor.state.sheets.find(({ parts }) => parts.charts.some(({ chartId }) => chartId === body.objectId))
  if (sheet === undefined) return refuse(`No embedded object with id: ${body.objectId ?? 0}`)
  work.editor.putParts(sheet, { charts: sheet.parts.charts.filter(({ chartId }) => chartId !== body.objectId) })
  return {}
}

/** Where lines went, there the chart goes that stands on them; a line that is gone leaves it where the next one is now. */
const moveAnchor = (chart: Chart, axis: Axis, shift: Shift): Chart => {
  const overlay = chart.position?.overlayPosition
  const key = axis === 'rows' ? 'rowIndex' : 'columnIndex'
  const at = overlay?.anchorCell?.[key] ?? 0
  const to = shift.point(at) ?? shift.span(0, at)?.end ?? 0
  return to === at ? chart : { ...chart, position: { overlayPosition: { ...overlay, anchorCell: { ...overlay?.anchorCell, [key]: to } } } }
}

const changeAll = (editor: Editor, change: (chart: Chart, home: Sheet) => Chart): void => {
  for (const sheet of editor.state.sheets)
    if (sheet.parts.charts.length > 0) editor.putParts(sheet, { charts: sheet.parts.charts.map((chart) => change(chart, sheet)) })
}

export const followCharts = (editor: Editor, sheet: Sheet, axis: Axis, shift: Shift): void =>
  changeAll(editor, (chart, home) => {
    const shown = mapSources(chart, (range) => ((range.sheetId ?? 0) === sheet.id ? shiftRange(range, axis, shift) : range))
    return home === sheet ? moveAnchor(shown, axis, shift) : shown
  })

/** A tab that is deleted takes with it what charts elsewhere showed of it. */
export const forgetSources = (editor: Editor, sheetId: number): void =>
  changeAll(editor, (chart) => mapSources(chart, (range) => ((range.sheetId ?? 0) === sheetId ? undefined : range)))

/** The same chart on the copy of its tab, showing the copy's cells. */
export const chartOnCopy = (chart: Chart, from: number, to: number, chartId: number): Chart => {
  const overlay = chart.position?.overlayPosition
  return {
    ...mapSources(chart, (range) => ((range.sheetId ?? 0) === from ? { ...range, sheetId: to } : range)),
    chartId,
    position: { overlayPosition: { ...overlay, anchorCell: { ...overlay?.anchorCell, sheetId: to } } },
  }
}
