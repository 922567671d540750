/** `messages[]`: what people said, and what the system says about them (new number, new id, edit, deletion). */
import type { Person } from '../../../domain/contacts/person'
import type { InMessage, Referral } from '../../../domain/inbox/message'
import type { IdentityChange } from '../../../domain/inbox/update'
import type { Instant } from '../../../kernel/time'
import { type Fields, fields, flag, list, moment, text } from '../loose'
import { readContent } from './content'
import { type Found, happened, skip } from './found'
import { address, completed, known, NOBODY, person, readContacts } from './people'

interface Head {
  readonly raw: Fields
  readonly wamid: string
  readonly at: Instant
  readonly from: Person
  readonly phoneNumberId: string
}

const readReferral = (value: unknown): Referral | null => {
  const referral = fields(value)
  if (Object.keys(referral).length === 0) return null
  return {
    sourceType: text(referral.source_type),
    sourceId: text(referral.source_id),
    sourceUrl: text(referral.source_url),
    headline: text(referral.headline),
    body: text(referral.body),
    clickId: text(referral.ctwa_clid),
  }
}

const readMessage = ({ raw, wamid, at, from, phoneNumberId }: Head): InMessage => {
  const context = fields(raw.context)
  return {
    ...readContent(raw),
    wamid,
    phoneNumberId,
    from,
    at,
    replyTo: text(context.id),
    forwarded: flag(context.forwarded) === true || flag(context.frequently_forwarded) === true,
    groupId: text(raw.group_id),
    referral: readReferral(raw.referral),
    sharesOwnContact: text(raw.origin) === 'contact_request',
  }
}

const IDENTITY_CHANGES = new Map<string, IdentityChange>([
  ['user_changed_number', 'number'],
  ['user_changed_user_id', 'user_id'],
  ['customer_identity_changed', 'security_code'],
])

/** `from` is who the person was; the body of `system` says who they are now. */
const readIdentity = (change: IdentityChange, { raw, wamid, at, from }: Head): Found => {
  const system = fields(raw.system)
  const next = {
    waId: address(system.wa_id ?? system.new_wa_id).waId,
    userId: text(system.user_id),
    parentUserId: text(system.parent_user_id),
  }
  const previous = { userId: text(system.previous_user_id), parentUserId: text(system.previous_parent_user_id) }
  const old: Person = {
    ...from,
    waId: change === 'number' && from.waId === next.waId ? null : from.waId,
    userId: previous.userId ?? (from.userId === next.userId ? null : from.userId),
    parentUserId: previous.parentUserId ?? from.parentUserId,
  }
  const fresh: Person = { ...NOBODY, ...next, waId: next.waId ?? (change === 'number' ? null : from.waId) }
  return happened({ type: 'identity', change, wamid, at, old, new: fresh }, wamid)
}

const readOne = (head: Head): Found => {
  const { raw, wamid, at, from } = head
  const type = text(raw.type)
  if (type === 'edit' || type === 'revoke') {
    const inner = fields(raw[type])
    const of = text(inner.original_message_id)
    if (of === null) return skip('no_id', 'messages', raw)
    if (type === 'revoke') return happened({ type, wamid, of, from, at }, `revoke ${wamid} ${of}`)
    return happened({ type, wamid, of, from, at, content: readContent(fields(inner.message)) }, `edit ${wamid} ${of} ${at}`)
  }
  const change = type === 'system' ? IDENTITY_CHANGES.get(text(fields(raw.system).type) ?? '') : undefined
  if (change !== undefined) return readIdentity(change, head)
  if (!known(from)) return skip('no_sender', 'messages', raw)
  return happened({ type: 'message', message: readMessage(head) }, wamid)
}

export const readMessages = (value: Fields, phoneNumberId: string | null): readonly Found[] => {
  const raws = list(value.messages)
  const senders = raws.map(fields).map((raw) => person(raw.from, raw.from_user_id, raw.from_parent_user_id))
  const complete = completed(senders, readContacts(value))
  return raws.map((item, index) => {
    const raw = fields(item)
    const wamid = text(raw.id)
    const at = moment(raw.timestamp)
    if (phoneNumberId === null) return skip('no_number', 'messages', item)
    if (wamid === null) return skip('no_id', 'messages', item)
    if (at === null) return skip('no_time', 'messages', item)
    return readOne({ raw, wamid, at, from: complete(senders[index] ?? NOBODY), phoneNumberId })
  })
}

/** `message_echoes[]`: what the team wrote from the WhatsApp Business app. */
export const readEchoes = (value: Fields): readonly Found[] =>
  list(value.message_echoes).map((item) => {
    const raw = fields(item)
    const wamid = text(raw.id)
    const at = moment(raw.timestamp)
    const to = person(raw.to, raw.to_user_id, raw.to_parent_user_id)
    if (wamid === null) return skip('no_id', 'smb_message_echoes', item)
    if (at === null) return skip('no_time', 'smb_message_echoes', item)
    if (!known(to)) return skip('no_sender', 'smb_message_echoes', item)
    return happened({ type: 'echo', wamid, to, at, content: readContent(raw) }, wamid)
  })
