/** Phones: reading them as people type them, knowing who is who by them, and showing them. */
export { type Bsuid, type E164, isBsuid, isE164, isWaId, type WaId } from './e164'
export { type IdentityKey, identityKey, keyOfBsuid, variants, whatsappNumber } from './identity'
export { mask } from './mask'
export { type Country, isCountry, type Mobile, show, wholeNumber } from './numbering'
export type { Broken } from './problems'
export { type OnePhone, type PhoneReading, readPhone } from './read-phone'
export type { Place } from './readings'
