/** Finds the person behind a phone or a WhatsApp id, however it is written. */
import type { State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import { people } from './contacts'
import type { Person } from './person'
import { type Country, type E164, identityKey, isCountry, isE164, isWaId, type PhoneReading, readPhone } from './phone'

export type PersonRow = RecordOf<typeof people>

/** The key of a WhatsApp id made of digits; `null` when it is none. */
export const keyOfWaId = (waId: string | null): string | null => (waId !== null && isWaId(waId) ? identityKey(waId) : null)
export const keyOfPhone = (phone: string | null): string | null => (phone !== null && isE164(phone) ? identityKey(phone) : null)

/** By phone first, then by Meta's own id: somebody who hid the phone keeps the id. */
export const recognise = (state: State, person: Person): PersonRow | undefined => {
  const key = keyOfWaId(person.waId)
  return (key ? state.find(people, 'key', key) : undefined) ?? (person.userId ? state.find(people, 'user_id', person.userId) : undefined)
}

/** What somebody typed as a phone, read with the habits of the programme's country. */
export const readTyped = (typed: string, country: string, area: string): PhoneReading =>
  readPhone(typed, { country: isCountry(country) ? country : FALLBACK, ...(area ? { area } : {}) })
const FALLBACK: Country = 'AR'

/** A phone that may be sent to as it stands. */
export const sendable = (phone: string | null): E164 | null => (phone !== null && isE164(phone) ? phone : null)
