/** Base64 put together by hand: Apps Script's V8 has no `btoa`, and a decision may call no service. */

export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export const base64 = (bytes: readonly number[]): string => {
  let out = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.slice(at, at + 3)
    const left = bytes.length - at
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63].map((index) => LETTERS.charAt(index))
    out += four
      .slice(0, Math.min(4, left + 1))
      .join('')
      .padEnd(4, '=')
  }
  return out
}

/** For addresses (RFC 4648, section 5), without what fills it up. */
export const base64url = (bytes: readonly number[]): string =>
  base64(bytes).replace(/[+/=]/g, (letter) => ({ '+': '-', '/': '_' })[letter] ?? '')

/** The bytes of a text in UTF-8. */
export const utf8 = (text: string): readonly number[] =>
  (encodeURIComponent(text).match(/%..|./g) ?? []).map((one) => (one.length > 1 ? Number.parseInt(one.slice(1), 16) : one.charCodeAt(0)))

/** The bytes of digits in hex. */
export const fromHex = (digits: string): readonly number[] => (digits.match(/../g) ?? []).map((two) => Number.parseInt(two, 16))
