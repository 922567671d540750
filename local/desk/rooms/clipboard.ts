/** Copy, cut and paste through the real clipboard, as text that Sheets, Excel and Hilo's panel understand. */
import { workbook } from '../client/workbook'
import { type CellRange, heightOf, rangeOnTab, widthOf } from '../sheet/a1'
import { pickedRange, pickRange } from '../sheet/picked'
import { fromTsv, tile, toTsv } from '../sheet/tsv'
import { file, tabOf } from './file'
import { grid, type Lifted, loadRows, refresh } from './grid'
import { worked } from './notices'
import { pick } from './pick'
import { usedPart, write } from './typing'

/** Displayed texts of a range; rows that a filter hides are left out, as in Sheets. Undefined while some rows are not here yet. */
const textOf = (range: CellRange): string | undefined => {
  const { sheet } = grid.get()
  if (!sheet) return undefined
  const rows: string[][] = []
  for (let index = range.top; index <= range.bottom; index++) {
    const row = sheet.cache.row(index)
    if (!row) return undefined
    if (row.hiddenByFilter) continue
    rows.push(Array.from({ length: widthOf(range) }, (_, at) => row.cells[range.left + at]?.text ?? ''))
  }
  return toTsv(rows)
}

/** Puts what is selected into the clipboard; rows that are not here yet are fetched first and written when they came. */
const lift = (event: ClipboardEvent, kind: Lifted['kind']): void => {
  const { picked, sheet } = grid.get()
  if (!picked || !sheet) return
  const whole = pickedRange(picked)
  const range = usedPart(whole) ?? { ...whole, bottom: whole.top }
  const text = textOf(range)
  event.preventDefault()
  if (text === undefined) {
    grid.set({ lifted: undefined })
    void loadRows(range.top, range.bottom).then(() => navigator.clipboard.writeText(textOf(range) ?? ''))
    return
  }
  event.clipboardData?.setData('text/plain', text)
  grid.set({ lifted: { kind, sheetId: sheet.sheetId, range, text } })
}

export const copy = (event: ClipboardEvent): void => lift(event, 'copy')
export const cut = (event: ClipboardEvent): void => lift(event, 'cut')

const hasFilteredRows = ({ top, bottom }: CellRange): boolean => {
  for (let row = top; row <= bottom; row++) if (grid.get().sheet?.cache.row(row)?.hiddenByFilter) return true
  return false
}

/** Whether the cells themselves can be pasted, with formats and formulas: they are still what the clipboard says, and none is filtered out. */
const isWhole = ({ kind, sheetId, range, text }: Lifted, clipboard: string): boolean => {
  if (text !== clipboard) return false
  if (kind === 'cut') return true
  return sheetId !== grid.get().sheet?.sheetId || (textOf(range) === text && !hasFilteredRows(range))
}

const put = async ({ kind, sheetId, range }: Lifted, target: CellRange): Promise<void> => {
  const { sheet } = grid.get()
  const [source, here] = [tabOf(sheetId), sheet && tabOf(sheet.sheetId)]
  if (!sheet || !source || !here) return
  const [high, wide] = [heightOf(range), widthOf(range)]
  const repeats = kind === 'copy' && heightOf(target) % high === 0 && widthOf(target) % wide === 0
  const landed = repeats ? target : { ...target, bottom: target.top + high - 1, right: target.left + wide - 1 }
  const deed = { from: rangeOnTab(source.title, range), to: rangeOnTab(here.title, landed) }
  if (kind === 'cut') grid.set({ lifted: undefined })
  const well = worked(await workbook.act(file.get().user, kind === 'cut' ? 'cutPaste' : 'copyPaste', deed))
  if (well) pick(pickRange(landed))
  await refresh(sheet)
}

export const paste = (event: ClipboardEvent): void => {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  event.preventDefault()
  pasteText(text)
}

export const pasteText = (text: string): void => {
  const { picked, lifted, sheet } = grid.get()
  if (!picked || !sheet || text === '') return
  const target = pickedRange(picked)
  if (lifted && isWhole(lifted, text)) {
    void put(lifted, target)
    return
  }
  const values = tile(fromTsv(text), heightOf(target), widthOf(target))
  const range: CellRange = {
    top: target.top,
    left: target.left,
    bottom: Math.min(target.top + values.length, sheet.axes.rows.count) - 1,
    right: Math.min(target.left + (values[0]?.length ?? 1), sheet.axes.cols.count) - 1,
  }
  const fitting = values.slice(0, heightOf(range)).map((row) => row.slice(0, widthOf(range)))
  pick(pickRange(range))
  void write(range, fitting)
}
