/** What is known of the archive: files beside this one, with the tabs of messages that nobody used for forty days. */
import { isRecord, isText, listOf } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { messages } from '../messages/messages'
import { setting } from '../settings/settings'

export const ARCHIVE = t('Archivo de mensajes', 'Arquivo de mensagens', 'Archive of messages')

export interface ArchiveFile {
  readonly id: string
  /** Of its newest message, in epoch milliseconds. */
  readonly until: number
  /** Since when it is not found in Drive, or cannot be opened; 0 while it can. */
  readonly gone: number
}
export interface Archive {
  /** The day on which it was last looked after, in days since 1970. */
  readonly day: number
  readonly files: readonly ArchiveFile[]
  /** People whose rows there are still to be emptied. */
  readonly erase: readonly string[]
  /** A tab may be on its way: it stands in neither place that is known. */
  readonly busy: boolean
  /** When the pass began that has not told yet, in epoch milliseconds; 0: none is at work. */
  readonly since: number
}

const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

export const archive = setting<Archive>('archive', (stored) => {
  const value = isRecord(stored) ? stored : {}
  return {
    day: number(value['day']),
    files: listOf(value['files']).flatMap((one) =>
      isRecord(one) && isText(one['id']) ? [{ id: one['id'], until: number(one['until']), gone: number(one['gone']) }] : [],
    ),
    erase: listOf(value['erase']).filter(isText),
    busy: value['busy'] === true,
    since: number(value['since']),
  }
})

/** Whether there are messages that this file does not show. */
export const hasArchive = (state: State): boolean => {
  const { files, busy } = archive.of(state)
  return files.length > 0 || busy
}
/** Whether there may be something to do: a tab was full once. */
export const mayArchive = (state: State): boolean => hasArchive(state) || state.firstRow(messages) > 0

export const archiveUrl = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}`
