/** Takes a webhook of Meta apart: each message, status or change becomes a webhook of its own, with the metadata and contacts it needs. */
import { type Fields, fields, isFields, list, text } from './loose'

export interface Piece {
  readonly waba: string
  /** Null for what concerns the whole account. */
  readonly number: string | null
  readonly body: Fields
}

/** Lists of a change whose members are events of their own. */
const LISTS = ['messages', 'statuses', 'message_echoes'] as const
/** Where members say whom they concern, and where contacts do (Cloud API, webhook reference; user ids since April 2026). */
const PEOPLE = ['from', 'from_user_id', 'recipient_id', 'recipient_user_id', 'to', 'to_user_id'] as const
const NAMES = ['wa_id', 'user_id'] as const

/** Undefined: this is no webhook of WhatsApp. */
export const split = (webhook: unknown): readonly Piece[] | undefined => {
  if (!isFields(webhook) || webhook['object'] !== 'whatsapp_business_account' || !Array.isArray(webhook['entry'])) return undefined
  return list(webhook['entry'])
    .map(fields)
    .flatMap((entry) => {
      const waba = text(entry['id']) ?? ''
      return list(entry['changes'])
        .map(fields)
        .flatMap((change) =>
          valuesOf(fields(change['value'])).map((value): Piece => {
            const body = { ...webhook, entry: [{ ...entry, changes: [{ ...change, value }] }] }
            return { waba, number: text(fields(value['metadata'])['phone_number_id']) ?? null, body }
          }),
        )
    })
}

/** The value once for each event in it; whole when it is an event itself. */
const valuesOf = (value: Fields): readonly Fields[] => {
  const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !LISTS.some((one) => one === key)))
  const found = LISTS.flatMap((key) => list(value[key]).map((one) => ({ ...rest, ...contactsFor(value, fields(one)), [key]: [one] })))
  return found.length > 0 ? found : [value]
}

const named = (value: Fields, keys: readonly string[]): readonly string[] => keys.flatMap((key) => text(value[key]) ?? [])

/** Only those of the event's own people; all of them when none can be told apart. */
const contactsFor = (value: Fields, event: Fields): Fields => {
  const all = list(value['contacts'])
  if (all.length < 2) return {}
  const wanted = named(event, PEOPLE)
  const own = all.filter((contact) => named(fields(contact), NAMES).some((name) => wanted.includes(name)))
  return { contacts: own.length > 0 ? own : all }
}
