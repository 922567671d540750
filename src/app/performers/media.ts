/** Fetches what people sent (its address lives five minutes) and keeps it in Drive. */

import { fetchMedia, mediaKept } from '../../domain/inbox/events'
import type { Event } from '../../kernel/event'
import { downloadRequest, mediaInfoRequest, readMediaInfo } from '../../providers/cloud-api/account/media'
import { readConnection } from '../connection'
import type { Performer } from '../world'

export const mediaPerformer: Performer = {
  kind: fetchMedia.kind,
  perform: (host, effects, stores) => {
    const connection = readConnection(stores.engine)
    if (!connection || connection.provider === 'practice') return []
    const wanted = effects.flatMap((effect) => (fetchMedia.is(effect) ? [effect.payload] : []))
    const infos = host.http.fetchAll(wanted.map((one) => mediaInfoRequest(connection.token, one.mediaId, connection.phoneNumberId)))
    const downloads = wanted.flatMap((one, at) => {
      const answer = infos[at]
      const info = answer && readMediaInfo(answer)
      const request = info?.ok ? downloadRequest(connection.token, info.value.url) : null
      return request ? [{ one, request }] : []
    })
    const bytes = host.http.fetchAll(
      downloads.map(({ request }) => request),
      'bytes',
    )
    return downloads.flatMap(({ one }, at): Event[] => {
      const answer = bytes[at]
      if (!answer?.ok || answer.status !== 200 || answer.base64 === undefined) return []
      const kept = host.files.keep(one.name, one.mime, answer.base64)
      // What could not be kept now is tried again by its timer.
      return kept.ok ? [mediaKept(one.messageId, { messageId: one.messageId, messageRow: one.messageRow, url: kept.url })] : []
    })
  },
}
