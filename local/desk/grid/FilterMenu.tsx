/** The filter of one column: sort by it, or tick the values that stay visible. */
import { useEffect, useState } from 'preact/hooks'
import type { Area } from '../client/shapes'
import { workbook } from '../client/workbook'
import { focusGrid, type Place, Popover } from '../parts/Popover'
import { grid, loadRows } from '../rooms/grid'
import { hideValues, sort } from '../rooms/structure'
import type { CellRange } from '../sheet/a1'
import { say, t } from '../words'
import { closeOverlay } from './overlay'

const W = {
  label: t('Filtro de la columna', 'Filtro da coluna', 'Column filter'),
  up: t('Ordenar A → Z', 'Ordenar A → Z', 'Sort A → Z'),
  down: t('Ordenar Z → A', 'Ordenar Z → A', 'Sort Z → A'),
  all: t('Elegir todo', 'Selecionar tudo', 'Select all'),
  none: t('Borrar', 'Limpar', 'Clear'),
  empty: t('(vacías)', '(vazias)', '(blank)'),
  search: t('Buscar un valor…', 'Buscar um valor…', 'Search a value…'),
  ok: t('Aplicar', 'Aplicar', 'Apply'),
  cancel: t('Cancelar', 'Cancelar', 'Cancel'),
  loading: t('Leyendo valores…', 'Lendo valores…', 'Reading values…'),
} as const

/** The rows of a filter below its headings. */
const bodyOf = (area: Area): CellRange => ({
  top: area.startRow,
  left: area.startColumn,
  bottom: area.endRow - 1,
  right: area.endColumn - 1,
})

/** Values of the column in the order of reading, blanks as ''. */
const valuesOf = async (area: Area, col: number): Promise<string[]> => {
  const last = Math.min(area.endRow, grid.get().sheet?.view?.lastRow ?? area.endRow)
  await loadRows(area.startRow + 1, last - 1)
  const seen = new Set<string>()
  for (let row = area.startRow + 1; row < last; row++) seen.add(grid.get().sheet?.cache.row(row)?.cells[col]?.text ?? '')
  return [...seen].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))
}

export const FilterMenu = ({ col, at }: { readonly col: number; readonly at: Place }) => {
  const sheet = grid.get().sheet
  const area = sheet?.view?.filter?.area
  const [values, setValues] = useState<readonly string[] | undefined>(undefined)
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [wanted, setWanted] = useState('')
  useEffect(() => {
    if (!sheet || !area) return
    void Promise.all([valuesOf(area, col), workbook.hiddenValues(sheet.sheetId)]).then(([list, now]) => {
      setHidden(new Set(now.ok ? (now.value.get(col) ?? []) : []))
      setValues(list)
    })
  }, [col])
  if (!area) return null

  const close = () => {
    closeOverlay()
    focusGrid()
  }
  const then = (work: () => void) => () => {
    close()
    work()
  }
  const toggle = (value: string) => {
    const next = new Set(hidden)
    if (!next.delete(value)) next.add(value)
    setHidden(next)
  }
  const found = (values ?? []).filter((value) => value.toLowerCase().includes(wanted.toLowerCase()))
  return (
    <Popover at={at} close={close} label={say(W.label)} class="filter-menu" testId="filter-menu">
      <div class="menu">
        <button type="button" onClick={then(() => sort(bodyOf(area), col, false, true))}>
          {say(W.up)}
        </button>
        <button type="button" onClick={then(() => sort(bodyOf(area), col, true, true))}>
          {say(W.down)}
        </button>
        <hr />
        <div class="filter-links">
          <button type="button" class="link" onClick={() => setHidden(new Set())}>
            {say(W.all)}
          </button>
          <button type="button" class="link" onClick={() => setHidden(new Set(values))}>
            {say(W.none)}
          </button>
        </div>
        <input
          class="field"
          placeholder={say(W.search)}
          aria-label={say(W.search)}
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        <div class="filter-values">
          {values === undefined && <p class="quiet-words">{say(W.loading)}</p>}
          {found.map((value) => (
            <label key={value}>
              <input type="checkbox" checked={!hidden.has(value)} onChange={() => toggle(value)} />
              <span>{value === '' ? say(W.empty) : value}</span>
            </label>
          ))}
        </div>
        <div class="filter-actions">
          <button type="button" class="button" onClick={close}>
            {say(W.cancel)}
          </button>
          <button type="button" class="button primary" disabled={values === undefined} onClick={then(() => hideValues(col, [...hidden]))}>
            {say(W.ok)}
          </button>
        </div>
      </div>
    </Popover>
  )
}
