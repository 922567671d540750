/** One chart over the cells: columns or lines with scale, labels and legend, each value told to whoever points at it. */
import type { ChartView } from '../../apps-script/workbook'
import { px } from '../parts/px'
import { deleteChart } from '../rooms/structure'
import { barsOf, heightAt, type Plot, reached, runsOf, ticksOf } from '../sheet/chart'
import type { Axes } from '../sheet/picked'
import { say, t } from '../words'

const DELETE = t('Eliminar gráfico', 'Excluir gráfico', 'Delete chart')
const EMPTY = t('Todavía sin datos', 'Ainda sem dados', 'No data yet')

/** As many as Sheets' own palette begins with, told apart also by those who do not see red and green. */
const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6']
const colourOf = (at: number): string => COLOURS[at % COLOURS.length] ?? '#4285f4'

const MARGIN = { left: 46, right: 16, top: 54, bottom: 52 } as const
const number = (value: number): string => value.toLocaleString('es-AR', { maximumFractionDigits: 2 })

const Scale = ({ ticks, plot }: { readonly ticks: readonly number[]; readonly plot: Plot }) => (
  <g class="chart-scale">
    {ticks.map((tick) => {
      const y = heightAt(tick, ticks, plot)
      return (
        <g key={tick}>
          <line x1={plot.left} x2={plot.left + plot.width} y1={y} y2={y} />
          <text x={plot.left - 6} y={y + 4} text-anchor="end">
            {number(tick)}
          </text>
        </g>
      )
    })}
  </g>
)

const Marks = ({ chart, ticks, plot }: { readonly chart: ChartView; readonly ticks: readonly number[]; readonly plot: Plot }) => {
  const told = (series: number, place: number, value: number): string =>
    `${chart.labels[place] ?? ''} · ${chart.series[series]?.name ?? ''}: ${number(value)}`
  if (chart.kind !== 'LINE')
    return (
      <g>
        {barsOf(chart, ticks, plot).map((bar) => (
          <rect
            key={`${bar.series} ${bar.place}`}
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
            fill={colourOf(bar.series)}
            data-testid="chart-bar"
          >
            <title>{told(bar.series, bar.place, bar.value)}</title>
          </rect>
        ))}
      </g>
    )
  return (
    <g>
      {chart.series.map(({ name, values }, at) =>
        runsOf(values, chart.labels.length, ticks, plot).map((run) => (
          <g key={`${name} ${run[0]?.x}`} stroke={colourOf(at)} fill={colourOf(at)}>
            <polyline points={run.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" stroke-width="2" />
            {run.map(({ x, y, value }) => (
              <circle key={x} cx={x} cy={y} r="3.5" data-testid="chart-point">
                <title>{`${name}: ${number(value)}`}</title>
              </circle>
            ))}
          </g>
        )),
      )}
    </g>
  )
}

/** Names in one line under the labels, cut where the chart ends. */
const Legend = ({ chart }: { readonly chart: ChartView }) => (
  <ul class="chart-legend">
    {chart.series.map(({ name }, at) => (
      <li key={name}>
        <i style={{ background: colourOf(at) }} />
        {name}
      </li>
    ))}
  </ul>
)

export const Chart = ({ chart, axes }: { readonly chart: ChartView; readonly axes: Axes }) => {
  const plot: Plot = {
    left: MARGIN.left,
    top: MARGIN.top,
    width: chart.width - MARGIN.left - MARGIN.right,
    height: chart.height - MARGIN.top - MARGIN.bottom,
  }
  const values = reached(chart)
  const ticks = ticksOf(values)
  const slot = plot.width / Math.max(1, chart.labels.length)
  return (
    <figure
      class="chart"
      aria-label={chart.title}
      data-testid="chart"
      style={px({
        left: axes.cols.offset(chart.column) + chart.x,
        top: axes.rows.offset(chart.row) + chart.y,
        width: chart.width,
        height: chart.height,
      })}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <figcaption>
        <strong>{chart.title}</strong>
        <span>{chart.subtitle}</span>
      </figcaption>
      <svg width={chart.width} height={chart.height} role="img" aria-label={chart.title}>
        <Scale ticks={ticks} plot={plot} />
        <Marks chart={chart} ticks={ticks} plot={plot} />
        {chart.labels.map((label, at) => (
          <text
            key={`${at} ${label}`}
            class="chart-label"
            x={plot.left + slot * (at + 0.5)}
            y={plot.top + plot.height + 16}
            text-anchor="middle"
          >
            {label}
          </text>
        ))}
      </svg>
      {values.length === 0 && <p class="chart-empty">{say(EMPTY)}</p>}
      <Legend chart={chart} />
      <button type="button" class="chart-delete" aria-label={say(DELETE)} title={say(DELETE)} onClick={() => deleteChart(chart.id)}>
        ×
      </button>
    </figure>
  )
}
