/** A reminder that did not arrive in some hours becomes a call that somebody makes. */
import { type Act, later, never, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, HOUR } from '../../kernel/time'
import { contacts } from '../contacts/contacts'
import { ARRIVED, type MessageState, messages } from '../messages/messages'
import type { Fate, Follower } from '../outbox/slots'
import { plainTask } from '../tasks/plain'
import { type Unarrived, unarrived } from './events'
import { rulesOf, SMALL } from './shelf'

/** The topic of calls to make: whoever wants them answered sooner writes a row of this name in Temas. */
const CALL = t('Llamada', 'Ligação', 'Call')
const KEY = /^reminder (\S+) /

const callAfter = (fills: Fills, state: State, { row }: Fate, ctx: Ctx) => {
  const id = KEY.exec(row?.key ?? '')?.[1]
  return id === undefined ? undefined : rulesOf(fills, state, ctx).find((rule) => rule.id === id && rule.callAfter !== null)
}

const LEFT: ReadonlySet<MessageState> = new Set(['accepted', 'unknown'])

/** Looks some hours after it left; what is refused for good is a call at once, unless those hours are over and one was asked for. */
export const arrivalFollower = (fills: Fills): Follower => ({
  follow: (state, fate, ctx) => {
    const isStart = LEFT.has(fate.to) && !(fate.from && LEFT.has(fate.from))
    const isLost = fate.to === 'failed' || (fate.to === 'refused' && fate.final)
    if (!fate.row?.message_id || !fate.contactId || !(isStart || isLost)) return []
    const rule = callAfter(fills, state, fate, ctx)
    if (!rule || rule.callAfter === null) return []
    if (isLost && ctx.now - (fate.message?.exact_at ?? ctx.now) >= rule.callAfter * HOUR) return []
    const what: Unarrived = {
      messageId: fate.row.message_id,
      messageRow: fate.row.message_row ?? 0,
      contactId: fate.contactId,
      rule: rule.name,
    }
    const key = `unarrived ${what.messageId}`
    if (isLost) return [raise(unarrived(`${key} lost`, what)), never(key)]
    return [later(after(ctx.now, rule.callAfter * HOUR), key, unarrived(key, what), 'fresh')]
  },
})

export const arrivalNeeds = ({ messageId, messageRow, contactId }: Unarrived): readonly Need[] => [
  ...SMALL,
  rowNeed(messages, messageId, messageRow),
  rowNeed(contacts, contactId),
]

export const askToCall = (state: State, what: Unarrived, ctx: Ctx): readonly Act[] => {
  const message = state.get(messages, what.messageId, what.messageRow)
  if (message?.status && ARRIVED.has(message.status)) return []
  const name = state.get(contacts, what.contactId)?.full_name ?? ''
  const subject = t(
    `Llamar a ${name}: no le llegó «${what.rule}».`,
    `Ligar para ${name}: não chegou «${what.rule}».`,
    `Call ${name}: “${what.rule}” did not arrive.`,
  )[ctx.lang]
  const task = { contactId: what.contactId, theme: CALL[ctx.lang], subject, priority: 'high', rule: what.rule } as const
  return [plainTask(`call ${what.messageId}`, task, ctx)]
}
