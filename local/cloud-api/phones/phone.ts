/** A phone in a driver's hand: what it shows, and what its owner can do. */
import { type PhoneMessage, phoneMessage } from '../events'
import { isRecord, isText, type JsonObject } from '../json'
import { delivered, played, read } from '../send/life'
import type { PaceName } from '../settings'
import type { Sim } from '../sim'
import { notify } from '../webhooks/outbox'
import { contactOf, metadataOf } from '../webhooks/value'
import type { ButtonView, OutMessage, Person } from '../world'
import { numberFor, personWrites } from './inbound'
import { personExactly } from './people'

/** What a driver may change about a person. */
export interface Traits {
  readonly name?: string
  readonly username?: string
  /** What webhooks give as sender, when it is not the account's id. */
  readonly from?: string
  readonly onWhatsApp?: boolean
  readonly phoneOn?: boolean
  readonly readReceipts?: boolean
  readonly blocked?: boolean
  readonly marketing?: 'open' | 'stopped' | 'capped'
  readonly hidesNumber?: boolean
  readonly pace?: PaceName
}

export interface Phone {
  readonly waId: string
  /** The person as they are now. */
  about(): Readonly<Person>
  /** What the phone shows, oldest first: messages that reached it and those written on it. */
  messages(): readonly PhoneMessage[]
  /** Writes to the business: any inbound shape, for example `{"type":"text","text":{"body":"hola"}}`. Answers the message's id. */
  send(form: unknown): string
  text(body: string): string
  /** Taps a reply button or a template's quick reply, by title, id or position; addresses and numbers tell the business nothing. */
  tap(messageId: string, button: string | number): string | undefined
  /** Chooses a row of a list, by id or title. */
  choose(messageId: string, row: string): string
  /** Reacts to a message; '' takes the reaction back. */
  react(messageId: string, emoji: string): string
  /** Opens the chat: everything that arrived is read (all, or one message). */
  read(messageId?: string): void
  /** Plays a voice note. */
  play(messageId: string): void
  /** Switches the phone off, or on again: what waited arrives in order. */
  power(on: boolean): void
  block(blocked: boolean): void
  /** Stops or resumes marketing messages; the business is told. */
  marketing(value: 'stop' | 'resume'): void
  set(traits: Traits): void
}

const shown = (sim: Sim, waId: string): readonly PhoneMessage[] =>
  Object.values(sim.world.messages)
    .filter((message) => message.waId === waId && (message.direction === 'in' || ['delivered', 'read', 'played'].includes(message.status)))
    .map(phoneMessage)

const received = (sim: Sim, waId: string, id: string): OutMessage => {
  const message = sim.world.messages[id]
  if (message?.direction !== 'out' || message.waId !== waId) throw new Error(`This phone has received no message ${id}.`)
  return message
}

const buttonAt = ({ content }: OutMessage, which: string | number): ButtonView => {
  const buttons = content.buttons ?? []
  const button = typeof which === 'number' ? buttons[which] : buttons.find(({ title, value }) => title === which || value === which)
  if (button === undefined)
    throw new Error(`The message has no button "${which}": ${buttons.map(({ title }) => title).join(', ') || 'none at all'}.`)
  return button
}

const tapForm = (message: OutMessage, button: ButtonView): JsonObject | undefined => {
  const context = { message_id: message.id }
  if (button.kind === 'quick_reply') return { type: 'button', button: { payload: button.value, text: button.title }, context }
  if (button.kind !== 'reply') return undefined
  return { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: button.value, title: button.title } }, context }
}

const rowForm = (message: OutMessage, which: string): JsonObject => {
  const rows = message.content.rows ?? []
  const row = rows.find(({ id, title }) => id === which || title === which)
  if (row === undefined) throw new Error(`The list has no row "${which}": ${rows.map(({ title }) => title).join(', ') || 'none at all'}.`)
  const { section: _, ...reply } = row
  return { type: 'interactive', interactive: { type: 'list_reply', list_reply: { ...reply } }, context: { message_id: message.id } }
}

