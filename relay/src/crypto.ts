/** Digests and signatures by the runtime's own Web Crypto; comparisons take the same time wherever two texts differ. */

const encoder = new TextEncoder()
/** Bytes of our own, not shared with another thread. */
export type Bytes = Uint8Array<ArrayBuffer>
export const bytesOf = (text: string): Bytes => new Uint8Array(encoder.encode(text))

const hmac = async (hash: 'SHA-1' | 'SHA-256', key: string, data: Bytes): Promise<Bytes> => {
  const imported = await crypto.subtle.importKey('raw', bytesOf(key), { name: 'HMAC', hash }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, data))
}
export const hmacSha256 = (key: string, data: Bytes): Promise<Bytes> => hmac('SHA-256', key, data)
export const hmacSha1 = (key: string, data: Bytes): Promise<Bytes> => hmac('SHA-1', key, data)
export const sha256 = async (data: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', data))

export const hex = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
export const base64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes))
export const base64url = (bytes: Bytes): string => base64(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
/** Undefined for what is no base64url. */
export const fromBase64url = (text: string): Bytes | undefined => {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
}

export const same = (left: string, right: string): boolean => {
  const [a, b] = [bytesOf(left), bytesOf(right)]
  let differ = a.length ^ b.length
  for (let at = 0; at < b.length; at++) differ |= (a[at] ?? 0) ^ (b[at] ?? 0)
  return differ === 0
}

/** Every candidate is compared, so that time does not tell which one fits. */
export const fits = (given: string, wanted: readonly string[]): boolean => {
  let found = false
  for (const one of wanted) found = same(given, one) || found
  return found
}
