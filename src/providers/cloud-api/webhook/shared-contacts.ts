/** Contacts that a person shares; who answers our request for a number may send it inside a vCard only. */
import type { SharedContact } from '../../../domain/inbox/message'
import { fields, list, text } from '../loose'

const TEL = /^(?:item\d+\.)?TEL[^:\r\n]*:(.+)$/gim
const WAID = /waid=(\d+)/i

const fromCard = (card: string): SharedContact['phones'] =>
  [...card.matchAll(TEL)].map((line) => ({ phone: (line[1] ?? '').trim(), waId: WAID.exec(line[0])?.[1] ?? null }))

export const readSharedContacts = (value: unknown): readonly SharedContact[] =>
  list(value)
    .map(fields)
    .map((contact) => {
      const name = fields(contact.name)
      const phones = list(contact.phones)
        .map(fields)
        .flatMap((entry) => {
          const phone = text(entry.phone) ?? text(entry.wa_id)
          return phone === null ? [] : [{ phone, waId: text(entry.wa_id) }]
        })
      return {
        name: text(name.formatted_name) ?? text(name.first_name) ?? '',
        phones: phones.length > 0 ? phones : fromCard(text(contact.vcard) ?? ''),
        emails: list(contact.emails).flatMap((entry) => text(fields(entry).email) ?? []),
      }
    })
