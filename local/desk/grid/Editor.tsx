/** The field that holds the keyboard: invisible over the active cell until something is typed, then the cell's editor. */

import { useLayoutEffect, useRef } from 'preact/hooks'
import { measure } from '../parts/measure'
import { px } from '../parts/px'
import { copy, cut, paste } from '../rooms/clipboard'
import { grid } from '../rooms/grid'
import { changeEditing, startEditing } from '../rooms/typing'
import { cellName } from '../sheet/a1'
import { boxOf, type Frame, HEAD } from '../sheet/hit'
import { lineCount } from '../sheet/wrap'
import { useStore } from '../store'
import { say, t } from '../words'
import { onGridKey } from './keys'

const EDITS = t('Celda {0}', 'Célula {0}', 'Cell {0}')
const LINE = 17
const PADDING = 12

interface Props {
  readonly frame: Frame
  readonly width: number
  readonly height: number
}

const clampTo = (value: number, low: number, high: number) => Math.max(low, Math.min(value, Math.max(low, high)))

export const Editor = ({ frame, width, height }: Props) => {
  const field = useRef<HTMLTextAreaElement>(null)
  const editing = useStore(grid, (state) => state.editing)
  const active = useStore(grid, (state) => state.picked?.active)
  const cell = editing?.cell ?? active

  useLayoutEffect(() => {
    if (!editing || editing.place === 'bar' || !field.current) return
    field.current.focus({ preventScroll: true })
    field.current.setSelectionRange(editing.text.length, editing.text.length)
  }, [editing === undefined])

  if (!cell) return null
  const box = boxOf(frame, cell.row, cell.col)
  const left = clampTo(box.left, HEAD.width, width - 60)
  const top = clampTo(box.top, HEAD.height, height - box.height)
  const text = editing?.text ?? ''
  const longest = Math.max(...text.split('\n').map((line) => measure(line, false)))
  const wide = clampTo(longest + PADDING, box.width, width - left - 8)
  const high = Math.max(box.height, lineCount(text, wide - PADDING + 1, false, measure) * LINE + 5)
  return (
    <textarea
      ref={field}
      id="grid-input"
      data-testid="cell-editor"
      class={editing ? 'editor editing' : 'editor'}
      aria-label={say(EDITS, cellName(cell))}
      aria-activedescendant={`cell-${cellName(cell)}`}
      spellcheck={false}
      autocomplete="off"
      rows={1}
      value={text}
      style={px({
        left,
        top,
        width: editing ? wide + 2 : box.width,
        height: editing ? Math.max(box.height, Math.min(high, height - top - 4)) : box.height,
      })}
      onPointerDown={(event) => event.stopPropagation()}
      onDblClick={(event) => event.stopPropagation()}
      onInput={(event) => {
        const typed = event.currentTarget.value
        if (grid.get().editing) changeEditing({ text: typed })
        else startEditing('type', typed)
      }}
      onFocus={() => changeEditing({ place: 'cell' })}
      onClick={() => changeEditing({ mode: 'edit' })}
      onKeyDown={(event) => onGridKey(event, event.currentTarget, height - HEAD.height - box.height)}
      onCopy={(event) => !grid.get().editing && copy(event)}
      onCut={(event) => !grid.get().editing && cut(event)}
      onPaste={(event) => !grid.get().editing && paste(event)}
    />
  )
}
