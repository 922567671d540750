/** What follows when lines of a tab are inserted, deleted or moved: ranges, filters, frozen lines, metadata and formulas. */

import type { Corner, Reference } from '../formula/lexer'
import { type Change, rewrite } from '../formula/rewrite'
import { contentOf, isFormula, withContent } from '../model/cell'
import type { Editor } from '../model/editor'
import type { GridRange, Sheet, SheetParts, BasicFilter as StoredFilter } from '../model/sheet'
import { type Axis, type Shift, shiftRange } from '../model/shift'
import { type MetadataPlace, metadataOf } from '../model/state'
import { localeOf } from '../values/locale'
import { followCharts } from './charts'

/** Rewrites every formula of the file; `change` is told the sheet in which a formula stands. */
export const rewriteFormulas = (editor: Editor, change: (home: Sheet) => Change): void => {
  const { decimal } = localeOf(editor.state.properties.locale)
  for (const sheet of editor.state.sheets) {
    const changeHere = change(sheet)
    sheet.rows.forEach((row, index) => {
      if (row?.formulas !== true) return
      row.cells.forEach((cell, column) => {
        const content = contentOf(cell)
        if (!isFormula(content)) return
        const formula = rewrite(content.formula, decimal, changeHere)
        if (formula !== content.formula) editor.rewriteCell(sheet, index, column, withContent(cell, { formula }))
      })
    })
  }
}

export const meansSheet = (reference: Reference, home: Sheet, sheet: Sheet): boolean =>
  reference.tab === undefined ? home === sheet : reference.tab.toLowerCase() === sheet.parts.title.toLowerCase()

const moveCorners = (reference: Reference, axis: Axis, shift: Shift): Reference | undefined => {
  const key = axis === 'rows' ? 'row' : 'column'
  const { from, to } = reference
  if (to === undefined) {
    const at = from[key]
    const next = at === undefined ? undefined : shift.point(at)
    if (next === undefined) return undefined
    return next === at ? reference : { ...reference, from: put(from, key, next) }
  }
  if (from[key] === undefined && to[key] === undefined) return reference
  const span = shift.span(from[key] ?? 0, to[key] === undefined ? undefined : to[key] + 1)
  if (span === undefined) return undefined
  const start = from[key] === undefined ? from : put(from, key, span.start)
  const end = span.end === undefined ? to : put(to, key, span.end - 1)
  return start[key] === from[key] && end[key] === to[key] ? reference : { ...reference, from: start, to: end }
}
const put = (corner: Corner, key: 'row' | 'column', value: number): Corner => ({ ...corner, [key]: value })

const shiftFilter = (filter: StoredFilter, axis: Axis, shift: Shift): StoredFilter | null => {
  const range = shiftRange(filter.range ?? {}, axis, shift)
  if (range === undefined) return null
  if (axis === 'rows') return { ...filter, range }
  const criteria = Object.entries({ ...filter.criteria }).flatMap(([column, one]) => {
    const next = shift.point(Number(column))
    return next === undefined ? [] : [[String(next), one] as const]
  })
  return { ...filter, range, ...(filter.criteria === undefined ? {} : { criteria: Object.fromEntries(criteria) }) }
}

const keep = <T extends { range?: GridRange | undefined }>(list: readonly T[], move: (range: GridRange) => GridRange | undefined): T[] =>
  list.flatMap((one) => {
    const range = move(one.range ?? {})
    return range === undefined ? [] : [{ ...one, range }]
  })

const shiftParts = (parts: SheetParts, axis: Axis, shift: Shift): Partial<SheetParts> => {
  const move = (range: GridRange): GridRange | undefined => shiftRange(range, axis, shift)
  const moveAll = (ranges: readonly GridRange[]): GridRange[] => ranges.map(move).filter((range) => range !== undefined)
  const many = (range: GridRange): boolean =>
    (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0) > 1 || (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0) > 1
  return {
    merges: moveAll(parts.merges).filter(many),
    conditionalFormats: parts.conditionalFormats.flatMap((rule) => {
      const ranges = moveAll(rule.ranges ?? [])
      return ranges.length === 0 ? [] : [{ ...rule, ranges }]
    }),
    protectedRanges: keep(parts.protectedRanges, move).map((one) =>
      one.unprotectedRanges === undefined ? one : { ...one, unprotectedRanges: moveAll(one.unprotectedRanges) },
    ),
    bandedRanges: keep(parts.bandedRanges, move),
    basicFilter: parts.basicFilter === null ? null : shiftFilter(parts.basicFilter, axis, shift),
  }
}

const shiftPlace = (place: MetadataPlace, sheet: Sheet, axis: Axis, shift: Shift): MetadataPlace | undefined => {
  const kind = axis === 'rows' ? 'row' : 'column'
  if (place.kind !== kind || place.sheetId !== sheet.id) return place
  const index = shift.point(place.index)
  return index === undefined ? undefined : index === place.index ? place : { ...place, index }
}

/** Metadata of rows or columns goes where its line goes, and is gone with it. */
export const followMetadata = (editor: Editor, sheet: Sheet, axis: Axis, shift: Shift): void => {
  for (const metadata of metadataOf(editor.state)) {
    const place = shiftPlace(metadata.place, sheet, axis, shift)
    if (place !== metadata.place) editor.putMetadata(metadata.id, place === undefined ? undefined : { ...metadata, place })
  }
}

/** To be called once the cells themselves have moved. */
export const follow = (editor: Editor, sheet: Sheet, axis: Axis, shift: Shift): void => {
  editor.putParts(sheet, shiftParts(sheet.parts, axis, shift))
  followCharts(editor, sheet, axis, shift)
  const names = editor.state.namedRanges
  if (names.some((name) => (name.range.sheetId ?? 0) === sheet.id))
    editor.putNames(
      names.flatMap((name) => {
        const range = (name.range.sheetId ?? 0) === sheet.id ? shiftRange(name.range, axis, shift) : name.range
        return range === undefined ? [] : [{ ...name, range }]
      }),
    )
  followMetadata(editor, sheet, axis, shift)
  rewriteFormulas(editor, (home) => (reference) => (meansSheet(reference, home, sheet) ? moveCorners(reference, axis, shift) : reference))
}
