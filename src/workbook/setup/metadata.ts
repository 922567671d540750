/** The marks by which Hilo knows its tabs and columns again, whatever they are called and wherever they are moved. */
import { shard } from '../../kernel/hash'
import type { Json } from '../../kernel/json'
import type { ColumnMark } from '../../ports'
import { CHART_KEY, COLUMN_KEY, type DescribedSheet, STATUS_KEY, TABLE_KEY } from '../tabs/description'

/** The same table gets the same sheet id: a repeated set-up is refused by Sheets instead of doubling tabs. */
export const sheetIdFor = (key: string): number => 1_000 + shard(`hilo ${key}`, 2_000_000_000)

/** Numbers of commits are ids too, and count up from 1: ids that Google would choose might stand in their way. */
export const idFor = (key: string): number => 1_500_000_000 + shard(`mark ${key}`, 600_000_000)

export const columnRange = (sheetId: number, at: number): Json => ({
  sheetId,
  dimension: 'COLUMNS',
  startIndex: at,
  endIndex: at + 1,
})

const markSheet =
  (metadataKey: string) =>
  (sheetId: number, key: string): Json => ({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataId: idFor(`${sheetId} ${key}`),
        metadataKey,
        metadataValue: key,
        visibility: 'DOCUMENT',
        location: { sheetId },
      },
    },
  })
export const markTab = markSheet(TABLE_KEY)
export const markChart = markSheet(CHART_KEY)

/** `fresh`: in a tab that is made in the same breath, where the id is free for certain. */
export const markColumn = (sheetId: number, at: number, key: string, fresh: boolean): Json => ({
  createDeveloperMetadata: {
    developerMetadata: {
      ...(fresh ? { metadataId: idFor(`${sheetId} ${key}`) } : {}),
      metadataKey: COLUMN_KEY,
      metadataValue: key,
      visibility: 'DOCUMENT',
      location: { dimensionRange: columnRange(sheetId, at) },
    },
  },
})

export const statusMark = (sheetId: number): ColumnMark => ({ metadataKey: STATUS_KEY, metadataValue: String(sheetId) })

/** The same cause has the same id: a repeated making is refused instead of doubling the column. */
export const markStatus = (sheetId: number, at: number, cause: string): Json => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId: idFor(`${sheetId} ${cause}`),
      ...statusMark(sheetId),
      visibility: 'DOCUMENT',
      location: { dimensionRange: columnRange(sheetId, at) },
    },
  },
})
/** What somebody cut out leaves its mark behind. */
export const unmarkStatus = (sheetId: number): Json => ({
  deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { ...statusMark(sheetId) } } },
})

const unmark = (metadataKey: string, metadataLocation: Json): Json => ({
  deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey, metadataLocation } } },
})
export const unmarkColumn = (sheetId: number, at: number): Json => unmark(COLUMN_KEY, { dimensionRange: columnRange(sheetId, at) })

export const unmarkTab = (sheetId: number): Json => unmark(TABLE_KEY, { sheetId })

/** Lets go of a tab that somebody duplicated: it becomes an own tab of theirs. */
export const releaseRequests = ({ sheetId, columnKeys }: DescribedSheet): readonly Json[] => [
  unmarkTab(sheetId),
  ...columnKeys.flatMap((key, at) => (key ? [unmarkColumn(sheetId, at)] : [])),
]
