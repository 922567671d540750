/** Reads text that Excel on Windows saved, one byte a letter. */
import { type Bytes, byteAt, collectUnits } from './units'

/** 0x80 to 0x9F; the five holes are control characters, as browsers read them (WHATWG Encoding, index windows-1252). */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

export const decodeWindows1252 = (bytes: Bytes): string => {
  const units = collectUnits()
  for (let at = 0; at < bytes.length; at++) {
    const byte = byteAt(bytes, at) ?? 0
    units.push(byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte)
  }
  return units.text()
}
