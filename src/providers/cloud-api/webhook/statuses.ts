/** `statuses[]`: what became of a message that was accepted. */
import { DELIVERY_STATES, type DeliveryState, type MetaError, type Pricing, type StatusUpdate } from '../../../domain/outbox/status'
import { judge } from '../errors/judge'
import { type Fields, fields, flag, list, moment, text } from '../loose'
import { readErrors } from './content'
import { type Found, happened, skip } from './found'
import { completed, NOBODY, person, readContacts } from './people'

const STATES = new Map<string, DeliveryState>(DELIVERY_STATES.map((state) => [state, state]))

const NO_ERROR: MetaError = { code: null, title: '', details: null }

const readPricing = (value: unknown): Pricing | null => {
  const pricing = fields(value)
  if (Object.keys(pricing).length === 0) return null
  return { category: text(pricing.category), type: text(pricing.type), billable: flag(pricing.billable) }
}

const isGroup = (raw: Fields): boolean => text(raw.recipient_type) === 'group'

/** In a group `recipient_id` is the group's; the participant stands under two names in Meta's own pages. */
const readRecipient = (raw: Fields) =>
  person(
    isGroup(raw) ? (raw.recipient_participant_id ?? raw.participant_recipient_id) : raw.recipient_id,
    raw.recipient_user_id,
    raw.recipient_parent_user_id ?? raw.parent_recipient_user_id ?? raw.parent_user_id,
  )

export const readStatuses = (value: Fields): readonly Found[] => {
  const raws = list(value.statuses)
  const recipients = raws.map(fields).map(readRecipient)
  const complete = completed(recipients, readContacts(value))
  return raws.map((item, index) => {
    const raw = fields(item)
    const wamid = text(raw.id)
    const at = moment(raw.timestamp)
    const state = STATES.get(text(raw.status) ?? '')
    if (wamid === null) return skip('no_id', 'statuses', item)
    if (state === undefined) return skip('not_used', 'statuses', item)
    if (at === null) return skip('no_time', 'statuses', item)
    const error = readErrors(raw.errors)[0] ?? null
    const recipient = complete(recipients[index] ?? NOBODY)
    const status: StatusUpdate = {
      wamid,
      status: state,
      at,
      recipient,
      opaque: text(raw.biz_opaque_callback_data),
      error,
      verdict: state === 'failed' ? judge(error ?? NO_ERROR, { attempt: 1, accepted: true }) : null,
      pricing: readPricing(raw.pricing),
      groupId: isGroup(raw) ? text(raw.recipient_id) : null,
    }
    const participant = isGroup(raw) ? ` ${recipient.userId ?? recipient.waId ?? ''}` : ''
    return happened({ type: 'status', status }, `${wamid} ${state}${participant}`)
  })
}
