/** Somebody of the team answered, and it left: every task of the person that was open then hears of it, whoever answered and from where. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import type { Instant } from '../../kernel/time'
import { people } from '../contacts/contacts'
import { recognise } from '../contacts/recognise'
import { describe } from '../inbox/describe'
import type { Told } from '../inbox/events'
import type { Fate, Follower } from '../outbox/slots'
import { memberByMail, memberNamed, membersOf } from '../team/members'
import { answered } from './change'
import type { Actor } from './events'
import { isOpen, tasksOf } from './task'

const toAll = (
  state: State,
  personId: string,
  what: { at: Instant; by: Actor; detail: string; messageId: string },
  ctx: Ctx,
): readonly Act[] =>
  tasksOf(state, personId)
    // Whoever answers and solves in one go has answered, though the answer leaves a moment later.
    .filter((task) => isOpen(task) || (task.resolved_at !== null && task.resolved_at >= what.at))
    .flatMap((task) => answered(task, what, ctx))

const whoWrote = (state: State, author: string): Actor => {
  const members = membersOf(state)
  return (memberByMail(members, author) ?? memberNamed(members, author))?.id ?? author
}

/** The first word that it is on its way or there. */
const hasLeft = ({ from, to }: Fate): boolean =>
  (from === null || from === 'sending' || from === 'unknown') && to !== 'refused' && to !== 'unknown' && to !== 'failed'

export const replyFollower: Follower = {
  follow: (state, fate, ctx) => {
    const { row } = fate
    if (row?.origin !== 'manual' || row.contact_id === null || !hasLeft(fate)) return []
    if (!state.get(people, row.contact_id, row.people_row)) return []
    // It counts from when it was written: how long WhatsApp took is not the team's doing.
    const what = {
      at: row.not_before ?? ctx.now,
      by: whoWrote(state, row.author ?? ''),
      detail: (row.preview ?? '').slice(0, 200),
      messageId: row.message_id ?? '',
    }
    return toAll(state, row.contact_id, what, ctx)
  },
}

/** From the WhatsApp app on the programme's phone. */
export const answeredByPhone = (state: State, told: Told, ctx: Ctx): readonly Act[] => {
  if (told.type !== 'echo') return []
  const person = recognise(state, told.to)
  return person
    ? toAll(state, person.id, { at: told.at, by: '', detail: describe(told.content)[ctx.lang].slice(0, 200), messageId: '' }, ctx)
    : []
}
