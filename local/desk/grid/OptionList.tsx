/** The options of a cell with a list: choose with the mouse, or type to narrow and press Enter. */

import { useState } from 'preact/hooks'
import { focusGrid, type Place, Popover } from '../parts/Popover'
import { px } from '../parts/px'
import { cellAt, write } from '../rooms/typing'
import type { Cell } from '../sheet/a1'
import { say, t } from '../words'
import { closeOverlay } from './overlay'

const LABEL = t('Opciones', 'Opções', 'Options')
const SEARCH = t('Buscar…', 'Buscar…', 'Search…')
const EMPTY = t('Dejar vacía', 'Deixar vazia', 'Leave empty')
const NONE = t('No hay opciones con ese texto.', 'Nenhuma opção com esse texto.', 'No option has that text.')
/** A short list needs no search. */
const SEARCHABLE = 8

const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

export const OptionList = ({ cell, at, width }: { readonly cell: Cell; readonly at: Place; readonly width: number }) => {
  const view = cellAt(cell)
  const options = view?.validation?.kind === 'list' ? view.validation.options : []
  const [wanted, setWanted] = useState('')
  const [marked, setMarked] = useState(Math.max(0, options.indexOf(view?.text ?? '')))
  const found = options.filter((option) => fold(option).includes(fold(wanted)))

  const close = () => {
    closeOverlay()
    focusGrid()
  }
  const choose = (option: string) => {
    close()
    const range = { top: cell.row, bottom: cell.row, left: cell.col, right: cell.col }
    if (option !== view?.text) void write(range, [[option]])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const by = steps[event.key]
    event.stopPropagation()
    if (by !== undefined) {
      event.preventDefault()
      setMarked((marked + by + found.length) % Math.max(1, found.length))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      const option = found[marked]
      if (option !== undefined) choose(option)
    }
  }
  return (
    <Popover at={at} close={close} label={say(LABEL)} class="options" testId="options">
      <input
        class={options.length < SEARCHABLE ? 'options-search quiet' : 'options-search'}
        placeholder={say(SEARCH)}
        aria-label={say(SEARCH)}
        style={px({ minWidth: width })}
        ref={(field) => field?.focus({ preventScroll: true })}
        value={wanted}
        onInput={(event) => {
          setWanted(event.currentTarget.value)
          setMarked(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" aria-label={say(LABEL)} class="options-list">
        {found.map((option, index) => (
          <button
            key={option}
            type="button"
            role="option"
            aria-selected={index === marked}
            tabIndex={-1}
            onPointerEnter={() => setMarked(index)}
            onClick={() => choose(option)}
          >
            <span class="chip">{option}</span>
          </button>
        ))}
        {found.length === 0 && <p class="quiet-words">{say(NONE)}</p>}
        {(view?.text ?? '') !== '' && wanted === '' && (
          <button type="button" class="options-empty" tabIndex={-1} onClick={() => choose('')}>
            {say(EMPTY)}
          </button>
        )}
      </div>
    </Popover>
  )
}
