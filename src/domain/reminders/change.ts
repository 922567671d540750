/** A row changed: its messages are planned anew, and it says which is the next. */
import { type Act, append, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import type { Need, State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { DAY, type Instant } from '../../kernel/time'
import { sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import { habitsOf } from '../sends/who'
import { type Entry, readEntries, store } from './entry'
import type { SubjectChanged } from './events'
import { type Planning, planSubject } from './plan'
import type { Rule } from './rule'
import { rulesOf, SMALL } from './shelf'
import { type ReminderSource, reminderSource, type Subject } from './source'
import { plans } from './tables'

export const changeNeeds =
  (fills: Fills) =>
  ({ source, id, row, fresh }: SubjectChanged): readonly Need[] => [
    ...SMALL,
    ...(fills
      .of(reminderSource)
      .find(({ key }) => key === source)
      ?.needs(id, row) ?? []),
    ...(fresh ? [] : [{ need: 'find', table: plans, column: 'id', value: id } as const]),
  ]

const SAYS = {
  next: (name: string, when: string) => t(`«${name}» sale ${when}.`, `«${name}» sai ${when}.`, `“${name}” leaves ${when}.`),
} as const

/** What comes next for this row, in one sentence. */
export const sayNext = (entries: readonly Entry[], rules: readonly Rule[], ctx: Ctx): string | null => {
  const [next] = entries.filter(({ state }) => state === 'planned').sort((a, b) => a.at - b.at)
  const rule = next && rules.find(({ id }) => id === next.rule)
  return next && rule ? SAYS.next(rule.name, sayMoment(next.at, ctx.now, zone(ctx.zone))[ctx.lang])[ctx.lang] : null
}

export interface Replanned {
  readonly source: ReminderSource
  readonly subject: Subject
  /** What stood in the plan; `undefined`: there is none yet. */
  readonly before: readonly Entry[] | undefined
  readonly rules: readonly Rule[]
  readonly rulesChanged: boolean
}

/** What planning looks at beside the row. */
export const planningAt = (state: State, ctx: Ctx, rulesChanged: boolean): Planning => ({
  now: ctx.now,
  zone: zone(ctx.zone),
  lang: ctx.lang,
  habits: habitsOf(state),
  rulesChanged,
})

/** The plan as it is to be, and what the row shows of it. */
export const replanned = (state: State, { source, subject, before, rules, rulesChanged }: Replanned, ctx: Ctx): readonly Act[] => {
  const own = rules.filter((rule) => rule.source.key === source.key)
  const entries = planSubject(own, subject, before ?? [], planningAt(state, ctx, rulesChanged))
  if (before === undefined && entries.length === 0) return []
  const values = {
    ...store(entries),
    source: source.key,
    subject_row: subject.row,
    contact_id: subject.contactId,
    contact_row: subject.contactRow,
    people_row: subject.peopleRow,
  }
  return [
    before === undefined ? append(plans, { id: subject.id, ...values }) : patch(plans, subject.id, values),
    ...source.show(state, subject, { next: sayNext(entries, own, ctx), why: whyOf(entries, ctx.now) }, ctx),
  ]
}

/** The reason of what was left out just now. */
const whyOf = (entries: readonly Entry[], now: Instant): string | null =>
  entries.filter(({ state, at }) => state === 'skipped' && at >= now - DAY).at(-1)?.why ?? null

export const takeChange =
  (fills: Fills) =>
  (state: State, { source: key, id, row, fresh }: SubjectChanged, ctx: Ctx): readonly Act[] => {
    const source = fills.of(reminderSource).find((one) => one.key === key)
    const subject = source?.read(state, id, row, ctx)
    if (!source || !subject) return []
    const known = fresh ? undefined : state.find(plans, 'id', id)
    const before = known ? readEntries(known.entries) : undefined
    return replanned(state, { source, subject, before, rules: rulesOf(fills, state, ctx), rulesChanged: false }, ctx)
  }
