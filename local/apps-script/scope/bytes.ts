/** Bytes in their three forms: Google's signed numbers, strings of the characters 0 to 255, and text. */
import { host } from './host'

/** At most this many arguments for one `String.fromCharCode`. */
const CHUNK = 8192

export const toSigned = (binary: string): number[] => {
  const bytes = new Array<number>(binary.length)
  for (let i = 0; i < binary.length; i++) {
    const byte = binary.charCodeAt(i)
    bytes[i] = byte > 127 ? byte - 256 : byte
  }
  return bytes
}

export const fromSigned = (bytes: readonly number[]): string => {
  let binary = ''
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.slice(i, i + CHUNK).map((byte) => byte & 255))
  return binary
}

export const encodeText = (text: string, charset = ''): string => host.compute('encode', text, charset)
export const decodeText = (binary: string, charset = ''): string => host.compute('decode', binary, charset)
export const toBase64 = (binary: string): string => host.compute('base64', binary, '')
export const fromBase64 = (base64: string): string => host.compute('unbase64', base64, '')

/** Text or Google's bytes, as a string of the characters 0 to 255. */
export const binaryOf = (data: string | readonly number[], charset?: string): string =>
  typeof data === 'string' ? encodeText(data, charset) : fromSigned(data)
