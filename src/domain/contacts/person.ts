/** Somebody as WhatsApp knows them: a phone, an id without a phone, or both. */

/** Who somebody is on WhatsApp; at least one of `waId` and `userId` is known in a message. */
export interface Person {
  /** Digits of the phone with country code, without plus, exactly as Meta sent them (where to answer). */
  readonly waId: string | null
  /** Business-scoped user id (BSUID), such as `AR.1349…`; another one after a change of number. */
  readonly userId: string | null
  readonly parentUserId: string | null
  readonly name: string | null
  /** Without the leading @. */
  readonly username: string | null
}
