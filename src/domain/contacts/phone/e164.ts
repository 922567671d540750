/** The names under which a person can be reached on WhatsApp, each told apart from any other text. */

/** A phone as the whole world writes it: `+`, country code, number (ITU-T E.164: at most 15 digits). */
export type E164 = string & { readonly __e164: true }

/** The digits of an account as Meta writes them, without plus; not always today's spelling of the number. */
export type WaId = string & { readonly __waId: true }

/** A business-scoped user id: country, dot, letters and digits, such as `AR.1349…` or `GB.ENT.1181…`. */
export type Bsuid = string & { readonly __bsuid: true }

export const isE164 = (text: string): text is E164 => /^\+[1-9]\d{6,14}$/.test(text)
export const isWaId = (text: string): text is WaId => /^[1-9]\d{6,14}$/.test(text)

/** Meta, "Business-scoped user IDs": `CC.` or `CC.ENT.` and up to 128 letters and digits. */
export const isBsuid = (text: string): text is Bsuid => /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/.test(text)
