/** Who is meant: phone and business-scoped id are read apart, and a name is given only to the person it surely belongs to. */
import type { Person } from '../../../domain/contacts/person'
import { type Fields, fields, list, text } from '../loose'

const PHONE = /^\d{5,20}$/
/** Country, dot, letters and digits: `AR.1349…`, for linked portfolios `AR.ENT.1181…`. */
const USER_ID = /^[A-Z]{2}\.\S+$/

/** A field that should hold a phone may be empty or hold a BSUID; anything else is nobody. */
export const address = (value: unknown): { readonly waId: string | null; readonly userId: string | null } => {
  const raw = text(value)?.trim() ?? ''
  if (USER_ID.test(raw)) return { waId: null, userId: raw }
  const digits = raw.replace(/^\+|[\s()-]/g, '')
  return { waId: PHONE.test(digits) ? digits : null, userId: null }
}

export const NOBODY: Person = { waId: null, userId: null, parentUserId: null, name: null, username: null }

export const known = (person: Person): boolean => person.waId !== null || person.userId !== null

/** The ids found beside a message, status or preference. */
export const person = (phone: unknown, userId: unknown, parentUserId: unknown): Person => {
  const at = address(phone)
  return { ...NOBODY, waId: at.waId, userId: text(userId) ?? at.userId, parentUserId: text(parentUserId) }
}

/** `contacts[]` of a change. */
export const readContacts = (value: Fields): readonly Person[] =>
  list(value.contacts).map((raw) => {
    const contact = fields(raw)
    const profile = fields(contact.profile)
    return {
      ...person(contact.wa_id, contact.user_id, contact.parent_user_id),
      name: text(profile.name),
      username: text(profile.username)?.replace(/^@/, '') ?? null,
    }
  })

const samePerson = (a: Person, b: Person): boolean => (a.waId !== null && a.waId === b.waId) || (a.userId !== null && a.userId === b.userId)

/**
 * Adds what the contacts of the change know about each of its people. `wa_id` and `from` may be different numbers of one person
 * (Mexico, Brazil, Argentina), so a lone contact also counts for the only person of the change; with several people it must match.
 * Ids beside the message win: they are where to answer.
 */
export const completed = (people: readonly Person[], contacts: readonly Person[]): ((one: Person) => Person) => {
  const alone = people.every((one) => people[0] !== undefined && (samePerson(one, people[0]) || !known(one)))
  return (one) => {
    const lone = alone && contacts.length === 1 ? contacts[0] : undefined
    const match = contacts.find((contact) => samePerson(contact, one)) ?? lone
    if (match === undefined) return one
    return {
      waId: one.waId ?? match.waId,
      userId: one.userId ?? match.userId,
      parentUserId: one.parentUserId ?? match.parentUserId,
      name: match.name,
      username: match.username,
    }
  }
}
