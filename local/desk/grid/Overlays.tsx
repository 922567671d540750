/** Shows whatever floats over the grid. */
import type { RefObject } from 'preact'
import { boxOf, type Frame } from '../sheet/hit'
import { useStore } from '../store'
import { ContextMenu } from './ContextMenu'
import { FilterMenu } from './FilterMenu'
import { OptionList } from './OptionList'
import { overlay } from './overlay'

export const Overlays = ({ frame, view }: { readonly frame: Frame; readonly view: RefObject<HTMLDivElement | null> }) => {
  const shown = useStore(overlay, (state) => state.shown)
  switch (shown.kind) {
    case 'none':
      return null
    case 'context':
      return <ContextMenu at={shown.at} on={shown.on} />
    case 'filter':
      return <FilterMenu col={shown.col} at={shown.at} />
    case 'options': {
      const box = boxOf(frame, shown.cell.row, shown.cell.col)
      const screen = view.current?.getBoundingClientRect()
      const at = { x: (screen?.left ?? 0) + box.left, y: (screen?.top ?? 0) + box.top + box.height }
      return <OptionList cell={shown.cell} at={at} width={box.width} />
    }
  }
}
