/** What happens with the archive: it is looked after, and what was found there comes back. */
import { effect } from '../../kernel/act'
import { event } from '../../kernel/event'
import { isRecord, isText, listOf } from '../../kernel/json'

export const archiveTurn = event<Record<string, never>>('archive.turn', () => ({}))

export interface ArchiveWish {
  readonly install: string
  /** Files that are known; others are found in Drive. */
  readonly files: readonly string[]
  /** People whose rows are emptied. */
  readonly erase: readonly string[]
  /** A tab leaves when all of its rows are older than this, in epoch milliseconds. */
  readonly before: number
  /** Files that people sent before this go; 0 keeps them. */
  readonly mediaBefore: number
  /** Of a file, and of a tab: «… hasta 2027-03-14». */
  readonly title: string
  readonly tabTitle: string
  /** IANA name. */
  readonly zone: string
}
export const tendArchive = effect<ArchiveWish>('archive.tend')

export interface ArchiveSeen {
  /** Files that could be opened. */
  readonly files: readonly { readonly id: string; readonly until: number }[]
  /** Of those that are known, who is not there; empty where Drive could not be asked. */
  readonly gone: readonly string[]
  readonly erased: readonly string[]
  /** A tab was set aside and is not yet in the archive. */
  readonly moving: boolean
  /** Something was left, or another tab may be old enough. */
  readonly again: boolean
}
export const archiveSeen = event<ArchiveSeen>('archive.seen', (raw) => {
  if (!isRecord(raw)) return undefined
  const texts = (key: string): readonly string[] => listOf(raw[key]).filter(isText)
  return {
    files: listOf(raw['files']).flatMap((one) =>
      isRecord(one) && isText(one['id']) ? [{ id: one['id'], until: typeof one['until'] === 'number' ? one['until'] : 0 }] : [],
    ),
    gone: texts('gone'),
    erased: texts('erased'),
    moving: raw['moving'] === true,
    again: raw['again'] === true,
  }
})
