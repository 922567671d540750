/** Reads text of two bytes a letter («Unicode text» of Excel), with its mark or without. */
import { type Bytes, byteAt, collectUnits } from './units'

export type Utf16 = 'utf-16le' | 'utf-16be'

/** Text of our languages has a zero in every other byte; this share of them in the first bytes is enough to tell. */
const MOSTLY = 0.7
const LOOKED_AT = 512

/** Share of zeros among the even (0) or odd (1) bytes of the beginning. */
const zeros = (bytes: Bytes, parity: 0 | 1): number => {
  const pairs = Math.floor(Math.min(bytes.length, LOOKED_AT) / 2)
  let found = 0
  for (let pair = 0; pair < pairs; pair++) if (bytes[2 * pair + parity] === 0) found++
  return pairs === 0 ? 0 : found / pairs
}

/** Which of the two orders, and where the text starts. */
const orderOf = (bytes: Bytes): { readonly encoding: Utf16; readonly from: number } | undefined => {
  const [first, second] = [byteAt(bytes, 0), byteAt(bytes, 1)]
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', from: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', from: 2 }
  if (zeros(bytes, 1) > MOSTLY) return { encoding: 'utf-16le', from: 0 }
  if (zeros(bytes, 0) > MOSTLY) return { encoding: 'utf-16be', from: 0 }
  return undefined
}

/** Nothing when the bytes are of another kind. */
export const decodeUtf16 = (bytes: Bytes): { readonly text: string; readonly encoding: Utf16 } | undefined => {
  const order = orderOf(bytes)
  if (!order) return undefined
  const high = order.encoding === 'utf-16le' ? 1 : 0
  const units = collectUnits()
  for (let at = order.from; at + 1 < bytes.length; at += 2) {
    units.push(((byteAt(bytes, at + high) ?? 0) << 8) | (byteAt(bytes, at + 1 - high) ?? 0))
  }
  return { text: units.text(), encoding: order.encoding }
}
