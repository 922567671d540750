/** Copy, cut and paste through the real clipboard, as text that Sheets, Excel and Hilo's panel understand. */
import { workbook } from '../client/workbook'
import { type CellRange, heightOf, rangeOnTab, widthOf } from '../sheet/a1'
import { pickedRange, pickRange } from '../sheet/picked'
import { fromTsv, tile, toTsv } from '../sheet/tsv'
import { file, tabOf } from './file'
import { grid, loadRows, refresh } from './grid'
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

const putIn = (event: ClipboardEvent, text: string): void => {
  event.clipboardData?.setData('text/plain', text)
  event.preventDefault()
}

/** Copies what is selected; rows that are not here yet are fetched first and written to the clipboard when they came. */
export const copy = (event: ClipboardEvent): string | undefined => {
  const { picked } = grid.get()
  if (!picked) return undefined
  const whole = pickedRange(picked)
  const range = usedPart(whole) ?? { ...whole, bottom: whole.top }
  const text = textOf(range)
  grid.set({ cut: undefined })
  if (text !== undefined) {
    putIn(event, text)
    return text
  }
  event.preventDefault()
  void loadRows(range.top, range.bottom).then(() => navigator.clipboard.writeText(textOf(range) ?? ''))
  return undefined
}

export const cut = (event: ClipboardEvent): void => {
  const text = copy(event)
  const { picked, sheet } = grid.get()
  if (text !== undefined && picked && sheet) grid.set({ cut: { sheetId: sheet.sheetId, range: pickedRange(picked), text } })
}

const moveCut = async (from: { sheetId: number; range: CellRange }, to: CellRange): Promise<void> => {
  const { sheet } = grid.get()
  const [source, target] = [tabOf(from.sheetId), sheet && tabOf(sheet.sheetId)]
  if (!sheet || !source || !target) return
  const landed = { ...to, bottom: to.top + heightOf(from.range) - 1, right: to.left + widthOf(from.range) - 1 }
  const deed = { from: rangeOnTab(source.title, from.range), to: rangeOnTab(target.title, landed) }
  grid.set({ cut: undefined })
  if (worked(await workbook.act(file.get().user, 'cutPaste', deed))) pick(pickRange(landed))
  await refresh(sheet)
}

export const paste = (event: ClipboardEvent): void => {
  const text = event.clipboardData?.getData('text/plain') ?? ''
  event.preventDefault()
  pasteText(text)
}

export const pasteText = (text: string): void => {
  const { picked, cut: waiting, sheet } = grid.get()
  if (!picked || !sheet || text === '') return
  const target = pickedRange(picked)
  if (waiting && waiting.text === text) {
    void moveCut(waiting, target)
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
