/** Requests on developer metadata. An explicit id that exists is refused, and with it the whole batch. */
import { findMetadata, type Lookup, placeOf, showMetadata } from '../api/lookup'
import { refuse } from '../errors'
import type { Metadata, MetadataPlace } from '../model/state'
import { updateMask } from '../schema/mask'
import { under } from '../schema/masked'
import type { ApiRequest } from '../schema/types'
import type { Reply, Work } from './work'

type Body<K extends keyof ApiRequest> = NonNullable<ApiRequest[K]>
type Given = GoogleAppsScript.Sheets.Schema.DeveloperMetadata
type DataFilter = { readonly developerMetadataLookup?: Lookup | undefined }

const checkedPlace = (work: Work, given: Given): MetadataPlace => {
  const place = placeOf(given.location)
  if (place.kind === 'spreadsheet') return place
  const sheet = work.editor.state.sheets.find((one) => one.id === place.sheetId)
  if (sheet === undefined) return refuse(`No sheet with id: ${place.sheetId}`)
  if (place.kind === 'sheet') return place
  const size = place.kind === 'row' ? sheet.parts.rowCount : sheet.parts.columnCount
  return place.index < size ? place : refuse(`DimensionRange.startIndex[${place.index}] is outside of the grid[${size}].`)
}

const visibilityOf = (given: Given): Metadata['visibility'] =>
  given.visibility === 'DOCUMENT' || given.visibility === 'PROJECT'
    ? given.visibility
    : refuse('Developer metadata must always have visibility specified.')

export const createDeveloperMetadata = (work: Work, body: Body<'createDeveloperMetadata'>): Reply => {
  const given = body.developerMetadata ?? {}
  const { metadata } = work.editor.state
  if (given.metadataKey === undefined || given.metadataKey === '') return refuse('Developer metadata must always have a key specified.')
  const visibility = visibilityOf(given)
  const place = checkedPlace(work, given)
  const id = given.metadataId ?? work.freshId()
  if (id <= 0) return refuse('Developer metadata ID must be positive.')
  if (metadata.has(id))
    return refuse(`Cannot add developer metadata with ID [${id}] because developer metadata with that ID already exists.`)
  const made: Metadata = { id, key: given.metadataKey, value: given.metadataValue ?? '', visibility, place }
  work.editor.putMetadata(id, made)
  return { createDeveloperMetadata: { developerMetadata: showMetadata(made) } }
}

const lookedUp = (work: Work, filters: readonly DataFilter[]): Metadata[] => {
  const found = new Map<number, Metadata>()
  for (const filter of filters) {
    if (filter.developerMetadataLookup === undefined) return refuse('Only developerMetadataLookup is supported here.')
    for (const one of findMetadata(work.editor.state, filter.developerMetadataLookup)) found.set(one.id, one)
  }
  return [...found.values()]
}

export const updateDeveloperMetadata = (work: Work, body: Body<'updateDeveloperMetadata'>): Reply => {
  const mask = updateMask(body.fields, 'DeveloperMetadata', refuse)
  const given = body.developerMetadata ?? {}
  const wants = (field: string): boolean => under(mask, field) !== undefined
  const updated = lookedUp(work, body.dataFilters ?? []).map((old): Metadata => {
    const key = wants('metadataKey') ? (given.metadataKey ?? '') : old.key
    if (key === '') return refuse('Developer metadata must always have a key specified.')
    return {
      id: old.id,
      key,
      value: wants('metadataValue') ? (given.metadataValue ?? '') : old.value,
      visibility: wants('visibility') ? visibilityOf(given) : old.visibility,
      place: wants('location') ? checkedPlace(work, given) : old.place,
    }
  })
  for (const one of updated) work.editor.putMetadata(one.id, one)
  return { updateDeveloperMetadata: updated.length === 0 ? {} : { developerMetadata: updated.map(showMetadata) } }
}

export const deleteDeveloperMetadata = (work: Work, body: Body<'deleteDeveloperMetadata'>): Reply => {
  const gone = lookedUp(work, body.dataFilter === undefined ? [] : [body.dataFilter])
  for (const one of gone) work.editor.putMetadata(one.id, undefined)
  return { deleteDeveloperMetadata: gone.length === 0 ? {} : { deletedDeveloperMetadata: gone.map(showMetadata) } }
}
