/** Reads UTF-8 without TextDecoder, and tells how much of the bytes was not UTF-8. */
import { type Bytes, byteAt, collectUnits } from './units'

export interface Utf8 {
  /** U+FFFD stands for each byte that could not be read. */
  readonly text: string
  /** Characters of two bytes or more: what only UTF-8 writes so. */
  readonly multibyte: number
  readonly broken: number
}

interface Shape {
  /** First byte. */
  readonly from: number
  readonly to: number
  /** Bytes after the first. */
  readonly following: number
  /** Smallest character that may be written so long (RFC 3629). */
  readonly least: number
}
const SHAPES: readonly Shape[] = [
  { from: 0xc2, to: 0xdf, following: 1, least: 0x80 },
  { from: 0xe0, to: 0xef, following: 2, least: 0x800 },
  { from: 0xf0, to: 0xf4, following: 3, least: 0x10000 },
]
const REPLACEMENT = 0xfffd

const isScalar = (code: number): boolean => code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)

/** The character of several bytes that starts at `at`, or nothing when the bytes are no UTF-8. */
const characterAt = (bytes: Bytes, at: number): { readonly code: number; readonly length: number } | undefined => {
  const first = byteAt(bytes, at) ?? 0
  const shape = SHAPES.find(({ from, to }) => first >= from && first <= to)
  if (!shape) return undefined
  let code = first & (0x3f >> shape.following)
  for (let next = 1; next <= shape.following; next++) {
    const byte = byteAt(bytes, at + next)
    if (byte === undefined || (byte & 0xc0) !== 0x80) return undefined
    code = (code << 6) | (byte & 0x3f)
  }
  return code >= shape.least && isScalar(code) ? { code, length: shape.following + 1 } : undefined
}

export const decodeUtf8 = (bytes: Bytes, from: number): Utf8 => {
  const units = collectUnits()
  let multibyte = 0
  let broken = 0
  for (let at = from; at < bytes.length; ) {
    const byte = byteAt(bytes, at) ?? 0
    const wide = byte < 0x80 ? undefined : characterAt(bytes, at)
    at += wide?.length ?? 1
    if (wide) multibyte++
    else if (byte >= 0x80) broken++
    const code = wide?.code ?? (byte < 0x80 ? byte : REPLACEMENT)
    if (code < 0x10000) units.push(code)
    else {
      units.push(0xd7c0 + (code >> 10))
      units.push(0xdc00 + (code & 0x3ff))
    }
  }
  return { text: units.text(), multibyte, broken }
}
