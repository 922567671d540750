/** Wraps bytes that came as base64 in text, without decoding them: bytes cross our borders as base64. */
import { base64, LETTERS } from '../../../kernel/base64'

/** Codes of an ASCII text; any other letter would not be one byte. */
const asciiBytes = (words: string): readonly number[] => [...words].map((letter) => letter.charCodeAt(0) & 127)

/** The bytes of the last four letters of a base64 text: 0 to 3 of them. */
const tailBytes = (four: string): readonly number[] => {
  const values = [...four.replace(/=+$/, '')].map((letter) => Math.max(0, LETTERS.indexOf(letter)))
  const [a = 0, b = 0, c = 0, d = 0] = values
  return [(a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d].slice(0, Math.max(0, values.length - 1))
}

/** How many letters a head lacks to be whole groups of three. */
export const pad = (head: string): number => (3 - (head.length % 3)) % 3

/** Base64 of `head` + the bytes of `middle` + `tail`, without decoding the middle; the head must lack nothing by `pad`. */
export const wrapBase64 = (head: string, middle: string, tail: string): string => {
  const whole = middle.length - (middle.length % 4 || 4)
  const rest = [...tailBytes(middle.slice(whole)), ...asciiBytes(tail)]
  return base64(asciiBytes(head)) + middle.slice(0, whole) + base64(rest)
}
