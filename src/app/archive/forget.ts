/** Empties rows of the archive, and takes the files that people sent out of Drive before their addresses are forgotten. */
import { messages } from '../../domain/messages/messages'
import { fileIdOf } from '../../domain/retention/files'
import type { Host } from '../../ports'
import { emptied, type Kept, rowsWith, type Shelf } from '../../workbook/archive/rows'

const PERSONAL = Object.entries(messages.columns).flatMap(([key, { personal }]) => (personal ? [key] : []))
const MEDIA = 'media_url'

const dropFiles = (host: Host, rows: readonly Kept[]): boolean => {
  const ids = rows.flatMap(({ cells: [url] }) => (typeof url === 'string' ? (fileIdOf(url) ?? []) : []))
  return ids.length === 0 || host.files.drop(ids)
}
const empty = ({ sheets }: Shelf, rows: readonly Kept[], keys: readonly string[]): boolean =>
  rows.length === 0 || sheets.write(emptied(rows, keys), []).ok

/** Everything that is said of these people; `false`: something is left. */
export const forgetPeople = (host: Host, shelf: Shelf, people: readonly string[]): boolean => {
  const ids = new Set<unknown>(people)
  const rows = rowsWith(shelf, [MEDIA, 'contact_id'], ([, id]) => ids.has(id))
  return rows.ok && dropFiles(host, rows.value) && empty(shelf, rows.value, PERSONAL)
}

/** Files of one pass: each is a call of its own to Drive. */
const FILES = 100

/** Whether there may be more. */
export const forgetMedia = (host: Host, shelf: Shelf, before: number): boolean => {
  const rows = rowsWith(
    shelf,
    [MEDIA, 'exact_at'],
    ([url, at]) => typeof url === 'string' && url !== '' && typeof at === 'number' && at < before,
  )
  const some = rows.ok ? rows.value.slice(0, FILES) : []
  return dropFiles(host, some) && empty(shelf, some, [MEDIA]) && some.length === FILES
}
