/** Which cells a call means: A1 texts, grid ranges and data filters, refused where they leave the grid. */
import { formatRange } from '../a1/format'
import { type Found, findRange } from '../a1/parse'
import { invalid, Refusal, refuse } from '../errors'
import type { Area } from '../interface'
import { areaOf } from '../model/area'
import type { GridRange, Sheet } from '../model/sheet'
import { type FileState, sheetById } from '../model/state'
import { findMetadata, type Lookup, rangeOfPlace } from './lookup'

export interface Target {
  readonly sheet: Sheet
  readonly area: Area
}

/** Google refuses a range that begins outside the grid and clips one that only ends there. */
export const checkStart = (sheet: Sheet, range: GridRange): void => {
  const { rowCount, columnCount, title } = sheet.parts
  if ((range.startRowIndex ?? 0) >= rowCount || (range.startColumnIndex ?? 0) >= columnCount)
    refuse(`Range (${formatRange(title, range)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`)
}

export const inGrid = (sheet: Sheet, range: GridRange): Target => {
  checkStart(sheet, range)
  return { sheet, area: areaOf(range, sheet) }
}

export const parseRange = (state: FileState, text: string): Found => {
  const found = findRange(state, text)
  if (found === undefined) throw invalid(`Unable to parse range: ${text}`)
  return found
}

export const readTarget = (state: FileState, text: string): Target => {
  const found = parseRange(state, text)
  return inGrid(found.sheet, found.range)
}

interface DataFilter {
  readonly a1Range?: string | undefined
  readonly gridRange?: GridRange | undefined
  readonly developerMetadataLookup?: Lookup | undefined
}

const gridTarget = (state: FileState, range: GridRange): Target => {
  const sheet = sheetById(state, range.sheetId ?? 0)
  return sheet === undefined ? refuse(`No grid with id: ${range.sheetId ?? 0}`) : inGrid(sheet, range)
}

/** All places that one data filter means. */
export const filterTargets = (state: FileState, filter: DataFilter): Target[] => {
  if (filter.a1Range !== undefined) return [readTarget(state, filter.a1Range)]
  if (filter.gridRange !== undefined) return [gridTarget(state, filter.gridRange)]
  if (filter.developerMetadataLookup === undefined) return refuse('No data filter specified.')
  return findMetadata(state, filter.developerMetadataLookup).flatMap((metadata) => {
    const range = rangeOfPlace(metadata.place)
    return range === undefined ? [] : [gridTarget(state, range)]
  })
}

/** Says where in the call a refusal stood, as Google does; other errors pass. */
export const located = <T>(where: string, run: () => T): T => {
  try {
    return run()
  } catch (error) {
    if (error instanceof Refusal) throw invalid(where === '' ? error.message : `Invalid ${where}: ${error.message}`)
    throw error
  }
}
