/** Turns a queued row into a message on its way, in the same commit: attempt n, its row in Mensajes, and the effect that sends it. */
import { type Act, append, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { after, MINUTE } from '../../kernel/time'
import { contacts, people } from '../contacts/contacts'
import type { PersonRow } from '../contacts/recognise'
import { withMessage } from '../contacts/thread'
import { messages } from '../messages/messages'
import { account, lineOf } from '../settings/settings'
import { send } from './events'
import type { OutBody, Recipient } from './message'
import { paceOf } from './pace'
import { isAutomatic, queue, writeMark } from './queue'
import type { QueueRow } from './slots'
import { slow } from './slow'

/** A claim that has not been heard of for so long is looked after (protocol, recovery). */
export const RECOVER_AFTER = 7 * MINUTE

/** The name of a run bears the account whose run it is: nobody else knows whether its chunks have started. */
const runOf = ({ account }: Ctx, run: string): string => `${account}:${run}`
export const isOwnRun = ({ account }: Ctx, run: string | null): boolean => (run ?? '').startsWith(`${account}:`)

export interface Claim {
  readonly row: QueueRow
  readonly queueRow: number
  readonly person: PersonRow
  readonly to: Recipient
  readonly body: OutBody
  readonly personName: string
  readonly run: string
  readonly chunk: number
}

export const claim = (state: State, claimed: Claim, ctx: Ctx): readonly Act[] => {
  const { row, person } = claimed
  const attempt = (row.attempt ?? 0) + 1
  const messageId = ctx.id('m')
  const messageRow = state.nextRow(messages)
  const run = runOf(ctx, claimed.run)
  const contactRow = state.rowOf(contacts, row.contact_id ?? '') ?? row.contact_row
  return [
    patch(queue, row.id, {
      state: 'claimed',
      due: after(ctx.now, RECOVER_AFTER),
      attempt,
      claimed_at: ctx.now,
      run,
      chunk: claimed.chunk,
      message_id: messageId,
      message_row: messageRow,
      reason: null,
    }),
    append(messages, {
      id: messageId,
      at: ctx.now,
      person: claimed.personName,
      direction: 'out',
      text: row.preview,
      status: 'sending',
      author: row.author,
      origin: row.origin_name,
      exact_at: ctx.now,
      contact_id: row.contact_id,
      contact_row: row.contact_row,
      kind: claimed.body.kind,
      attempt,
      queue_id: row.id,
      queue_row: claimed.queueRow,
      send_id: row.send_id,
      category: row.category,
    }),
    patch(people, person.id, {
      last_out_at: ctx.now,
      thread: withMessage(person.thread, messageId, messageRow, row.send_id),
      ...(isAutomatic(row.origin) ? { last_auto_at: ctx.now } : {}),
      ...(row.send_id ? { last_send: row.send_id } : {}),
    }),
    send({
      queueId: row.id,
      queueRow: claimed.queueRow,
      messageId,
      messageRow,
      attempt,
      contactId: row.contact_id,
      contactRow,
      peopleRow: state.rowOf(people, person.id) ?? row.people_row,
      run,
      chunk: claimed.chunk,
      pace: paceOf(state),
      urgent: row.origin === 'reply',
      careful: slow.of(state).most,
      line: lineOf(account.of(state)),
      message: {
        to: claimed.to,
        opaque: writeMark({
          install: ctx.install,
          message: messageId,
          attempt,
          row: messageRow,
          queue: { id: row.id, row: claimed.queueRow },
          contact: row.contact_id === null ? undefined : { id: row.contact_id, row: contactRow ?? undefined },
        }),
        replyTo: row.reply_to,
        body: claimed.body,
      },
    }),
  ]
}
