/** findReplace: replaces text in what was entered, everywhere that the request says. */
import { refuse } from '../errors'
import type { Area } from '../interface'
import { areaOf } from '../model/area'
import { type Cell, type Content, contentOf, isFormula, withContent } from '../model/cell'
import type { Sheet } from '../model/sheet'
import type { ApiRequest } from '../schema/types'
import { typed } from '../values/typed'
import { placeOf, type Reply, type Work } from './work'

type Body = NonNullable<ApiRequest['findReplace']>

const patternOf = (body: Body): RegExp => {
  const find = body.find ?? ''
  if (find === '') return refuse('find must not be empty.')
  const source = body.searchByRegex === true ? find : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  try {
    return new RegExp(body.matchEntireCell === true ? `^(?:${source})$` : source, body.matchCase === true ? 'gu' : 'giu')
  } catch {
    return refuse(`Invalid regular expression: ${find}`)
  }
}

const areasOf = (work: Work, body: Body): readonly { readonly sheet: Sheet; readonly area: Area }[] => {
  if (body.allSheets === true) return work.editor.state.sheets.map((sheet) => ({ sheet, area: areaOf({}, sheet) }))
  if (body.range !== undefined) return [placeOf(work, body.range)]
  if (body.sheetId === undefined) return refuse('No scope specified.')
  return [placeOf(work, { sheetId: body.sheetId })]
}

/** Counted as the answer counts: a formula and a value apart, every hit, every row, every tab. */
class Tally {
  values = 0
  formulas = 0
  occurrences = 0
  readonly rows = new Set<string>()
  readonly sheets = new Set<number>()
}

const replaceIn = (work: Work, sheet: Sheet, cell: Cell, pattern: RegExp, body: Body, tally: Tally, row: number): Cell => {
  const content = contentOf(cell)
  if (content === undefined || (isFormula(content) && body.includeFormulas !== true)) return cell
  const text = isFormula(content) ? content.formula : typeof content === 'string' ? content : work.book.shown(sheet, cell)
  const hits = text.match(pattern)?.length ?? 0
  if (hits === 0) return cell
  const replacement = body.replacement ?? ''
  const made = text.replace(pattern, body.searchByRegex === true ? replacement : replacement.replaceAll('$', '$$$$'))
  tally.occurrences += hits
  tally.rows.add(`${sheet.id}:${row}`)
  tally.sheets.add(sheet.id)
  if (isFormula(content)) tally.formulas += 1
  else tally.values += 1
  const next: Content | undefined = isFormula(content)
    ? { formula: made }
    : typed(made, { locale: work.book.locale, year: work.book.year }).content
  return withContent(cell, typeof content === 'string' && typeof next !== 'object' ? made : next)
}

export const findReplace = (work: Work, body: Body): Reply => {
  const pattern = patternOf(body)
  const tally = new Tally()
  for (const { sheet, area } of areasOf(work, body)) {
    const used = { ...area, endRow: Math.min(area.endRow, sheet.rows.length) }
    work.editor.mapArea(sheet, used, (cell, row) => replaceIn(work, sheet, cell, pattern, body, tally, row))
  }
  const counts = {
    valuesChanged: tally.values,
    formulasChanged: tally.formulas,
    rowsChanged: tally.rows.size,
    sheetsChanged: tally.sheets.size,
    occurrencesChanged: tally.occurrences,
  }
  return { findReplace: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) }
}
