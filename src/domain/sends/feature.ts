/** One-off sends: who, what, when, and what became of it. */

import { on } from '../../kernel/event'
import type { Feature } from '../../kernel/feature'
import { copied, edited, rolledBack } from '../../kernel/file'
import { whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { watched } from '../audit/watch'
import { heard, received } from '../inbox/events'
import { dispatch, settled, statusChanged } from '../outbox/events'
import { outboxFollower, outboxGuard } from '../outbox/slots'
import { listed } from '../templates/listed'
import { templates } from '../templates/tables'
import { noticeSends, release, released } from './control'
import { countReply, sendFollower } from './follow'
import { sendGuard, templateGuard } from './guard'
import { moved, moveRows } from './move'
import { pauseVanished, plan, planned } from './schedule'
import { stopSends } from './stopped'
import { audiences, sends } from './tables'
import { usesFollower } from './uses'

const both = () => [whole(sends), whole(templates)]
const own = () => [whole(sends)]

export const sendsFeature: Feature = {
  name: 'sends',
  module: 'base',
  title: t('Envíos', 'Envios', 'Sends'),
  tables: [sends, audiences],
  fills: [
    outboxGuard(sendGuard),
    outboxGuard(templateGuard),
    outboxFollower(sendFollower),
    outboxFollower(usesFollower),
    watched({
      table: sends,
      deed: 'send',
      columns: ['state_known', 'at', 'audience_count', 'template_id'],
      seen: { state_known: 'state', at: 'scheduled_at' },
    }),
  ],
  on: () => [
    on(planned, plan, both),
    on(released, release),
    on(moved, moveRows, own),
    on(listed, pauseVanished, own),
    on(heard, countReply),
    on(rolledBack, (state, _, ctx) => stopSends(state, 'held', ctx)),
    on(copied, (state, _, ctx) => stopSends(state, 'copied', ctx)),
    on(edited, noticeSends, (span) =>
      span.table === sends.key ? [whole(sends), { need: 'span', table: sends, from: span.from, to: span.to }] : [],
    ),
    // The counters and guards of sends look at these whatever happens; they come with the first read.
    on(dispatch, () => [], both),
    on(received, () => [], own),
    on(settled, () => [], both),
    on(statusChanged, () => [], own),
  ],
}
