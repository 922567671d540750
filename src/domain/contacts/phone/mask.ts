/** A phone as it may stand in a notice or a log: enough to recognise one's own list by, too little to write to. */
import type { E164 } from './e164'
import { callingCode } from './numbering'

const SHOWN = 3

/** `+54 ··· 009`. */
export const mask = (phone: E164): string => `${callingCode(phone)} ··· ${phone.slice(-SHOWN)}`
