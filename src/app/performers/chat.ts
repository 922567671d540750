/** Tells a Google Chat space; what it refuses is lost, since the tab says the same. */
import { chatMessage } from '../../domain/notices/events'
import type { Performer } from '../world'

export const chatPerformer: Performer = {
  kind: chatMessage.kind,
  perform: (host, effects) => {
    const messages = effects.flatMap((effect) => (chatMessage.is(effect) ? [effect.payload] : []))
    const answers = host.http.fetchAll(
      messages.map(({ url, text }) => ({
        url,
        method: 'post',
        headers: { 'content-type': 'application/json; charset=UTF-8' },
        body: JSON.stringify({ text }),
      })),
    )
    const lost = answers.filter((answer) => !answer.ok || answer.status >= 300).length
    if (lost > 0) host.log.error(`chat: ${lost} of ${messages.length} not taken`)
    return []
  },
}
