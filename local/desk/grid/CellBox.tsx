/** One cell as it looks: its text, colours, list, check box, note and filter button. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part; the roles tell what it is.
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard stays in the editor, which names the active cell.

import type { CellView } from '../client/shapes'
import { Icon } from '../parts/icons'
import { under } from '../parts/Popover'
import { px } from '../parts/px'
import { toggleAt } from '../rooms/typing'
import { cellName } from '../sheet/a1'
import { say, t } from '../words'
import { openOptions, overlay } from './overlay'

const OPEN_LIST = t('Abrir la lista', 'Abrir a lista', 'Open the list')
const OPEN_FILTER = t('Filtrar esta columna', 'Filtrar esta coluna', 'Filter this column')

interface Props {
  readonly row: number
  readonly col: number
  readonly left: number
  readonly width: number
  readonly height: number
  readonly cell: CellView | null
  /** Typed and not yet answered by the host. */
  readonly pending: string | undefined
  readonly filter: 'none' | 'off' | 'on'
  /** Pixels of its text when that runs over empty cells to its right. */
  readonly runsOver: number | undefined
}

const alignOf = (cell: CellView): string =>
  cell.style?.align ??
  (cell.error !== undefined || typeof cell.value === 'boolean' ? 'center' : typeof cell.value === 'number' ? 'right' : 'left')

const classOf = ({ cell, filter, runsOver }: Props): string =>
  [
    'cell',
    cell?.style?.wrap === 'wrap' || cell?.text.includes('\n') ? 'wraps' : '',
    cell?.validation?.kind === 'list' ? 'has-list' : '',
    cell?.note === undefined ? '' : 'has-note',
    cell?.error === undefined ? '' : 'has-error',
    filter === 'none' ? '' : 'has-filter',
    runsOver === undefined ? '' : 'runs-over',
  ]
    .filter((name) => name !== '')
    .join(' ')

const styleOf = ({ left, width, height, cell }: Props) => ({
  ...px({ left, width, height }),
  ...(cell === null
    ? {}
    : {
        background: cell.style?.background,
        color: cell.style?.color,
        fontWeight: cell.style?.bold ? 700 : undefined,
        fontStyle: cell.style?.italic ? 'italic' : undefined,
        textDecoration: cell.style?.strike ? 'line-through' : cell.style?.underline ? 'underline' : undefined,
        ...((cell.style?.size ?? 10) === 10 ? {} : { fontSize: `${cell.style?.size}pt`, lineHeight: 1.3 }),
        textAlign: alignOf(cell),
      }),
})

/** A press on a control inside a cell must not take the keyboard away from the grid. */
const keepFocus = (event: Event) => event.preventDefault()

const CheckBox = ({ row, col, on }: { readonly row: number; readonly col: number; readonly on: boolean }) => (
  <button
    type="button"
    role="checkbox"
    aria-checked={on}
    aria-label={cellName({ row, col })}
    tabIndex={-1}
    class="cell-check"
    onMouseDown={keepFocus}
    onClick={() => toggleAt({ row, col })}
  >
    {on && <Icon name="check" size={12} />}
  </button>
)

const ListArrow = ({ row, col }: { readonly row: number; readonly col: number }) => (
  <button
    type="button"
    class="cell-arrow"
    tabIndex={-1}
    aria-label={say(OPEN_LIST)}
    data-testid={`list-${cellName({ row, col })}`}
    onMouseDown={keepFocus}
    onClick={() => openOptions({ row, col })}
  >
    <Icon name="down" size={12} />
  </button>
)

const FilterButton = ({ col, on }: { readonly col: number; readonly on: boolean }) => (
  <button
    type="button"
    class={on ? 'cell-filter active' : 'cell-filter'}
    tabIndex={-1}
    aria-label={say(OPEN_FILTER)}
    data-testid={`filter-${col}`}
    onMouseDown={keepFocus}
    onPointerDown={(event) => event.stopPropagation()}
    onClick={(event) => overlay.set({ shown: { kind: 'filter', col, at: under(event.currentTarget) } })}
  >
    <Icon name="filter" size={14} />
  </button>
)

const Inside = ({ row, col, cell, pending, runsOver }: Props) => {
  if (cell?.validation?.kind === 'checkbox' && typeof cell.value !== 'string')
    return <CheckBox row={row} col={col} on={cell.value === true} />
  const words = pending ?? cell?.text ?? ''
  if (cell?.validation?.kind === 'list') {
    return (
      <>
        <span class={words === '' ? 'chip empty' : 'chip'}>{words}</span>
        <ListArrow row={row} col={col} />
      </>
    )
  }
  const kind = pending !== undefined ? 'pending' : cell?.link === undefined ? undefined : 'cell-link'
  return (
    <span class={kind} style={runsOver === undefined ? undefined : px({ width: runsOver })}>
      {words}
    </span>
  )
}

export const CellBox = (props: Props) => {
  const { row, col, cell, filter } = props
  const name = cellName({ row, col })
  return (
    <div
      id={`cell-${name}`}
      class={classOf(props)}
      role="gridcell"
      aria-colindex={col + 1}
      data-testid={`cell-${name}`}
      style={styleOf(props)}
    >
      {cell === null && props.pending === undefined ? null : <Inside {...props} />}
      {filter !== 'none' && <FilterButton col={col} on={filter === 'on'} />}
    </div>
  )
}
