/** The files of the archive as a pass finds them: those that are known, and those that Drive knows. */
import type { ArchiveWish } from '../../domain/archive/events'
import { messages } from '../../domain/messages/messages'
import type { Host, Sheets } from '../../ports'
import { type Archived, archivedIn } from '../../workbook/archive/marks'
import { type DescribedSheet, describeTabs } from '../../workbook/tabs/description'

export interface ArchiveHere {
  readonly id: string
  readonly sheets: Sheets
  readonly described: readonly DescribedSheet[]
  readonly archived: readonly Archived[]
}

/** Under these a file of the archive is found again. */
export const keyOf = ({ install }: Pick<ArchiveWish, 'install'>, number: number | ''): string => `archive ${install} ${number}`

/** `gone`: somebody deleted it, or it was shared with this account and is not any more; `undefined`: Google does not say. */
export const describeFile = (host: Host, install: string, id: string): ArchiveHere | 'gone' | undefined => {
  const sheets = host.memberFiles.cells(id)
  const described = describeTabs(sheets)
  if ('ok' in described) return described.why === 'refused' ? 'gone' : undefined
  return { id, sheets, described, archived: archivedIn(described, install, messages.key) }
}

export interface Files {
  readonly ids: readonly string[]
  /** In Drive, and not in its bin. */
  readonly open: readonly ArchiveHere[]
  /** What lies in the bin can still be read, and must still be emptied. */
  readonly readable: readonly ArchiveHere[]
}

/** `undefined`: Google does not say. */
export const filesHere = (host: Host, wish: ArchiveWish): Files | undefined => {
  const made = host.memberFiles.made()
  if (!made) return undefined
  const present = Object.entries(made).flatMap(([key, id]) => (key.startsWith(keyOf(wish, '')) ? [id] : []))
  const ids = [...new Set([...wish.files, ...present])]
  const files = ids.map((id) => describeFile(host, wish.install, id))
  if (files.some((file) => file === undefined)) return undefined
  const readable = files.flatMap((file) => (typeof file === 'object' ? file : []))
  return { ids, readable, open: readable.filter(({ id }) => present.includes(id)) }
}

export const untilOf = ({ archived }: ArchiveHere): number => Math.max(0, ...archived.map(({ until }) => until))
