/** One of the four parts that frozen rows and columns make of the grid: a window on cells, with the selection over them. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part; the roles tell what it is.
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard stays in the editor, which names the active cell.

import { useMemo } from 'preact/hooks'
import { px } from '../parts/px'
import { grid, type Typed } from '../rooms/grid'
import type { SheetMemory } from '../rooms/sheetMemory'
import { shown } from '../sheet/axis'
import { useStore } from '../store'
import { Chart } from './Chart'
import { RowLine } from './RowLine'
import { SelectionLayer } from './SelectionLayer'

export interface PaneBox {
  readonly name: 'corner' | 'top' | 'side' | 'body'
  /** On screen, from the corner of the grid. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** The pixel of each axis that stands at its top left corner. */
  readonly originX: number
  readonly originY: number
  readonly firstRow: number
  readonly endRow: number
  readonly firstCol: number
  readonly endCol: number
}

/** Rows drawn beyond the screen, so that a quick scroll shows no gap. */
const BEYOND_PX = 120
/** Sheets up to this width are drawn whole: texts that run over from columns far to the left stay complete. */
const ALL_COLUMNS = 30

const NOTHING_PENDING: ReadonlyMap<string, Typed> = new Map()

export const Pane = ({ box, sheet }: { readonly box: PaneBox; readonly sheet: SheetMemory }) => {
  const pending = useStore(grid, (state) => state.pending)
  const { rows, cols } = sheet.axes
  const visibleRows = shown(rows, box.originY - BEYOND_PX, box.originY + box.height + BEYOND_PX, box.firstRow).filter(
    (row) => row < box.endRow,
  )
  const [from, to] = cols.count <= ALL_COLUMNS ? [0, cols.total] : [box.originX - 400, box.originX + box.width + 100]
  const visibleCols = shown(cols, from, to, box.firstCol).filter((col) => col < box.endCol)
  const steadyCols = useMemo(() => visibleCols, [visibleCols.join()])
  const heightOfRows = (start: number, end: number) => rows.offset(end) - rows.offset(start)
  const rowsTyped = new Set([...pending.keys()].map((key) => Number(key.split(':')[0])))
  if (box.width <= 0 || box.height <= 0) return null
  return (
    <div class={`pane pane-${box.name}`} role="rowgroup" style={px({ left: box.left, top: box.top, width: box.width, height: box.height })}>
      <div class="pane-inner" style={{ transform: `translate(${-box.originX}px, ${-box.originY}px)` }}>
        {visibleRows.map((index) => (
          <RowLine
            key={index}
            index={index}
            row={sheet.cache.row(index)}
            cols={steadyCols}
            axis={cols}
            top={rows.offset(index)}
            height={rows.size(index)}
            filter={sheet.view?.filter}
            merges={sheet.view?.merges ?? []}
            pending={rowsTyped.has(index) ? pending : NOTHING_PENDING}
            heightOfRows={heightOfRows}
          />
        ))}
        <SelectionLayer sheet={sheet} />
        {box.name === 'body' && sheet.view?.charts.map((chart) => <Chart key={chart.id} chart={chart} axes={sheet.axes} />)}
      </div>
    </div>
  )
}
