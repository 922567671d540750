/** The hour of a reminder has come: what speaks of one person and one day becomes one message, or says why it does not leave. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, DAY, type Instant, instant } from '../../kernel/time'
import { dayAt, zone } from '../calendar/zone'
import { contacts, people } from '../contacts/contacts'
import { occasionNeeds } from '../outbox/enqueue'
import { planningAt, sayNext } from './change'
import { type Entry, readEntries, store } from './entry'
import { message, messageKey } from './message'
import { planSubject } from './plan'
import { type Planned, refusal, SKIP } from './refuse'
import type { Rule } from './rule'
import { rulesOf } from './shelf'
import { type ReminderSource, reminderSource } from './source'
import { plans, reminders } from './tables'

/** Plans that one minute looks at; the others are due in the next. */
export const MOST = 120

/** An entry whose hour has come, with all that is known of its row. */
interface Due extends Planned {
  readonly plan: string
  readonly source: ReminderSource
}

const dueOf = (
  state: State,
  fills: Fills,
  rules: readonly Rule[],
  ctx: Ctx,
): { readonly due: readonly Due[]; readonly acts: readonly Act[] } => {
  const sources = fills.of(reminderSource)
  const rows = state.due(plans, ctx.now, MOST)
  state.want(
    rows.flatMap((row): readonly Need[] => [
      ...(sources.find(({ key }) => key === row.source)?.needs(row.id, row.subject_row) ?? []),
      ...(row.contact_id
        ? ([rowNeed(contacts, row.contact_id, row.contact_row), rowNeed(people, row.contact_id, row.people_row)] as const)
        : []),
    ]),
  )
  const acts: Act[] = []
  const due: Due[] = []
  for (const row of rows) {
    const source = sources.find(({ key }) => key === row.source)
    const subject = source?.read(state, row.id, row.subject_row, ctx)
    const entries = readEntries(row.entries)
    // The row was deleted: nothing more is said about it.
    if (!source || !subject) {
      acts.push(
        patch(
          plans,
          row.id,
          store(entries.map((entry) => (entry.state === 'planned' ? { ...entry, state: 'cancelled', why: GONE[ctx.lang] } : entry))),
        ),
      )
      continue
    }
    // Somebody may have changed the date in a way that fires no event: what is planned is what the row says now.
    const own = rules.filter((rule) => rule.source.key === source.key)
    const fresh = planSubject(own, subject, entries, planningAt(state, ctx, true))
    const now = fresh.filter((entry) => entry.state === 'planned' && entry.at <= ctx.now)
    for (const entry of now) {
      const rule = rules.find(({ id }) => id === entry.rule)
      if (rule) due.push({ plan: row.id, entry, entries: fresh, rule, source, subject })
    }
    if (now.length === 0) acts.push(patch(plans, row.id, store(fresh)))
  }
  return { due, acts }
}
const GONE = t('La fila ya no está.', 'A linha não existe mais.', 'The row is gone.')

/** What one message speaks of: one rule, one person, and the day of its date; a change of state, all of them. */
export const groupKey = ({ rule, subject }: Pick<Planned, 'rule' | 'subject'>, ctx: Ctx): string => {
  const date = rule.offset.by === 'state' ? null : (subject.dates[rule.date] ?? null)
  return [rule.id, subject.contactId, date === null ? '' : dayAt(date, zone(ctx.zone))].join(' ')
}

/** A reminder before a date is worth nothing after it; one after it, nothing a day later. */
const expiryOf = (group: readonly Due[], now: Instant): Instant => {
  const dates = group.flatMap(({ rule, subject }) => {
    const date = subject.dates[rule.date]
    return date == null || date <= now ? [] : [date]
  })
  return dates.length > 0 ? instant(Math.min(...dates)) : after(now, DAY)
}

export const fire =
  (fills: Fills) =>
  (state: State, _tick: unknown, ctx: Ctx): readonly Act[] => {
    const rules = rulesOf(fills, state, ctx)
    const { due, acts } = dueOf(state, fills, rules, ctx)
    const settled = new Map<Entry, Entry>()
    const groups = new Map<string, Due[]>()
    for (const one of due) {
      const why = refusal(one, state, ctx)
      if (why) settled.set(one.entry, { ...one.entry, state: 'skipped', why: why[ctx.lang] })
      else groups.set(groupKey(one, ctx), [...(groups.get(groupKey(one, ctx)) ?? []), one])
    }
    const occasions = (group: readonly Due[]): readonly string[] => group.map(({ entry, plan }) => `${plan} ${entry.occasion}`)
    state.want(
      [...groups.values()].flatMap((group): readonly Need[] =>
        group[0] ? occasionNeeds(messageKey(group[0].rule.id, occasions(group))) : [],
      ),
    )
    const out: Act[] = [...acts]
    const sent = new Map<string, number>()
    for (const group of groups.values()) {
      const [first] = group
      if (!first) continue
      const written = message(
        state,
        {
          rule: first.rule,
          subjects: group.map(({ subject }) => subject),
          occasion: occasions(group),
          at: instant(Math.min(...group.map(({ entry }) => entry.at))),
          expiresAt: expiryOf(group, ctx.now),
        },
        ctx,
      )
      for (const { entry } of group)
        settled.set(
          entry,
          written.ok
            ? { ...entry, at: ctx.now, state: 'left' }
            : { ...entry, state: 'skipped', why: `${written.problem[ctx.lang]} ${written.next[ctx.lang]}` },
        )
      if (!written.ok) continue
      out.push(...written.value)
      sent.set(first.rule.id, (sent.get(first.rule.id) ?? 0) + 1)
    }
    return [...out, ...settledActs(state, due, settled, rules, ctx), ...countSent(state, sent)]
  }

const settledActs = (
  state: State,
  due: readonly Due[],
  settled: ReadonlyMap<Entry, Entry>,
  rules: readonly Rule[],
  ctx: Ctx,
): readonly Act[] =>
  [...new Map(due.map((one) => [one.plan, one])).values()].flatMap(({ plan, entries, source, subject }) => {
    const now = entries.map((entry) => settled.get(entry) ?? entry)
    const skipped = entries.flatMap((entry) => {
      const after = settled.get(entry)
      // That «Solo si» was not met is what the coordinator asked for, and nothing to tell.
      return after?.state === 'skipped' && after.why !== SKIP.condition[ctx.lang] ? [after.why] : []
    })
    return [
      patch(plans, plan, store(now)),
      ...source.show(state, subject, { next: sayNext(now, rules, ctx), why: skipped.at(-1) ?? null }, ctx),
    ]
  })

const countSent = (state: State, sent: ReadonlyMap<string, number>): readonly Act[] =>
  [...sent].flatMap(([id, count]) => {
    const row = state.get(reminders, id)
    return row ? [patch(reminders, id, { sent: (row.sent ?? 0) + count })] : []
  })
