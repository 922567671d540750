/** The phones over HTTP: whose they are, what each one shows, and what its owner does with it. */
import type { PhoneMessage } from '../../cloud-api/events'
import { type Answer, get, map, send } from './http'
import { count, fields, isFields, list, maybeText, moment, text } from './read'

export type { PhoneMessage } from '../../cloud-api/events'

export interface Phone {
  readonly waId: string
  readonly name: string
  /** Switched on; one that is off receives when it is switched on again. */
  readonly on: boolean
  readonly last: { readonly words: string; readonly at: number } | undefined
  /** Messages from the programme that its owner has not read. */
  readonly unread: number
}

/** What somebody sends from a phone, as Meta's webhooks name it. */
export type Outgoing =
  | { readonly type: 'text'; readonly text: { readonly body: string }; readonly context?: Quote }
  | { readonly type: 'image'; readonly image: { readonly caption?: string } }
  | { readonly type: 'audio'; readonly audio: { readonly seconds: number } }
  | { readonly type: 'document'; readonly document: { readonly filename: string } }
  | { readonly type: 'location'; readonly location: { readonly latitude: number; readonly longitude: number; readonly name?: string } }
  | { readonly type: 'button'; readonly button: { readonly payload: string; readonly text: string }; readonly context: Quote }
  | { readonly type: 'interactive'; readonly interactive: Reply; readonly context: Quote }

interface Quote {
  readonly message_id: string
}

type Reply =
  | { readonly type: 'button_reply'; readonly button_reply: { readonly id: string; readonly title: string } }
  | { readonly type: 'list_reply'; readonly list_reply: { readonly id: string; readonly title: string; readonly description?: string } }

const isMessage = (value: unknown): value is PhoneMessage =>
  isFields(value) && typeof value.id === 'string' && typeof value.at === 'number' && isFields(value.content)

const readLast = (value: unknown): Phone['last'] => {
  const last = fields(value)
  const at = moment(last.at)
  return at === undefined ? undefined : { words: maybeText(last.words) ?? text(last.text), at }
}

const readPhone = (value: unknown): Phone => {
  const phone = fields(value)
  return {
    waId: text(phone.waId),
    name: maybeText(phone.name) ?? text(phone.waId),
    on: (phone.on ?? phone.phoneOn) !== false,
    last: readLast(phone.last),
    unread: count(phone.unread),
  }
}

const rowsOf = (body: unknown, key: string): readonly unknown[] => (Array.isArray(body) ? body : list(fields(body)[key]))
const path = (waId: string) => `/sim/phones/${encodeURIComponent(waId)}`

export const phonesClient = {
  all: async (): Promise<Answer<readonly Phone[]>> =>
    map(await get('/sim/phones'), (body) =>
      rowsOf(body, 'phones')
        .map(readPhone)
        .filter((phone) => phone.waId !== ''),
    ),
  messages: async (waId: string): Promise<Answer<readonly PhoneMessage[]>> =>
    map(await get(`${path(waId)}/messages`), (body) => rowsOf(body, 'messages').filter(isMessage)),
  write: (waId: string, message: Outgoing): Promise<Answer<unknown>> => send(`${path(waId)}/messages`, message),
  /** The owner looks at the chat: what arrived becomes read. */
  look: (waId: string): Promise<Answer<unknown>> => send(`${path(waId)}/read`, {}),
  /** Answers the account's id when the host gives it. */
  add: async (waId: string, name: string): Promise<Answer<string | undefined>> =>
    map(await send('/sim/phones', { waId, name }), (body) => maybeText(fields(body).waId)),
  switch: (waId: string, on: boolean): Promise<Answer<unknown>> => send(path(waId), { on }),
} as const
