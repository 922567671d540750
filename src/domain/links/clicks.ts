/** Openings of short links, one row each, however often the relay tells of it. */
import { append, raise } from '../../kernel/act'
import * as column from '../../kernel/columns'
import type { Decide } from '../../kernel/event'
import { hash } from '../../kernel/hash'
import type { Need } from '../../kernel/state'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'
import { after, MINUTE } from '../../kernel/time'
import { linkCounted, type Opening } from './events'

export const clicks = table(
  'clicks',
  'growing',
  t('Clics', 'Cliques', 'Clicks'),
  {
    id: column.id(same('id')),
    /** When it was recorded: rows stand in this order. */
    at: column.moment(same('at')),
    link: column.text('hilo', same('link')),
    opened_at: column.moment(same('opened_at')),
  },
  { hidden: true, clock: 'at' },
)

/** How far the relay's clock and ours may be apart when looking back for a repeat. */
const SLACK = 10 * MINUTE

export const needsOfOpening = ({ at }: Opening): readonly Need[] => [{ need: 'recent', table: clicks, since: after(at, -SLACK) }]

export const countOpening: Decide<Opening> = (state, { link, at }, ctx) => {
  const id = `k_${hash(`${link} ${at}`)}`
  if (state.recent(clicks, after(at, -SLACK)).some((row) => row.id === id)) return []
  return [append(clicks, { id, at: ctx.now, link, opened_at: at }), raise(linkCounted(`${link} ${at}`, { link, at }))]
}
