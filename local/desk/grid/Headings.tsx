/** Column letters along the top and row numbers down the side, with what is selected marked. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot be drawn in part; the roles tell what it is.
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard stays in the editor, which names the active cell.

import { px } from '../parts/px'
import { columnName } from '../sheet/a1'
import { HEAD } from '../sheet/hit'
import type { Axes, Picked } from '../sheet/picked'
import { pickedRange } from '../sheet/picked'

interface Props {
  readonly axes: Axes
  readonly picked: Picked | undefined
  readonly list: readonly number[]
  readonly origin: number
  /** On screen, along its own direction. */
  readonly start: number
  readonly length: number
}

const stateOf = (index: number, first: number, last: number, whole: boolean): string =>
  index < first || index > last ? 'head' : whole ? 'head whole' : 'head touched'

export const ColumnLetters = ({ axes, picked, list, origin, start, length }: Props) => {
  const range = picked && pickedRange(picked)
  return (
    <div class="heads heads-columns" role="row" style={px({ left: start, top: 0, width: length, height: HEAD.height })}>
      {list.map((col) => (
        <div
          key={col}
          role="columnheader"
          aria-colindex={col + 1}
          data-testid={`column-${columnName(col)}`}
          class={range ? stateOf(col, range.left, range.right, picked.kind === 'columns') : 'head'}
          style={px({ left: axes.cols.offset(col) - origin, width: axes.cols.size(col) })}
        >
          {columnName(col)}
        </div>
      ))}
    </div>
  )
}

export const RowNumbers = ({ axes, picked, list, origin, start, length }: Props) => {
  const range = picked && pickedRange(picked)
  return (
    <div class="heads heads-rows" style={px({ left: 0, top: start, width: HEAD.width, height: length })}>
      {list.map((row) => (
        <div
          key={row}
          role="rowheader"
          aria-rowindex={row + 1}
          data-testid={`row-${row + 1}`}
          class={range ? stateOf(row, range.top, range.bottom, picked.kind === 'rows') : 'head'}
          style={px({ top: axes.rows.offset(row) - origin, height: axes.rows.size(row) })}
        >
          {row + 1}
        </div>
      ))}
    </div>
  )
}
