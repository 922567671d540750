/** The mouse in the grid: selects, drags a selection, resizes a column, opens the context menu. */
import { focusGrid } from '../parts/Popover'
import { grid } from '../rooms/grid'
import { goTo, pick, stretchTo } from '../rooms/pick'
import { resize } from '../rooms/structure'
import { cellAt, commitEditing, forgetTabs, pickAll, startEditing } from '../rooms/typing'
import { contains } from '../sheet/a1'
import { type Frame, type Hit, hit } from '../sheet/hit'
import { type Axes, pickColumns, pickedRange, pickRows } from '../sheet/picked'
import { openOptions, overlay } from './overlay'

const NARROWEST = 24
/** While dragging beyond an edge the grid scrolls this many pixels a frame. */
const SCROLL_PX = 14

const point = (event: MouseEvent, view: HTMLElement) => {
  const box = view.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

export const hitOf = (event: MouseEvent, view: HTMLElement, frame: Frame): Hit => {
  const { x, y } = point(event, view)
  return hit(frame, x, y)
}

const pickHit = (found: Hit, axes: Axes, extend: boolean): void => {
  const anchor = grid.get().picked?.anchor
  switch (found.zone) {
    case 'corner':
      pickAll()
      break
    case 'row':
      pick(pickRows(extend && anchor ? anchor.row : found.row, found.row, axes))
      break
    case 'column':
      pick(pickColumns(extend && anchor ? anchor.col : found.col, found.col, axes))
      break
    case 'cell':
      if (extend) stretchTo({ row: found.row, col: found.col })
      else goTo({ row: found.row, col: found.col })
  }
}

/** Follows the pointer until it is let go. */
const drag = (event: PointerEvent, onMove: (move: PointerEvent) => void, onEnd: (end: PointerEvent) => void = () => undefined): void => {
  const stop = (end: PointerEvent) => {
    if (end.pointerId !== event.pointerId) return
    document.removeEventListener('pointermove', onMove)
    document.removeEventListener('pointerup', stop)
    document.removeEventListener('pointercancel', stop)
    onEnd(end)
  }
  document.addEventListener('pointermove', onMove)
  document.addEventListener('pointerup', stop)
  document.addEventListener('pointercancel', stop)
}

const dragColumn = (event: PointerEvent, view: HTMLElement, col: number, axes: Axes): void => {
  const guide = document.createElement('div')
  guide.className = 'resize-guide'
  view.append(guide)
  const width = (move: PointerEvent) => Math.max(NARROWEST, axes.cols.size(col) + move.clientX - event.clientX)
  const place = (move: PointerEvent) => {
    guide.style.left = `${point(event, view).x + width(move) - axes.cols.size(col)}px`
  }
  place(event)
  drag(event, place, (end) => {
    guide.remove()
    if (Math.abs(end.clientX - event.clientX) > 2) resize('columns', col, Math.round(width(end)))
  })
}

const dragSelection = (event: PointerEvent, view: HTMLElement, frameNow: () => Frame, from: Hit, scroller: HTMLElement): void => {
  drag(event, (move) => {
    const { axes } = frameNow()
    const box = view.getBoundingClientRect()
    const past = (at: number, low: number, high: number) => (at < low ? -SCROLL_PX : at > high ? SCROLL_PX : 0)
    scroller.scrollBy(past(move.clientX, box.left, box.right), past(move.clientY, box.top, box.bottom))
    const over = hitOf(move, view, frameNow())
    if (from.zone === 'row' && 'row' in over) pick(pickRows(from.row, over.row, axes))
    else if (from.zone === 'column' && 'col' in over) pick(pickColumns(from.col, over.col, axes))
    else if (from.zone === 'cell' && over.zone === 'cell') {
      const head = grid.get().picked?.head
      if (head?.row !== over.row || head.col !== over.col) stretchTo({ row: over.row, col: over.col })
    }
  })
}

export const onPress = (event: PointerEvent, view: HTMLElement, frameNow: () => Frame, scroller: HTMLElement): void => {
  if (event.button !== 0) return
  const frame = frameNow()
  const found = hitOf(event, view, frame)
  event.preventDefault()
  forgetTabs()
  commitEditing()
  focusGrid()
  if (found.zone === 'column' && found.edgeOf !== undefined) {
    dragColumn(event, view, found.edgeOf, frame.axes)
    return
  }
  pickHit(found, frame.axes, event.shiftKey)
  if (found.zone !== 'corner') dragSelection(event, view, frameNow, found, scroller)
}

export const onDoublePress = (event: MouseEvent, view: HTMLElement, frame: Frame): void => {
  const found = hitOf(event, view, frame)
  if (found.zone !== 'cell' || cellAt(found)?.validation?.kind === 'checkbox') return
  if (!openOptions({ row: found.row, col: found.col })) startEditing('edit', undefined)
}

/** The context menu acts on the selection; outside of it, on what lies under the pointer. */
export const onContext = (event: MouseEvent, view: HTMLElement, frame: Frame): void => {
  event.preventDefault()
  const found = hitOf(event, view, frame)
  const { picked } = grid.get()
  const range = picked && pickedRange(picked)
  const cell = { row: 'row' in found ? found.row : (range?.top ?? 0), col: 'col' in found ? found.col : (range?.left ?? 0) }
  const kinds = { cell: 'cells', row: 'rows', column: 'columns', corner: 'cells' } as const
  const inside = range !== undefined && contains(range, cell) && (found.zone === 'cell' || picked?.kind === kinds[found.zone])
  commitEditing()
  if (!inside) pickHit(found, frame.axes, false)
  overlay.set({ shown: { kind: 'context', at: { x: event.clientX, y: event.clientY }, on: found.zone } })
}
