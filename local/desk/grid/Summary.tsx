/** At the end of the tab strip: how many cells are selected, and their sum when they are numbers. */

import { locale } from '../rooms/file'
import { grid } from '../rooms/grid'
import { usedPart } from '../rooms/typing'
import { pickedRange } from '../sheet/picked'
import { useStore } from '../store'
import { say, t } from '../words'

const SUM = t('Suma: {0}', 'Soma: {0}', 'Sum: {0}')
const FILLED = t('Con datos: {0}', 'Preenchidas: {0}', 'Filled: {0}')
/** A larger selection is not counted: it would take longer than it helps. */
const MOST = 20_000

export const Summary = () => {
  useStore(grid, (state) => state.version)
  const picked = useStore(grid, (state) => state.picked)
  const sheet = useStore(grid, (state) => state.sheet)
  const range = picked && usedPart(pickedRange(picked))
  if (!range || !sheet) return null
  const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1)
  if (cells < 2 || cells > MOST) return null
  let [sum, numbers, filled] = [0, 0, 0]
  for (let index = range.top; index <= range.bottom; index++) {
    const row = sheet.cache.row(index)
    if (!row || row.hiddenByFilter) continue
    for (const cell of row.cells.slice(range.left, range.right + 1)) {
      if (!cell || cell.text === '') continue
      filled++
      if (typeof cell.value !== 'number') continue
      numbers++
      sum += cell.value
    }
  }
  const shown = new Intl.NumberFormat(locale().replace('_', '-'), { maximumFractionDigits: 2 })
  return (
    <output class="summary" aria-live="off">
      {numbers > 1 ? `${say(SUM, shown.format(sum))} · ` : ''}
      {say(FILLED, shown.format(filled))}
    </output>
  )
}
