/** How far a link got: its message arrived, it was opened, it was answered. */
import { type Act, patch } from '../../kernel/act'
import type { Need, State } from '../../kernel/state'
import type { Opening } from '../links/events'
import { ARRIVED } from '../messages/messages'
import type { Follower } from '../outbox/slots'
import { TOKEN } from './link'
import { links } from './tables'

/** The words of the message carry the link, and the link the token. */
export const linkFollower: Follower = {
  follow: (state, { to, row, message }, ctx) => {
    if (!ARRIVED.has(to)) return []
    const token = TOKEN.exec(message?.text ?? '')?.[0] ?? TOKEN.exec(row?.preview ?? '')?.[0]
    const link = token === undefined ? undefined : state.find(links, 'id', token, 'soft')
    return link && link.delivered_at === null ? [patch(links, link.id, { delivered_at: ctx.now })] : []
  },
}

export const needsOfOpening = ({ link }: Opening): readonly Need[] =>
  TOKEN.test(link) ? [{ need: 'find', table: links, column: 'id', value: link }] : []

export const countOpening = (state: State, { link: id, at }: Opening): readonly Act[] => {
  const link = TOKEN.test(id) ? state.find(links, 'id', id) : undefined
  return link ? [patch(links, id, { clicked_at: link.clicked_at ?? at, clicks: (link.clicks ?? 0) + 1 })] : []
}
