/** Who did what, and what stood there before and after: all of it or one kind, out of the three records that are only added to. */
import { audit, DEEDS, type Deed } from '../../domain/audit/audit'
import { sayStamp } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { consents } from '../../domain/consent/consents'
import { CONSENT, contacts } from '../../domain/contacts/contacts'
import { HISTORY_WORDS, type HistoryKind } from '../../domain/tasks/history-kinds'
import { taskEvents, tasks } from '../../domain/tasks/tables'
import { ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import type { Text } from '../../kernel/text'
import { DAY, type Instant, instant } from '../../kernel/time'
import type { AuditKind } from '../api-settings'
import { type CallCtx, sheetCall } from './call'
import { ODD, read } from './parse'
import { nameIn } from './tasks'

const MOST_DAYS = 365
const KINDS = { ...DEEDS, consent: contacts.columns.consent.heading, task: tasks.heading }
const isDeed = (kind: string): kind is Deed => kind in DEEDS
const isKind = (kind: string): kind is AuditKind => kind in KINDS

/** What changes whose a task is, where it stands or how much it presses; words that were said stay in its own history. */
const SAID: ReadonlySet<HistoryKind | null> = new Set<HistoryKind>(['matched_rule', 'heard', 'replied', 'note', 'reminded'])

/** As they stand in the records, to be said by one hand. */
type Line = readonly [
  at: Instant | null,
  who: string | null,
  says: Text,
  about: string | null,
  personId: string | null,
  before: string | null | undefined,
  after: string | null | undefined,
]

const deeds = (state: State, since: Instant, kind: AuditKind | ''): readonly Line[] =>
  state
    .recent(audit, since)
    .flatMap((row): readonly Line[] =>
      row.deed && (kind === '' || row.deed === kind)
        ? [[row.at, row.who, DEEDS[row.deed], row.about, row.contact_id, row.before, row.after]]
        : [],
    )

const permissions = (state: State, since: Instant, { lang }: CallCtx): readonly Line[] =>
  state.recent(consents, since).map((row) => {
    const [before, after] = [row.before, row.state].map((one) => one && CONSENT[one][lang])
    return [row.at, row.recorded_by || 'contact', KINDS.consent, null, row.contact_id, before, after]
  })

const taskChanges = (state: State, since: Instant, ctx: CallCtx): readonly Line[] =>
  state.recent(taskEvents, since).flatMap((row): readonly Line[] => {
    const [before, after] = [row.from, row.to].map((one) => nameIn(state, one, ctx))
    return row.event === null || SAID.has(row.event) ? [] : [[row.at, row.by, HISTORY_WORDS[row.event], row.task_id, null, before, after]]
  })

export const listAudit = sheetCall<'audit.list'>({
  name: 'audit.list',
  parse: (input) => {
    const fields = read(input, { kind: 'text', days: 'number' })
    if (!fields.ok) return fields
    const { kind, days } = fields.value
    return (kind === '' || isKind(kind)) && days > 0 && days <= MOST_DAYS ? ok({ kind, days }) : ODD
  },
  decide: (state, { kind, days }, ctx) => {
    const since = instant(ctx.now - days * DAY)
    const lines = [
      ...(kind === '' || isDeed(kind) ? deeds(state, since, kind) : []),
      ...(kind === '' || kind === 'consent' ? permissions(state, since, ctx) : []),
      ...(kind === '' || kind === 'task' ? taskChanges(state, since, ctx) : []),
    ].sort(([a], [b]) => (b ?? 0) - (a ?? 0))
    return ok({
      value: {
        lines: lines.map(([at, who, says, about, personId, before, after]) => ({
          at: at === null ? '' : sayStamp(at, zone(ctx.zone)),
          who: nameIn(state, who, ctx),
          says: says[ctx.lang],
          about: about ?? '',
          personId: personId ?? '',
          before: before ?? '',
          after: after ?? '',
        })),
        kinds: Object.entries(KINDS).flatMap(([key, name]) => (isKind(key) ? [{ key, name: name[ctx.lang] }] : [])),
      },
    })
  },
})
