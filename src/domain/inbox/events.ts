/** What happens in the inbox: a message comes, it has its rows, its file is kept. */
import { effect } from '../../kernel/act'
import { event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'
import type { InMessage } from './message'
import type { Happening } from './update'

/** Never stored as an event: the webhook's own body is, until its commit. */
export const received = event<InMessage>('inbox.received', () => undefined)

/** Decided after the message has its rows, in the same commit: only then does a reply exist. */
export interface HeardNow {
  readonly message: InMessage
  readonly personId: string
  readonly messageId: string
  readonly messageRow: number
  readonly isNew: boolean
}
export const heard = event<HeardNow>('inbox.heard', () => undefined)

/** A file that somebody sent and that is to be kept before Meta forgets it. */
export interface MediaWanted {
  readonly messageId: string
  readonly messageRow: number
  readonly mediaId: string
  readonly mime: string
  readonly name: string
  readonly tries: number
}
const parseWanted = (raw: unknown): MediaWanted | undefined => {
  if (!isRecord(raw)) return undefined
  const { messageId, messageRow, mediaId, mime, name, tries } = raw
  return isText(messageId) && typeof messageRow === 'number' && isText(mediaId) && isText(mime) && isText(name) && typeof tries === 'number'
    ? { messageId, messageRow, mediaId, mime, name, tries }
    : undefined
}
export const mediaWanted = event<MediaWanted>('inbox.media_wanted', parseWanted)
export const fetchMedia = effect<MediaWanted>('media')

export interface MediaKept {
  readonly messageId: string
  readonly messageRow: number
  /** Where the file opens; '' when it could not be kept. */
  readonly url: string
}
export const mediaKept = event<MediaKept>('inbox.media_kept', (raw) =>
  isRecord(raw) && isText(raw['messageId']) && typeof raw['messageRow'] === 'number' && isText(raw['url'])
    ? { messageId: raw['messageId'], messageRow: raw['messageRow'], url: raw['url'] }
    : undefined,
)

/** What WhatsApp says apart from messages and statuses: edits, templates, number, account. */
export type Told = Exclude<Happening, { type: 'message' } | { type: 'status' }>
export const told = event<Told>('account.told', () => undefined)
