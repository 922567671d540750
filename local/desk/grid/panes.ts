/** Where the four panes stand on screen: frozen corner, frozen rows, frozen columns, and the body that scrolls both ways. */
import { type Frame, HEAD } from '../sheet/hit'
import type { PaneBox } from './Pane'

export interface Panes {
  readonly corner: PaneBox
  readonly body: PaneBox
  readonly all: readonly PaneBox[]
}

export const panesOf = (frame: Frame, width: number, height: number): Panes => {
  const { axes, frozenRows, frozenColumns, scrollLeft, scrollTop } = frame
  const wide = axes.cols.offset(frozenColumns)
  const high = axes.rows.offset(frozenRows)
  const rest = { width: Math.max(0, width - HEAD.width - wide), height: Math.max(0, height - HEAD.height - high) }
  const still = { left: HEAD.width, originX: 0, width: wide, firstCol: 0, endCol: frozenColumns }
  const sideways = {
    left: HEAD.width + wide,
    originX: wide + scrollLeft,
    width: rest.width,
    firstCol: frozenColumns,
    endCol: axes.cols.count,
  }
  const steady = { top: HEAD.height, originY: 0, height: high, firstRow: 0, endRow: frozenRows }
  const upDown = { top: HEAD.height + high, originY: high + scrollTop, height: rest.height, firstRow: frozenRows, endRow: axes.rows.count }
  const corner: PaneBox = { name: 'corner', ...still, ...steady }
  const body: PaneBox = { name: 'body', ...sideways, ...upDown }
  return { corner, body, all: [body, { name: 'top', ...sideways, ...steady }, { name: 'side', ...still, ...upDown }, corner] }
}
