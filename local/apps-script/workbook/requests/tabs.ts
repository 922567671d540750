/** Requests on whole tabs and on the file: addSheet, deleteSheet, duplicateSheet, updateSheetProperties, updateSpreadsheetProperties. */
import { showProperties } from '../api/spreadsheet'
import { NotEmulated, refuse } from '../errors'
import { areaOf } from '../model/area'
import { NO_COLUMNS } from '../model/op'
import { newParts, type Sheet, type SheetParts } from '../model/sheet'
import { deleted } from '../model/shift'
import { type FileState, languageOf, metadataOf, sheetById, sheetByTitle } from '../model/state'
import { type Mask, updateMask } from '../schema/mask'
import { under } from '../schema/masked'
import type { ApiRequest } from '../schema/types'
import { isZone } from '../values/serial'
import { chartOnCopy, forgetSources } from './charts'
import { follow, rewriteFormulas } from './follow'
import { checkFrozen, checkTitle, freeTitle, partsFrom } from './tab-parts'
import type { Reply, Work } from './work'

type Body<K extends keyof ApiRequest> = NonNullable<ApiRequest[K]>

const COPY_TITLE = { es: 'Copia de', pt: 'Cópia de', en: 'Copy of' } as const

const newId = (work: Work, wanted: number | undefined): number => {
  if (wanted === undefined) {
    for (;;) {
      const id = work.freshId()
      if (sheetById(work.editor.state, id) === undefined) return id
    }
  }
  if (wanted < 0) return refuse('Sheet id must be non-negative.')
  return sheetById(work.editor.state, wanted) === undefined ? wanted : refuse(`Sheet with id ${wanted} already exists.`)
}

export const addSheet = (work: Work, body: Body<'addSheet'>): Reply => {
  const { state } = work.editor
  const given = body.properties ?? {}
  if (given.sheetType !== undefined && given.sheetType !== 'GRID') throw new NotEmulated(`Sheets.addSheet ${given.sheetType}`)
  const title = checkTitle(state, given.title ?? freeTitle(state))
  const id = newId(work, given.sheetId)
  const parts = partsFrom({ ...given, title }, () => true, newParts(title))
  if (parts.rowCount < 1 || parts.columnCount < 1) refuse('Grid dimensions must be positive.')
  checkFrozen(parts)
  const index = Math.min(given.index ?? state.sheets.length, state.sheets.length)
  work.editor.addTab(id, parts, index)
  return { addSheet: { properties: showProperties(work.editor.sheet(id), index) } }
}

const findTab = (work: Work, id: number | undefined): Sheet =>
  sheetById(work.editor.state, id ?? 0) ?? refuse(`No sheet with id: ${id ?? 0}`)

/** Formulas that named the tab show #REF!; its named ranges and metadata go with it. */
export const deleteSheet = (work: Work, body: Body<'deleteSheet'>): Reply => {
  const { editor } = work
  const sheet = findTab(work, body.sheetId)
  const rest = editor.state.sheets.filter((one) => one !== sheet)
  if (rest.length === 0) refuse("You can't remove all the sheets in a document.")
  if (rest.every((one) => one.parts.hidden)) refuse("You can't remove all the visible sheets in a document.")
  const title = sheet.parts.title.toLowerCase()
  editor.removeTab(sheet)
  for (const metadata of metadataOf(editor.state))
    if (metadata.place.kind !== 'spreadsheet' && metadata.place.sheetId === sheet.id) editor.putMetadata(metadata.id, undefined)
  editor.putNames(editor.state.namedRanges.filter((name) => (name.range.sheetId ?? 0) !== sheet.id))
  forgetSources(editor, sheet.id)
  rewriteFormulas(editor, () => (reference) => (reference.tab?.toLowerCase() === title ? undefined : reference))
  return {}
}

const copyTitle = (state: FileState, title: string): string => {
  const base = `${COPY_TITLE[languageOf(state.properties.locale)]} ${title}`
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? base : `${base} ${n}`
    if (sheetByTitle(state, name) === undefined) return name
  }
}

const onSheet = <T extends { sheetId?: number | undefined }>(range: T, sheetId: number): T => ({ ...range, sheetId })

/** Everything on the tab is copied under new ids; developer metadata is not (see the deviations). */
export const duplicateSheet = (work: Work, body: Body<'duplicateSheet'>): Reply => {
  const { state } = work.editor
  const source = findTab(work, body.sourceSheetId)
  const title = checkTitle(state, body.newSheetName ?? copyTitle(state, source.parts.title))
  const id = newId(work, body.newSheetId)
  const index = Math.min(body.insertSheetIndex ?? 0, state.sheets.length)
  work.editor.addTab(id, { ...copiedParts(work, source, id), title }, index, source)
  return { duplicateSheet: { properties: showProperties(work.editor.sheet(id), index) } }
}

/** A tab of another file, at the end; neither its developer metadata nor its protections come along (see the deviations). */
export const receiveTab = (work: Work, source: Sheet): ReturnType<typeof showProperties> => {
  const { state } = work.editor
  const id = newId(work, undefined)
  const index = state.sheets.length
  const parts = { ...copiedParts(work, source, id), protectedRanges: [], title: copyTitle(state, source.parts.title) }
  work.editor.addTab(id, parts, index, source)
  return showProperties(work.editor.sheet(id), index)
}

