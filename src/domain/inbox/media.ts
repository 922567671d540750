/** Keeps the audios, pictures and files that people send: fetched at once, tried again for a week, linked from their row. */
import { type Act, later, never, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { after, HOUR, MINUTE } from '../../kernel/time'
import { messages } from '../messages/messages'
import { fetchMedia, type MediaKept, type MediaWanted, mediaWanted } from './events'
import type { InMessage } from './message'

/** Meta forgets the file after 7 days; the last try is on the sixth. */
const WAITS = [10 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR, 48 * HOUR, 60 * HOUR]

const timer = (messageId: string): string => `media ${messageId}`

export const keepMedia = (message: InMessage, messageId: string, messageRow: number, ctx: Ctx): readonly Act[] => {
  const { media } = message
  if (!media) return []
  return ask(
    { messageId, messageRow, mediaId: media.id, mime: media.mime, name: media.filename ?? `${message.kind} ${messageId}`, tries: 0 },
    ctx,
  )
}

const ask = (wanted: MediaWanted, ctx: Ctx): readonly Act[] => {
  const wait = WAITS[wanted.tries]
  return [
    fetchMedia(wanted),
    ...(wait === undefined
      ? []
      : [
          later(
            after(ctx.now, wait),
            timer(wanted.messageId),
            mediaWanted(wanted.messageId, { ...wanted, tries: wanted.tries + 1 }),
            'fresh',
          ),
        ]),
  ]
}

export const askAgain = (state: State, wanted: MediaWanted, ctx: Ctx): readonly Act[] => {
  const message = state.get(messages, wanted.messageId, wanted.messageRow)
  return message && !message.media_url ? ask(wanted, ctx) : []
}

export const takeMedia = (state: State, kept: MediaKept): readonly Act[] => {
  const message = state.get(messages, kept.messageId, kept.messageRow)
  return message && kept.url !== '' ? [patch(messages, message.id, { media_url: kept.url }), never(timer(message.id))] : []
}
