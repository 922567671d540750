/** Takes in what people typed in Citas: whose, when and in which state; whatever is not understood is asked about and nothing leaves. */
import { type Act, adopt, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, type State, type SweptRow, whole } from '../../kernel/state'
import { type Text, t } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import { zone } from '../calendar/zone'
import type { Span } from '../contacts/notice'
import { subjectChanged } from '../reminders/events'
import { habitsOf } from '../sends/who'
import { settings } from '../settings/settings'
import { type Appointment, appointmentSource } from './source'
import { readStart } from './start'
import { type AppointmentState, appointments } from './tables'
import { type Whose, whose } from './who'

export const noticeNeeds = ({ table, from, to }: Span): readonly Need[] =>
  table === appointments.key ? [whole(settings), { need: 'span', table: appointments, from, to }] : []

const isBlank = ({ contact_id, starts_at, kind }: Appointment): boolean => contact_id === null && starts_at === null && kind === null

interface Understood {
  readonly whose: Whose | null
  readonly start: Instant | null
  readonly problem: string | null
}

const understand = (state: State, record: Appointment, known: boolean, ctx: Ctx): Understood => {
  const same = known && record.person_id !== null && record.person_known === record.contact_id
  const person =
    same && record.person_id !== null
      ? { ok: true as const, value: { id: record.person_id, row: record.person_row } }
      : whose(state, record.contact_id)
  const start = readStart(record.starts_at, zone(ctx.zone), habitsOf(state))
  const wrong = person.ok ? (start.ok ? undefined : start) : person
  return {
    whose: person.ok ? person.value : null,
    start: start.ok ? start.value : null,
    problem: wrong ? `${wrong.problem[ctx.lang]} ${wrong.next[ctx.lang]}` : null,
  }
}

const PAST: Text = t('Esa fecha ya pasó: no se avisa.', 'Essa data já passou: não se avisa.', 'That date is over: nobody is told.')

/** Moved to another day, it is to be confirmed anew. */
const stateAfter = (record: Appointment, start: Instant | null, now: Instant): AppointmentState => {
  const typed = record.state ?? record.state_known ?? 'draft'
  const isUntouched = typed === record.state_known
  const wasMoved = record.start !== null && start !== null && record.start !== start && start > now
  return isUntouched && wasMoved && (typed === 'confirmed' || typed === 'move' || typed === 'missed') ? 'scheduled' : typed
}

export const noticeAppointments = (state: State, span: Span, ctx: Ctx): readonly Act[] => {
  if (span.table !== appointments.key) return []
  return state.span(appointments, span.from, span.to).flatMap((row): readonly Act[] => {
    if (row.id === '') return isBlank(row.record) ? [] : greet(state, row, ctx)
    return compare(state, row, ctx)
  })
}

const changed = (id: string, row: number, fresh: boolean, ctx: Ctx): Act =>
  raise(subjectChanged(`${id} ${ctx.now}`, { source: appointmentSource.key, id, row, fresh }))

const reasonOf = ({ problem, start }: Understood, word: AppointmentState, ctx: Ctx): string | null =>
  problem ?? (word === 'scheduled' && start !== null && start < ctx.now ? PAST[ctx.lang] : null)

const greet = (state: State, { row, record }: SweptRow<Appointment>, ctx: Ctx): readonly Act[] => {
  const id = ctx.id('d')
  const what = understand(state, record, false, ctx)
  const word = record.state ?? 'draft'
  const known = what.problem === null ? word : 'draft'
  return [
    adopt(appointments, row, id, {
      state: word,
      state_known: known,
      last_reply: null,
      reason: reasonOf(what, word, ctx),
      next_step: null,
      person_id: what.whose?.id ?? null,
      person_row: what.whose?.row ?? null,
      person_known: record.contact_id,
      start: what.start,
    }),
    ...(known === 'draft' ? [] : [changed(id, row, true, ctx)]),
  ]
}

const compare = (state: State, { id, row, record }: SweptRow<Appointment>, ctx: Ctx): readonly Act[] => {
  const what = understand(state, record, true, ctx)
  const word = stateAfter(record, what.start, ctx.now)
  // What cannot be understood is as if it were a draft: nothing is planned from it.
  const known = what.problem === null ? word : 'draft'
  const isSame =
    record.state_known === known && record.start === what.start && record.person_id === (what.whose?.id ?? null) && record.state === word
  const reason = reasonOf(what, word, ctx)
  if (isSame && (what.problem === null || record.reason === reason)) return []
  return [
    patch(appointments, id, {
      state: word,
      state_known: known,
      reason,
      person_id: what.whose?.id ?? null,
      person_row: what.whose?.row ?? null,
      person_known: record.contact_id,
      start: what.start,
      // Told of, and then on another day; a draft may change as often as one likes.
      ...(record.state_known !== 'draft' && record.start !== null && what.start !== null && record.start !== what.start
        ? { moved_from: record.start }
        : {}),
    }),
    changed(id, row, false, ctx),
  ]
}
