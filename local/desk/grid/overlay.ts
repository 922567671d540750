/** The one thing that may float over the grid at a time: a context menu, a filter, or the options of a cell. */
import type { Place } from '../parts/Popover'
import { cellAt } from '../rooms/typing'
import type { Cell } from '../sheet/a1'
import type { Hit } from '../sheet/hit'
import { storeOf } from '../store'

export type Overlay =
  | { readonly kind: 'none' }
  | { readonly kind: 'context'; readonly at: Place; readonly on: Hit['zone'] }
  | { readonly kind: 'filter'; readonly at: Place; readonly col: number }
  | { readonly kind: 'options'; readonly cell: Cell }

export const overlay = storeOf<{ readonly shown: Overlay }>({ shown: { kind: 'none' } })

export const closeOverlay = (): void => overlay.set({ shown: { kind: 'none' } })

/** Opens the list of a cell that has one; answers whether it has. */
export const openOptions = (cell: Cell): boolean => {
  if (cellAt(cell)?.validation?.kind !== 'list') return false
  overlay.set({ shown: { kind: 'options', cell } })
  return true
}
