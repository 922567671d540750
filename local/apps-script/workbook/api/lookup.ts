/** Developer metadata as the API shows it, and how a lookup chooses among it. */
import { invalid, refuse } from '../errors'
import type { GridRange } from '../model/sheet'
import { type FileState, type Metadata, type MetadataPlace, metadataOf } from '../model/state'

type Google = GoogleAppsScript.Sheets.Schema.DeveloperMetadata
type Location = GoogleAppsScript.Sheets.Schema.DeveloperMetadataLocation
export type Lookup = GoogleAppsScript.Sheets.Schema.DeveloperMetadataLookup

const TYPES = { spreadsheet: 'SPREADSHEET', sheet: 'SHEET', row: 'ROW', column: 'COLUMN' } as const

export const locationOf = (place: MetadataPlace): Location => {
  const locationType = TYPES[place.kind]
  if (place.kind === 'spreadsheet') return { locationType, spreadsheet: true }
  if (place.kind === 'sheet') return { locationType, sheetId: place.sheetId }
  const dimension = place.kind === 'row' ? 'ROWS' : 'COLUMNS'
  return { locationType, dimensionRange: { sheetId: place.sheetId, dimension, startIndex: place.index, endIndex: place.index + 1 } }
}

export const showMetadata = (metadata: Metadata): Google => ({
  metadataId: metadata.id,
  metadataKey: metadata.key,
  ...(metadata.value === '' ? {} : { metadataValue: metadata.value }),
  location: locationOf(metadata.place),
  visibility: metadata.visibility,
})

/** Where a location of a request points; refuses with Google's words what metadata cannot be tied to. */
export const placeOf = (location: Location | undefined): MetadataPlace => {
  if (location?.spreadsheet === true) return { kind: 'spreadsheet' }
  if (location?.sheetId !== undefined) return { kind: 'sheet', sheetId: location.sheetId }
  const range = location?.dimensionRange
  if (range === undefined) return refuse('Developer metadata must always have a location specified.')
  if (range.startIndex === undefined || range.endIndex === undefined)
    return refuse('DimensionRange must specify both a startIndex and an endIndex.')
  if (range.endIndex - range.startIndex !== 1) return refuse('DimensionRange must represent a single row or column.')
  return { kind: range.dimension === 'COLUMNS' ? 'column' : 'row', sheetId: range.sheetId ?? 0, index: range.startIndex }
}

const samePlace = (a: MetadataPlace, b: MetadataPlace): boolean => {
  if (a.kind === 'spreadsheet' || b.kind === 'spreadsheet') return a.kind === b.kind
  if (a.kind === 'sheet' || b.kind === 'sheet') return a.kind === b.kind && a.sheetId === b.sheetId
  return a.kind === b.kind && a.sheetId === b.sheetId && a.index === b.index
}

/** A tab intersects all that is tied to it, its rows and its columns; a row or column only itself. */
const placeMatches = (wanted: MetadataPlace, place: MetadataPlace, exact: boolean): boolean => {
  if (samePlace(wanted, place)) return true
  return !exact && wanted.kind === 'sheet' && place.kind !== 'spreadsheet' && place.sheetId === wanted.sheetId
}

const matches = (lookup: Lookup, metadata: Metadata): boolean => {
  if (lookup.metadataId !== undefined && lookup.metadataId !== metadata.id) return false
  if (lookup.metadataKey !== undefined && lookup.metadataKey !== metadata.key) return false
  if (lookup.metadataValue !== undefined && lookup.metadataValue !== metadata.value) return false
  if (lookup.visibility !== undefined && lookup.visibility !== metadata.visibility) return false
  if (lookup.locationType !== undefined && lookup.locationType !== TYPES[metadata.place.kind]) return false
  if (lookup.metadataLocation === undefined) return true
  return placeMatches(placeOf(lookup.metadataLocation), metadata.place, lookup.locationMatchingStrategy === 'EXACT_LOCATION')
}

/** Every field narrows; an empty lookup chooses all. */
export const findMetadata = (state: FileState, lookup: Lookup): Metadata[] => {
  if (lookup.metadataLocation?.spreadsheet === true && lookup.locationMatchingStrategy === 'INTERSECTING_LOCATION')
    throw invalid('DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING.')
  if (lookup.metadataId !== undefined) {
    const one = state.metadata.get(lookup.metadataId)
    return one !== undefined && matches(lookup, one) ? [one] : []
  }
  return metadataOf(state).filter((metadata) => matches(lookup, metadata))
}

/** The cells that a piece of metadata is tied to; the whole file has none of its own. */
export const rangeOfPlace = (place: MetadataPlace): GridRange | undefined => {
  if (place.kind === 'spreadsheet') return undefined
  if (place.kind === 'sheet') return { sheetId: place.sheetId }
  return place.kind === 'row'
    ? { sheetId: place.sheetId, startRowIndex: place.index, endRowIndex: place.index + 1 }
    : { sheetId: place.sheetId, startColumnIndex: place.index, endColumnIndex: place.index + 1 }
}
