/** What could not be decided is kept, truncated, where nothing else waits behind it. */

import { messages } from '../domain/messages/messages'
import { statusChanged } from '../domain/outbox/events'
import { readMark } from '../domain/outbox/queue'
import type { StatusUpdate } from '../domain/outbox/status'
import { fading } from '../domain/retention/retention'
import { type Act, append, type Change } from '../kernel/act'
import * as column from '../kernel/columns'
import { type Ctx, type Event, event, on } from '../kernel/event'
import type { Feature } from '../kernel/feature'
import type { State } from '../kernel/state'
import { table } from '../kernel/table'
import { same, t } from '../kernel/text'

export const strays = table(
  'strays',
  'growing',
  t('Sin lugar', 'Sem lugar', 'Strays'),
  {
    id: column.id(same('id')),
    at: column.moment(same('at')),
    what: column.text('hilo', same('what')),
    why: column.text('hilo', same('why')),
    raw: column.text('hilo', same('raw'), { personal: true }),
  },
  { hidden: true, clock: 'at', fades: true },
)

/** Something that came and could not be read, or that is not ours: kept for a look, never in the way. */
export const strayed = event<{ readonly why: string; readonly raw: string }>('strays.kept', () => undefined)

/** A cell holds 50,000 characters. */
const KEPT = 40_000

/** The row of an event that could not be decided or committed, with its raw content. */
export const setAside = (what: Event, why: string, ctx: Ctx): Change =>
  append(strays, { id: ctx.id('stray'), at: ctx.now, what: what.name, why, raw: JSON.stringify(what.payload ?? null).slice(0, KEPT) })

/** What Meta says of a message that went to the archive, where nobody writes any more. */
const keepLate = (state: State, status: StatusUpdate, ctx: Ctx): readonly Act[] => {
  const mark = readMark(status.opaque)
  const isArchived = mark?.install === ctx.install && mark.row < state.firstKept(messages)
  return isArchived ? [setAside(statusChanged(status.wamid, status), 'archived', ctx)] : []
}

export const straysFeature: Feature = {
  name: 'strays',
  module: 'base',
  title: t('Sin lugar', 'Sem lugar', 'Strays'),
  tables: [strays],
  fills: [fading(strays)],
  on: () => [
    on(strayed, (_state, { why, raw }, ctx) => [
      append(strays, { id: ctx.id('stray'), at: ctx.now, what: 'webhook', why, raw: raw.slice(0, KEPT) }),
    ]),
    on(statusChanged, keepLate),
  ],
}
