/** Decides which spellings are one person: one key for all of them, and never one key for two people. */
import { type Bsuid, type E164, isE164, type WaId } from './e164'

/**
 * What contacts are indexed by: the digits to which WhatsApp is written, or a BSUID (which no digits can equal).
 * It does not depend on Google's numbering data, so an upgrade of that cannot move anybody.
 */
export type IdentityKey = string & { readonly __identityKey: true }

interface Spelling {
  /** Digits with country code. */
  readonly written: RegExp
  /** The spellings of the same line, out of the groups of `written`; the first is the key and the one that WhatsApp wants. */
  same(...groups: readonly string[]): readonly string[]
}

/** Area and local of 10 digits: the number does not say whether the area ends before or after `next`. */
const argentina = (area: string, next: string, rest: string): readonly string[] => [
  `549${area}${next}${rest}`,
  `54${area}${next}${rest}`,
  `54${area}15${next}${rest}`,
  `54${area}${next}15${rest}`,
]

/*
 * AR: WhatsApp's help ("About international phone number format") wants 54 9 area local, without 15; `from` of a webhook may lack
 *   the 9, and Meta's test numbers are listed with 15. An Argentine line is known by its 10 digits alone, mobile or not, so that
 *   the spellings of a landline never meet another person.
 * MX: 521 was the spelling of mobiles until 2019 and still is of old accounts; the 10 digits are unique.
 * BR: accounts from before the ninth digit keep 8. Only 6, 8 and 9 took one: 2 to 5 are landlines, and 7 was also Nextel's radio
 *   service, which kept its 8 digits beside other people's 9 (Anatel, Resolução 553/2010): two people, hence never joined.
 */
const SPELLINGS: readonly Spelling[] = [
  { written: /^549?11(?:15)?(\d{8})$/, same: (local) => [`54911${local}`, `5411${local}`, `541115${local}`] },
  { written: /^549?([23]\d\d)15(\d)(\d{6})$/, same: argentina },
  { written: /^549?([23]\d\d)(\d)15(\d{6})$/, same: argentina },
  { written: /^549?([23]\d\d)(\d)(\d{6})$/, same: argentina },
  { written: /^521?([2-9]\d{9})$/, same: (number) => [`52${number}`, `521${number}`] },
  { written: /^55([1-9][1-9])9?([689]\d{7})$/, same: (area, local) => [`55${area}9${local}`, `55${area}${local}`] },
]

const digitsOf = (phone: E164 | WaId): string => phone.replace(/^\+/, '')

const spellings = (digits: string): readonly string[] => {
  for (const { written, same } of SPELLINGS) {
    const match = written.exec(digits)
    if (match) return same(...match.slice(1))
  }
  return [digits]
}

const isKey = (text: string): text is IdentityKey => text !== ''
const key = (text: string): IdentityKey => {
  if (!isKey(text)) throw new RangeError('nobody has an empty key')
  return text
}
const e164 = (digits: string): E164 => {
  const phone = `+${digits}`
  if (!isE164(phone)) throw new RangeError('a spelling of a phone that is no phone')
  return phone
}

/** The same for every spelling of one person's number, whether typed in a list or sent by Meta. */
export const identityKey = (phone: E164 | WaId): IdentityKey => {
  const digits = digitsOf(phone)
  return key(spellings(digits)[0] ?? digits)
}

/** The key of somebody whose phone is hidden. A parent id (`GB.ENT.…`) is another identity than the plain one. */
export const keyOfBsuid = (id: Bsuid): IdentityKey => key(id)

/** All spellings of this person's number, the one that WhatsApp wants first; `phone` itself is always among them. */
export const variants = (phone: E164 | WaId): readonly E164[] => [...new Set([...spellings(digitsOf(phone)), digitsOf(phone)])].map(e164)

/** Where to write first to somebody who has not written yet; afterwards Meta's own `wa_id` is the address. */
export const whatsappNumber = (phone: E164): E164 => e164(identityKey(phone))