const tellPreference = (sim: Sim, person: Person, value: 'stop' | 'resume'): void => {
  const number = numberFor(sim, undefined)
  const { wa_id, user_id } = contactOf(sim, person)
  const ids: JsonObject = { ...(wa_id === undefined ? {} : { wa_id }), ...(user_id === undefined ? {} : { user_id }) }
  const preference = {
    ...ids,
    detail: `User requested to ${value} marketing messages`,
    category: 'marketing_messages',
    value,
    timestamp: Math.floor(sim.now() / 1_000),
  }
  notify(sim, {
    field: 'user_preferences',
    numberId: number.id,
    value: {
      messaging_product: 'whatsapp',
      metadata: metadataOf(number),
      contacts: [contactOf(sim, person)],
      user_preferences: [preference],
    },
  })
}

const NAMES = ['name', 'username', 'from', 'onWhatsApp', 'phoneOn', 'readReceipts', 'blocked', 'marketing', 'hidesNumber', 'pace']

/** Reads traits that came as JSON; an unknown one is an error. */
export const readTraits = (raw: unknown): Traits => {
  if (!isTraits(raw)) throw new Error(`Traits are a JSON object with ${NAMES.join(', ')}.`)
  return raw
}

const KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  name: isText,
  username: isText,
  from: isText,
  onWhatsApp: (value) => typeof value === 'boolean',
  phoneOn: (value) => typeof value === 'boolean',
  readReceipts: (value) => typeof value === 'boolean',
  blocked: (value) => typeof value === 'boolean',
  hidesNumber: (value) => typeof value === 'boolean',
  marketing: (value) => ['open', 'stopped', 'capped'].some((word) => word === value),
  pace: (value) => ['instant', 'quick', 'everyday', 'slow'].some((word) => word === value),
}
const isTraits = (raw: unknown): raw is Traits => isRecord(raw) && Object.entries(raw).every(([key, value]) => KINDS[key]?.(value) === true)

export const phoneOf = (sim: Sim, waId: string): Phone => {
  const person = () => personExactly(sim, waId)
  const act = <T>(work: () => T): T => {
    const result = work()
    sim.settle()
    return result
  }
  const send = (form: unknown) => act(() => personWrites(sim, person(), form).id)
  const waiting = () =>
    Object.values(sim.world.messages).filter((message) => message.direction === 'out' && message.waId === waId && message.waiting)
  const power = (on: boolean) => {
    person().phoneOn = on
    if (on) for (const { id } of waiting()) delivered(sim, id)
  }
  return {
    waId,
    about: person,
    messages: () => shown(sim, waId),
    send,
    text: (body) => send({ type: 'text', text: { body } }),
    tap(messageId, which) {
      const message = received(sim, waId, messageId)
      const form = tapForm(message, buttonAt(message, which))
      return form === undefined ? undefined : send(form)
    },
    choose: (messageId, row) => send(rowForm(received(sim, waId, messageId), row)),
    react: (messageId, emoji) => send({ type: 'reaction', reaction: { message_id: messageId, emoji } }),
    read: (messageId) =>
      act(() => {
        const ids = messageId === undefined ? shown(sim, waId).map(({ id }) => id) : [messageId]
        for (const id of ids) read(sim, id)
      }),
    play: (messageId) => act(() => played(sim, received(sim, waId, messageId).id)),
    power: (on) => act(() => power(on)),
    block: (blocked) =>
      act(() => {
        person().blocked = blocked
      }),
    marketing: (value) =>
      act(() => {
        person().marketing = value === 'stop' ? 'stopped' : 'open'
        tellPreference(sim, person(), value)
      }),
    set: (traits) =>
      act(() => {
        const { phoneOn, ...others } = traits
        Object.assign(person(), others)
        if (phoneOn !== undefined) power(phoneOn)
      }),
  }
}
