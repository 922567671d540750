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
  /** Files that could be opened: of each by its id when its newest message was, in epoch milliseconds. */
  readonly files: Readonly<Record<string, number>>
  /** Of those that are known, who is not there. */
  readonly gone: readonly string[]
  readonly erased: readonly string[]
  /** A tab was set aside and is not yet in the archive. */
  readonly moving: boolean
  /** Something was left, or another tab may be old enough. */
  readonly again: boolean
}
export const archiveSeen = event<ArchiveSeen>('archive.seen', (raw) => {
  if (!isRecord(raw) || !isRecord(raw['files'])) return undefined
  const { files, gone, erased, moving, again } = raw
  return {
    files: Object.fromEntries(Object.entries(files).map(([id, until]) => [id, Number(until)])),
    gone: listOf(gone).filter(isText),
    erased: listOf(erased).filter(isText),
    moving: moving === true,
    again: again === true,
  }
})