const copiedParts = (work: Work, { id: from, parts }: Sheet, id: number): SheetParts => {
  const filter = parts.basicFilter
  return {
    ...parts,
    hidden: false,
    merges: parts.merges.map((one) => onSheet(one, id)),
    conditionalFormats: parts.conditionalFormats.map((rule) => ({ ...rule, ranges: (rule.ranges ?? []).map((one) => onSheet(one, id)) })),
    protectedRanges: parts.protectedRanges.map((one) => ({
      ...one,
      protectedRangeId: work.freshId(),
      range: onSheet(one.range ?? {}, id),
      ...(one.unprotectedRanges === undefined ? {} : { unprotectedRanges: one.unprotectedRanges.map((hole) => onSheet(hole, id)) }),
    })),
    bandedRanges: parts.bandedRanges.map((one) => ({ ...one, bandedRangeId: work.freshId(), range: onSheet(one.range ?? {}, id) })),
    basicFilter: filter === null ? null : { ...filter, range: onSheet(filter.range ?? {}, id) },
    charts: parts.charts.map((one) => chartOnCopy(one, from, id, work.freshId())),
  }
}

/** A smaller grid loses what lay outside. The frozen lines are looked at as they were before. */
const resize = (work: Work, sheet: Sheet, rowCount: number, columnCount: number): void => {
  const { parts } = sheet
  if (rowCount < 1 || columnCount < 1) refuse('Grid dimensions must be positive.')
  if (parts.frozenRowCount >= rowCount && parts.frozenRowCount > 0) refuse('Sorry, it is not possible to delete all non-frozen rows.')
  if (parts.frozenColumnCount >= columnCount && parts.frozenColumnCount > 0)
    refuse('Sorry, it is not possible to delete all non-frozen columns.')
  const { endRow, endColumn } = areaOf({}, sheet)
  if (rowCount < endRow) {
    work.editor.spliceRows(sheet, rowCount, endRow - rowCount, { count: 0 })
    follow(work.editor, sheet, 'rows', deleted(rowCount, endRow - rowCount))
  }
  if (columnCount < endColumn) {
    work.editor.spliceColumns(sheet, columnCount, endColumn - columnCount, NO_COLUMNS(0))
    follow(work.editor, sheet, 'columns', deleted(columnCount, endColumn - columnCount))
  }
}

/** `index` counts in the order before the move: the tab is taken out and put in. */
const moveTab = (work: Work, sheet: Sheet, index: number): void => {
  const ids = work.editor.state.sheets.map((one) => one.id)
  const from = ids.indexOf(sheet.id)
  const to = index > from ? index - 1 : index
  const rest = ids.filter((id) => id !== sheet.id)
  rest.splice(Math.max(0, Math.min(to, rest.length)), 0, sheet.id)
  work.editor.orderTabs(rest)
}

const rename = (work: Work, sheet: Sheet, title: string): void => {
  const old = sheet.parts.title
  work.editor.putParts(sheet, { title: checkTitle(work.editor.state, title, sheet) })
  rewriteFormulas(
    work.editor,
    () => (reference) => (reference.tab?.toLowerCase() === old.toLowerCase() ? { ...reference, tab: title } : reference),
  )
}

const reaches =
  (mask: Mask): ((...path: string[]) => boolean) =>
  (...path) =>
    under(mask, ...path) !== undefined

export const updateSheetProperties = (work: Work, body: Body<'updateSheetProperties'>): Reply => {
  const mask = updateMask(body.fields, 'SheetProperties', refuse)
  const given = body.properties ?? {}
  const sheet = findTab(work, given.sheetId)
  const parts = partsFrom(given, reaches(mask), sheet.parts)
  if (parts.title !== sheet.parts.title) rename(work, sheet, parts.title)
  if (parts.hidden && !sheet.parts.hidden && work.editor.state.sheets.every((one) => one === sheet || one.parts.hidden))
    refuse("You can't hide all the sheets in a document.")
  resize(work, sheet, parts.rowCount, parts.columnCount)
  checkFrozen(parts)
  const { title: _, merges, conditionalFormats, protectedRanges, basicFilter, bandedRanges, charts, ...changed } = parts
  work.editor.putParts(sheet, changed)
  const moves = mask.size === 0 ? given.index !== undefined : mask.has('index')
  if (moves) moveTab(work, sheet, given.index ?? 0)
  return {}
}

export const updateSpreadsheetProperties = (work: Work, body: Body<'updateSpreadsheetProperties'>): Reply => {
  const mask = updateMask(body.fields, 'SpreadsheetProperties', refuse)
  const given = body.properties ?? {}
  const old = work.editor.state.properties
  const wants = reaches(mask)
  for (const field of ['autoRecalc', 'defaultFormat'])
    if (mask.has(field)) throw new NotEmulated(`Sheets.updateSpreadsheetProperties ${field}`)
  const title = wants('title') ? (given.title ?? '') : old.title
  const locale = wants('locale') ? (given.locale ?? '') : old.locale
  const timeZone = wants('timeZone') ? (given.timeZone ?? '') : old.timeZone
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) refuse(`Unsupported locale: ${locale}`)
  if (!isZone(timeZone)) refuse(`Invalid time zone: ${timeZone}`)
  work.editor.putProperties({ title, locale, timeZone })
  return {}
}
