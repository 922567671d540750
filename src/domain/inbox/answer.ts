/** The outcome of a message: the first answerer that wants it; its reply is claimed in the same commit. */
import { type Act, append, patch, raise, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import { after, HOUR } from '../../kernel/time'
import { contacts, people } from '../contacts/contacts'
import { messages } from '../messages/messages'
import { enqueue, queueIdOf } from '../outbox/enqueue'
import { turn } from '../outbox/events'
import { queue } from '../outbox/queue'
import { describe } from './describe'
import type { HeardNow } from './events'
import { keepMedia } from './media'
import { type Answer, type Heard, inboxAnswer, PHASES } from './slots'
import { waiting } from './tables'

export const answerHeard = (fills: Fills) => {
  const answerers = [...fills.of(inboxAnswer)].sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase))
  return (state: State, given: HeardNow, ctx: Ctx): readonly Act[] => {
    const person = state.get(people, given.personId)
    if (!person) return []
    const whole: Heard = { ...given, person, contact: state.get(contacts, given.personId) }
    const answer = firstOf(answerers.map((one) => () => one.answer(state, whole, ctx, fills)))
    return [
      ...(answer?.acts ?? []),
      ...(answer ? [patch(messages, given.messageId, { origin: answer.outcome })] : []),
      ...(answer?.settled ? [] : wait(state, whole, ctx)),
      ...keepMedia(given.message, given.messageId, given.messageRow, ctx),
      ...(answer?.reply ? replyNow(state, whole, answer.reply, ctx) : []),
    ]
  }
}

const firstOf = <V>(tries: readonly (() => V | undefined)[]): V | undefined => {
  for (const one of tries) {
    const found = one()
    if (found !== undefined) return found
  }
  return undefined
}

/** Nobody is forgotten: whoever waits stays on the list until somebody of the team answers. */
const wait = (state: State, { person, contact, message }: Heard, ctx: Ctx): readonly Act[] => {
  const text = describe(message)[ctx.lang].slice(0, 200)
  if (state.all(waiting).some((one) => one.id === person.id)) return [patch(waiting, person.id, { text })]
  return [append(waiting, { id: person.id, since: message.at, text, name: contact?.full_name ?? person.profile_name })]
}

export const waitNoMore = (state: State, personId: string): readonly Act[] =>
  state.all(waiting).some((one) => one.id === personId) ? [remove(waiting, personId)] : []

const REPLY_EXPIRES = 12 * HOUR

const replyNow = (
  state: State,
  { person, contact, message, messageId }: Heard,
  reply: NonNullable<Answer['reply']>,
  ctx: Ctx,
): readonly Act[] => {
  const id = queueIdOf(reply.key)
  const row = state.nextRow(queue)
  const acts = enqueue(
    state,
    {
      key: reply.key,
      contactId: person.id,
      contactRow: state.rowOf(contacts, person.id),
      peopleRow: state.rowOf(people, person.id),
      personName: contact?.full_name ?? person.profile_name ?? '',
      origin: 'reply',
      originName: reply.name,
      author: 'Hilo',
      body: reply.body,
      preview: reply.preview,
      notBefore: ctx.now,
      // An automatic answer that comes half a day late does more harm than none.
      expiresAt: after(message.at, REPLY_EXPIRES),
      fresh: true,
    },
    ctx,
  )
  return acts.length === 0 ? [] : [...acts, raise(turn(reply.key, { id, row, run: `reply ${messageId}`, chunk: 0 }))]
}
