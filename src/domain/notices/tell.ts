/** Tells somebody of the team, at once or together with what else there is: in their hours, not every minute, urgent things always. */
import { type Act, append, later, patch, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, type State, whole } from '../../kernel/state'
import { after, DAY, HOUR, type Instant, instant, MINUTE } from '../../kernel/time'
import { isOpen, nextOpen } from '../calendar/hours'
import { people } from '../contacts/contacts'
import { keyOfPhone, type PersonRow, readTyped } from '../contacts/recognise'
import { letter } from '../mail/mail'
import { enqueue, queueIdOf } from '../outbox/enqueue'
import type { OutBody } from '../outbox/message'
import { organisation } from '../settings/settings'
import { memberHours } from '../team/calendar-of'
import { type Member, mailOf, membersOf, SMALL_TEAM } from '../team/members'
import { deedButtons } from './deeds'
import { chatMessage, noticesDue } from './events'
import { type Item, NOTICES_KEPT, noticeBox, noticeSent, noticeSettings } from './tables'
import { letterOf } from './words'

/** Where nobody leads, whoever set Hilo up is told. */
export const NOBODY_LEADS = 'lead'
/** Two letters to one person are at least this far apart, unless something is urgent. */
const APART = 10 * MINUTE

export type Haste = 'now' | 'soon' | 'whenever'

const boxOf = (state: State, to: string) => state.all(noticeBox).find(({ id }) => id === to)

/** `soon` waits for working hours only; `whenever` also for the next full hour of a large team. */
const whenToTell = (state: State, member: Member | undefined, last: Instant | null, haste: Haste, ctx: Ctx): Instant => {
  const earliest = instant(Math.max(ctx.now, last === null || haste !== 'whenever' ? 0 : after(last, APART)))
  const { hourly = membersOf(state).length > SMALL_TEAM } = noticeSettings.of(state)
  const at = haste === 'whenever' && hourly ? instant(Math.ceil(earliest / HOUR) * HOUR) : earliest
  if (!member) return at
  const { zone, hours } = memberHours(state, member, ctx)
  return isOpen(at, zone, hours) ? at : nextOpen(at, zone, hours)
}

export const tellMember = (state: State, to: string, item: Item, haste: Haste, ctx: Ctx): readonly Act[] => {
  const box = boxOf(state, to)
  const member = membersOf(state).find(({ id }) => id === to)
  const at = haste === 'now' ? ctx.now : whenToTell(state, member, box?.last_at ?? null, haste, ctx)
  const items = [...(box?.items ?? []), item]
  if (at <= ctx.now)
    return [
      ...deliver(state, to, member, items, haste === 'now', ctx),
      ...write(box !== undefined, to, { items: [], due: null, last_at: ctx.now }),
    ]
  const due = box?.due != null && box.due <= at ? box.due : at
  const key = `notices ${to} ${due}`
  return [
    ...write(box !== undefined, to, { items: items.map((one) => ({ ...one })), due }),
    ...(box?.due === due ? [] : [later(due, key, noticesDue(key, { to }), 'fresh')]),
  ]
}

const write = (exists: boolean, to: string, values: { items: Item[]; due: Instant | null; last_at?: Instant }): readonly Act[] => {
  const cells = { ...values, items: values.items.map((one) => ({ ...one })) }
  return [exists ? patch(noticeBox, to, cells) : append(noticeBox, { id: to, ...cells })]
}

/** The timer rang: everything that waits is told in one letter. */
export const tellAll = (state: State, { to }: { readonly to: string }, ctx: Ctx): readonly Act[] => {
  const box = boxOf(state, to)
  const items = box?.items ?? []
  if (box?.due == null || box.due > ctx.now || items.length === 0) return []
  const member = membersOf(state).find(({ id }) => id === to)
  return [...deliver(state, to, member, items, false, ctx), ...write(true, to, { items: [], due: null, last_at: ctx.now })]
}

/** By the channel that they chose; where that cannot reach them, by mail. */
const deliver = (
  state: State,
  to: string,
  member: Member | undefined,
  items: readonly Item[],
  urgent: boolean,
  ctx: Ctx,
): readonly Act[] => {
  const { by } = noticeSettings.of(state)
  const channel = by[to] ?? 'mail'
  if (channel === 'none') return []
  const words = letterOf(items, ctx)
  const message = channel === 'whatsapp' && member ? byWhatsApp(state, member, items, words.subject, ctx) : []
  if (message.length > 0) return message
  const mail = member ? mailOf(member) : organisation.of(state).mail
  // A letter to nobody would go to the account that runs Hilo: only where nobody leads is that meant.
  return mail === '' && member ? [] : [letter({ to: mail, ...words, urgent })]
}

/** Whose own WhatsApp this is; blank where their phone is not one, or has never written. */
export const personOf = (state: State, member: Member): PersonRow | undefined => {
  const { country, area } = organisation.of(state)
  const phone = readTyped(member.phone ?? '', country, area)
  const key = phone.kind === 'one' ? keyOfPhone(phone.e164) : null
  return key === null ? undefined : state.find(people, 'key', key)
}

/** To their own WhatsApp, as to anybody: freely within a day of their last word, by template after. Empty: it cannot reach them. */
const byWhatsApp = (state: State, member: Member, items: readonly Item[], text: string, ctx: Ctx): readonly Act[] => {
  const person = personOf(state, member)
  if (!person || person.consent === 'out') return []
  const [name = '', language = ''] = noticeSettings.of(state).template.split('|')
  const open = person.last_in_at !== null && after(person.last_in_at, DAY) > ctx.now
  if (!open && name === '') return []
  const key = `notice ${member.id} ${ctx.id('n')}`
  const id = queueIdOf(key)
  const [only] = items
  const about = only && items.length === 1 && only.task !== '' ? only : undefined
  const body: OutBody = !open
    ? { kind: 'template', name, language, components: [] }
    : about
      ? { kind: 'buttons', text, buttons: deedButtons(id, ctx.lang) }
      : { kind: 'text', text }
  const old = state.all(noticeSent)
  return [
    ...enqueue(
      state,
      {
        key,
        contactId: person.id,
        peopleRow: state.rowOf(people, person.id),
        personName: member.name ?? '',
        // No answer of the team to a person: it stops no clock, and opens no conversation.
        origin: 'reply',
        originName: 'Hilo',
        author: 'Hilo',
        ...(open ? {} : { template: `${name}|${language}`, category: 'utility' }),
        body,
        preview: text,
        notBefore: ctx.now,
        expiresAt: after(ctx.now, DAY),
        fresh: true,
      },
      ctx,
    ),
    ...(about ? [append(noticeSent, { id, member: member.id, task: about.task, row: about.row, at: ctx.now })] : []),
    ...(about && old.length >= NOTICES_KEPT ? old.slice(0, old.length - NOTICES_KEPT + 1).map((row) => remove(noticeSent, row.id)) : []),
  ]
}

/** The team's space in Google Chat hears what concerns everybody. */
export const tellSpace = (state: State, item: Item): readonly Act[] => {
  const { chat } = noticeSettings.of(state)
  return chat === '' ? [] : [chatMessage({ url: chat, text: item.says })]
}

/** Every delivery looks at these; they come with the first read. */
export const noticeNeeds = (): readonly Need[] => [noticeBox, noticeSent].map(whole)
