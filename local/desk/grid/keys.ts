/** Keys of the grid, as Google Sheets has them; answers whether the key was used. */

import { grid } from '../rooms/grid'
import { goTo, mergedWith, pick, stretchTo } from '../rooms/pick'
import { toggleLook, undo } from '../rooms/structure'
import {
  cancelEditing,
  cellAt,
  changeEditing,
  clearPicked,
  commitEditing,
  forgetTabs,
  moveOn,
  pickAll,
  startEditing,
  togglePicked,
} from '../rooms/typing'
import { ends } from '../sheet/axis'
import { type Direction, extend, jump, move, movePage, type Picked, pickColumns, pickRows } from '../sheet/picked'
import { openOptions } from './overlay'

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

/** Going elsewhere ends a run of Tabs. */
const NAVIGATION: ReadonlySet<string> = new Set(['Home', 'End', 'PageUp', 'PageDown'])

const command = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey

/** Alt + Enter writes a line break where the caret stands. */
const breakLine = (field: HTMLTextAreaElement): void => {
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
  changeEditing({ text: field.value })
}

const whileEditing = (event: KeyboardEvent, field: HTMLTextAreaElement): boolean => {
  const { editing } = grid.get()
  const arrow = ARROWS[event.key]
  if (event.isComposing) return false
  if (event.key === 'Enter' && (event.altKey || command(event))) breakLine(field)
  else if (event.key === 'Enter') commitEditing(event.shiftKey ? 'up' : 'down')
  else if (event.key === 'Tab') commitEditing(event.shiftKey ? 'left' : 'right')
  else if (event.key === 'Escape') cancelEditing()
  else if (event.key === 'F2') changeEditing({ mode: editing?.mode === 'edit' ? 'type' : 'edit' })
  else if (arrow && editing?.mode === 'type') commitEditing(arrow)
  else return false
  return true
}

const filled = (cell: { row: number; col: number }) => (cellAt(cell)?.text ?? '') !== ''

const onArrow = (event: KeyboardEvent, direction: Direction, picked: Picked): boolean => {
  const { sheet } = grid.get()
  if (!sheet) return false
  const { axes } = sheet
  if (event.altKey) return direction === 'down' && openOptions(picked.active)
  if (command(event)) {
    const to = jump(event.shiftKey ? picked.head : picked.active, direction, axes, filled)
    if (event.shiftKey) stretchTo(to)
    else goTo(to)
  } else if (event.shiftKey) {
    const next = extend(picked, direction, axes)
    pick(next, { ...next.head })
  } else {
    const next = move(picked, direction, axes, mergedWith)
    pick(next, { ...next.active })
  }
  return true
}

const onEdge = (event: KeyboardEvent, picked: Picked): boolean => {
  const { sheet } = grid.get()
  if (!sheet) return false
  const { rows, cols } = sheet.axes
  const lastFilled = Math.max(0, (sheet.view?.lastRow ?? 1) - 1)
  const row = !command(event) ? picked.head.row : event.key === 'Home' ? ends(rows).first : lastFilled
  const cell = { row, col: event.key === 'Home' ? ends(cols).first : ends(cols).last }
  if (event.shiftKey) stretchTo(cell)
  else goTo(cell)
  return true
}

const onSpace = (event: KeyboardEvent, picked: Picked): boolean => {
  const { sheet } = grid.get()
  if (!sheet) return false
  if (event.shiftKey) pick(pickRows(picked.anchor.row, picked.head.row, sheet.axes))
  else if (command(event)) pick(pickColumns(picked.anchor.col, picked.head.col, sheet.axes))
  else return togglePicked()
  return true
}

const onPage = (event: KeyboardEvent, picked: Picked, pagePixels: number): boolean => {
  const { sheet } = grid.get()
  if (!sheet) return false
  const next = movePage(picked, event.key === 'PageDown' ? pagePixels : -pagePixels, sheet.axes, event.shiftKey)
  pick(next, { ...next.head })
  return true
}

const onTab = (event: KeyboardEvent, picked: Picked): boolean => {
  const { sheet } = grid.get()
  if (!sheet) return false
  moveOn(event.shiftKey ? 'left' : 'right', picked, sheet)
  return true
}

const startHere = (picked: Picked): boolean => {
  if (togglePicked() || openOptions(picked.active)) return true
  startEditing('edit', undefined)
  return true
}

const onCommand = (event: KeyboardEvent): boolean => {
  const key = event.key.toLowerCase()
  if (key === 'a') pickAll()
  else if (key === 'z' && !event.shiftKey) undo()
  else if (key === 'b') toggleLook('bold')
  else if (key === 'i') toggleLook('italic')
  else return false
  return true
}

const whileMoving = (event: KeyboardEvent, pagePixels: number): boolean => {
  const { picked } = grid.get()
  if (!picked || event.isComposing) return false
  const arrow = ARROWS[event.key]
  if (arrow || NAVIGATION.has(event.key)) forgetTabs()
  if (arrow) return onArrow(event, arrow, picked)
  switch (event.key) {
    case 'Home':
    case 'End':
      return onEdge(event, picked)
    case 'PageUp':
    case 'PageDown':
      return onPage(event, picked, pagePixels)
    case 'Tab':
      return onTab(event, picked)
    case 'Enter':
      return startHere(picked)
    case 'F2':
      startEditing('edit', undefined)
      return true
    case 'Delete':
    case 'Backspace':
      clearPicked()
      return true
    case ' ':
      return onSpace(event, picked)
    case 'Escape':
      grid.set({ lifted: undefined })
      return true
    default:
      return command(event) && onCommand(event)
  }
}

export const onGridKey = (event: KeyboardEvent, field: HTMLTextAreaElement, pagePixels: number): void => {
  const used = grid.get().editing ? whileEditing(event, field) : whileMoving(event, pagePixels)
  if (used) event.preventDefault()
}
