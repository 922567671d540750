/** Above the cells: where the selection is, and what the active cell holds, to be read and edited in full. */
import { useRef } from 'preact/hooks'
import { focusGrid } from '../parts/Popover'
import { locale } from '../rooms/file'
import { grid } from '../rooms/grid'
import { notify } from '../rooms/notices'
import { goToRange } from '../rooms/pick'
import { cancelEditing, cellAt, changeEditing, commitEditing, startEditing } from '../rooms/typing'
import { cellName, parseRange, rangeName } from '../sheet/a1'
import { inputOf } from '../sheet/input'
import { pickedRange } from '../sheet/picked'
import { useStore } from '../store'
import { say, t } from '../words'

const NAME = t('Celda o rango', 'Célula ou intervalo', 'Cell or range')
const CONTENT = t('Contenido de la celda', 'Conteúdo da célula', 'Content of the cell')
const NOWHERE = t(
  '«{0}» no existe en esta pestaña. Probá con algo como B12.',
  '“{0}” não existe nesta aba. Tente algo como B12.',
  '“{0}” is not in this tab. Try something like B12.',
)

const NameBox = () => {
  const picked = useStore(grid, (state) => state.picked)
  const sheet = useStore(grid, (state) => state.sheet)
  const field = useRef<HTMLInputElement>(null)
  const go = () => {
    const words = field.current?.value ?? ''
    const range = sheet && parseRange(words, { rows: sheet.axes.rows.count, columns: sheet.axes.cols.count })
    if (range) goToRange(range)
    else notify(say(NOWHERE, words))
    focusGrid()
  }
  return (
    <input
      ref={field}
      class="name-box"
      data-testid="name-box"
      aria-label={say(NAME)}
      spellcheck={false}
      value={picked ? rangeName(pickedRange(picked)) : ''}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        if (event.key === 'Enter') go()
        else focusGrid()
      }}
    />
  )
}

const onKey = (event: KeyboardEvent): void => {
  if (event.isComposing) return
  if (event.key === 'Enter' && !event.altKey) commitEditing(event.shiftKey ? 'up' : 'down')
  else if (event.key === 'Tab') commitEditing(event.shiftKey ? 'left' : 'right')
  else if (event.key === 'Escape') cancelEditing()
  else return
  event.preventDefault()
  focusGrid()
}

export const FormulaBar = () => {
  useStore(grid, (state) => state.version)
  const editing = useStore(grid, (state) => state.editing)
  const active = useStore(grid, (state) => state.picked?.active)
  const shown = editing ? editing.text : active ? inputOf(cellAt(active), locale()) : ''
  return (
    <div class="formula-bar">
      <NameBox />
      <output class="unseen" aria-live="polite">
        {active && !editing ? `${cellName(active)} ${cellAt(active)?.text ?? ''}` : ''}
      </output>
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        class="formula"
        data-testid="formula-bar"
        aria-label={say(CONTENT)}
        spellcheck={false}
        rows={1}
        value={shown}
        onFocus={() => {
          if (grid.get().editing) changeEditing({ place: 'bar', mode: 'edit' })
          else startEditing('edit', undefined, 'bar')
        }}
        onInput={(event) => changeEditing({ text: event.currentTarget.value })}
        onKeyDown={onKey}
      />
    </div>
  )
}
