/** The spreadsheet's cells: one scrolling box, of which only what shows is drawn, in up to four panes. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part; the roles tell what it is.
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard stays in the editor, which names the active cell.

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { focusGrid } from '../parts/Popover'
import { px } from '../parts/px'
import { grid, showRows } from '../rooms/grid'
import type { SheetMemory } from '../rooms/sheetMemory'
import { shown } from '../sheet/axis'
import { type Frame, HEAD, hit, scrollFor } from '../sheet/hit'
import { useStore } from '../store'
import { say, t } from '../words'
import { Editor } from './Editor'
import { ColumnLetters, RowNumbers } from './Headings'
import { NoteTip } from './NoteTip'
import { Overlays } from './Overlays'
import { Pane } from './Pane'
import { panesOf } from './panes'
import { onContext, onDoublePress, onPress } from './pointer'

const LABEL = t('Planilla', 'Planilha', 'Spreadsheet')

interface Size {
  readonly width: number
  readonly height: number
}

const useSize = (scroller: { readonly current: HTMLElement | null }): Size => {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const read = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    const observer = new ResizeObserver(read)
    observer.observe(element)
    read()
    return () => observer.disconnect()
  }, [scroller])
  return size
}

export const Grid = ({ sheet }: { readonly sheet: SheetMemory }) => {
  useStore(grid, (state) => state.version)
  const picked = useStore(grid, (state) => state.picked)
  const reveal = useStore(grid, (state) => state.reveal)
  const scroller = useRef<HTMLDivElement>(null)
  const view = useRef<HTMLDivElement>(null)
  const size = useSize(scroller)
  const [scroll, setScroll] = useState(sheet.scroll)
  const [pointed, setPointed] = useState<{ row: number; col: number } | undefined>(undefined)

  const { axes } = sheet
  const frame: Frame = {
    axes,
    frozenRows: Math.min(sheet.view?.frozenRows ?? 0, axes.rows.count),
    frozenColumns: Math.min(sheet.view?.frozenColumns ?? 0, axes.cols.count),
    scrollLeft: scroll.left,
    scrollTop: scroll.top,
  }
  const latest = useRef(frame)
  latest.current = frame

  useLayoutEffect(() => {
    scroller.current?.scrollTo({ ...sheet.scroll, behavior: 'instant' })
  }, [sheet, axes.rows.total > 0])

  useEffect(() => {
    const { activeElement } = document
    if (activeElement === document.body || activeElement?.closest('.tab-bar')) focusGrid()
  }, [])

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || !reveal) return
    const { frozenColumns, frozenRows } = latest.current
    const left = scrollFor(axes.cols, frozenColumns, reveal.col, box.scrollLeft, size.width - HEAD.width)
    const top = scrollFor(axes.rows, frozenRows, reveal.row, box.scrollTop, size.height - HEAD.height)
    box.scrollTo({ left, top, behavior: 'instant' })
  }, [reveal])

  const panes = panesOf(frame, size.width, size.height)
  const { body } = panes
  const bodyRows = shown(axes.rows, body.originY, body.originY + body.height, body.firstRow)
  const [first, last] = [bodyRows[0] ?? 0, bodyRows[bodyRows.length - 1] ?? 0]
  useEffect(() => showRows(first, last), [sheet, first, last])

  const onScroll = () => {
    const box = scroller.current
    if (!box) return
    sheet.scroll = { left: box.scrollLeft, top: box.scrollTop }
    setScroll(sheet.scroll)
  }
  const onMove = (event: PointerEvent) => {
    const box = view.current?.getBoundingClientRect()
    if (!box) return
    const found = hit(frame, event.clientX - box.left, event.clientY - box.top)
    const cell = found.zone === 'cell' && sheet.cache.row(found.row)?.cells[found.col]?.note !== undefined ? found : undefined
    if (cell?.row !== pointed?.row || cell?.col !== pointed?.col) setPointed(cell && { row: cell.row, col: cell.col })
    if (view.current) view.current.dataset.edge = found.zone === 'column' && found.edgeOf !== undefined ? 'column' : ''
  }
  const frozenCols = shown(axes.cols, 0, panes.corner.width, 0).filter((col) => col < frame.frozenColumns)
  const frozenRows = shown(axes.rows, 0, panes.corner.height, 0).filter((row) => row < frame.frozenRows)
  const bodyCols = shown(axes.cols, body.originX, body.originX + body.width, body.firstCol)

  return (
    <>
      <div class="grid" ref={scroller} onScroll={onScroll} data-testid="grid">
        <div class="grid-extent" style={px({ width: HEAD.width + axes.cols.total, height: HEAD.height + axes.rows.total })} />
        <div
          ref={view}
          class="grid-view"
          role="grid"
          aria-label={say(LABEL)}
          aria-rowcount={axes.rows.count}
          aria-colcount={axes.cols.count}
          aria-multiselectable="true"
          style={px({ width: size.width, height: size.height })}
          onPointerDown={(event) => scroller.current && onPress(event, event.currentTarget, () => latest.current, scroller.current)}
          onPointerMove={onMove}
          onPointerLeave={() => setPointed(undefined)}
          onDblClick={(event) => onDoublePress(event, event.currentTarget, frame)}
          onContextMenu={(event) => onContext(event, event.currentTarget, frame)}
        >
          {panes.all.map((box) => (
            <Pane key={box.name} box={box} sheet={sheet} />
          ))}
          <ColumnLetters axes={axes} picked={picked} list={bodyCols} origin={body.originX} start={body.left} length={body.width} />
          <ColumnLetters axes={axes} picked={picked} list={frozenCols} origin={0} start={HEAD.width} length={panes.corner.width} />
          <RowNumbers axes={axes} picked={picked} list={bodyRows} origin={body.originY} start={body.top} length={body.height} />
          <RowNumbers axes={axes} picked={picked} list={frozenRows} origin={0} start={HEAD.height} length={panes.corner.height} />
          <div class="head-corner" />
          {frame.frozenRows > 0 && <div class="freeze freeze-row" style={px({ top: body.top - 2, width: HEAD.width + axes.cols.total })} />}
          {frame.frozenColumns > 0 && (
            <div class="freeze freeze-column" style={px({ left: body.left - 2, height: HEAD.height + axes.rows.total })} />
          )}
          <Editor frame={frame} width={size.width} height={size.height} />
          {pointed && <NoteTip frame={frame} cell={pointed} sheet={sheet} />}
        </div>
      </div>
      <Overlays frame={frame} view={view} />
    </>
  )
}
