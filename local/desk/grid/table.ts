/** Sorting and filtering the table of a tab, as menus offer it. */
import type { MenuItem } from '../parts/Menu'
import { grid } from '../rooms/grid'
import { removeFilter, setFilter, sort } from '../rooms/structure'
import { usedPart } from '../rooms/typing'
import { say, t } from '../words'

const W = {
  up: t('Ordenar la tabla A → Z por esta columna', 'Ordenar a tabela A → Z por esta coluna', 'Sort sheet A → Z by this column'),
  down: t('Ordenar la tabla Z → A por esta columna', 'Ordenar a tabela Z → A por esta coluna', 'Sort sheet Z → A by this column'),
  filter: t('Crear un filtro', 'Criar um filtro', 'Create a filter'),
  noFilter: t('Quitar el filtro', 'Remover o filtro', 'Remove filter'),
} as const

/** The table that sorting and filtering mean: the filter's, else all that has content below frozen headings. */
const tableOf = () => {
  const view = grid.get().sheet?.view
  if (!view) return undefined
  if (view.filter) {
    const { startRow, startColumn, endRow, endColumn } = view.filter.area
    return { range: { top: startRow, left: startColumn, bottom: endRow - 1, right: endColumn - 1 }, header: true }
  }
  const range = usedPart({ top: Math.max(0, view.frozenRows - 1), left: 0, bottom: view.rowCount - 1, right: view.columnCount - 1 })
  return range && { range, header: view.frozenRows > 0 }
}

export const tableItems = (): MenuItem[] => {
  const table = tableOf()
  const col = grid.get().picked?.active.col ?? 0
  const disabled = table === undefined
  return [
    { label: say(W.up), run: () => table && sort(table.range, col, false, table.header), disabled },
    { label: say(W.down), run: () => table && sort(table.range, col, true, table.header), disabled },
    'separator',
    grid.get().sheet?.view?.filter
      ? { label: say(W.noFilter), run: removeFilter, testId: 'filter-remove' }
      : { label: say(W.filter), run: () => table && setFilter(table.range), disabled, testId: 'filter-create' },
  ]
}
