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

export const describeFile = (host: Host, install: string, id: string): ArchiveHere | undefined => {
  const sheets = host.memberFiles.cells(id)
  const described = describeTabs(sheets)
  return 'ok' in described ? undefined : { id, sheets, described, archived: archivedIn(described, install, messages.key) }
}

export interface Files {
  readonly ids: readonly string[]
  /** In Drive, and not in its bin. */
  readonly open: readonly ArchiveHere[]
  /** What lies in the bin can still be read, and must still be emptied. */
  readonly readable: readonly ArchiveHere[]
}

/** `undefined`: Drive does not say. */
export const filesHere = (host: Host, wish: ArchiveWish): Files | undefined => {
  const made = host.memberFiles.made()
  if (!made) return undefined
  const present = Object.entries(made).flatMap(([key, id]) => (key.startsWith(keyOf(wish, '')) ? [id] : []))
  const ids = [...new Set([...wish.files, ...present])]
  const readable = ids.flatMap((id) => describeFile(host, wish.install, id) ?? [])
  return { ids, readable, open: readable.filter(({ id }) => present.includes(id)) }
}

export const untilOf = ({ archived }: ArchiveHere): number => Math.max(0, ...archived.map(({ until }) => until))
