/** `Utilities`: bytes, digests, ids, sleep and formats. */
import type { UtilitiesCalls } from '../services/utilities'
import type { DigestName, MacName } from '../wire'
import { blobBinary, makeBlob, newBlob, type ScriptBlob } from './blob'
import { binaryOf, fromBase64, toBase64, toSigned } from './bytes'
import { type EnumValue, emulated, enumeration } from './emulated'
import { formatDate } from './format-date'
import { formatString } from './format-string'
import { exception, host, service } from './host'

type Data = string | readonly number[]

const server = service<UtilitiesCalls>('Utilities')

const DIGESTS = ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'] as const satisfies readonly DigestName[]
const MACS = ['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'] as const satisfies readonly MacName[]
const CHARSETS = ['US_ASCII', 'UTF_8'] as const

const charsetName = (charset: EnumValue | undefined): string => (String(charset) === 'US_ASCII' ? 'us-ascii' : 'utf-8')

const named = <N extends string>(names: readonly N[], value: EnumValue): N => {
  const found = names.find((name) => name === String(value))
  if (found === undefined) throw exception(`Invalid argument: ${String(value)}`)
  return found
}

const decoded = (text: string): number[] => {
  const compact = text.replace(/\s/g, '')
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(compact) || compact.replace(/=/g, '').length % 4 === 1) throw exception('Could not decode string.')
  return toSigned(fromBase64(compact.replace(/-/g, '+').replace(/_/g, '/')))
}

const encoded = (data: Data, charset?: EnumValue): string => toBase64(binaryOf(data, charsetName(charset)))
const mac = (name: MacName, value: Data, key: Data, charset?: EnumValue): number[] =>
  toSigned(host.compute(name, binaryOf(value, charsetName(charset)), binaryOf(key, charsetName(charset))))

export const utilities = emulated('Utilities', {
  DigestAlgorithm: enumeration(DIGESTS),
  MacAlgorithm: enumeration(MACS),
  Charset: enumeration(CHARSETS),
  base64Encode: encoded,
  base64EncodeWebSafe: (data: Data, charset?: EnumValue): string => encoded(data, charset).replace(/\+/g, '-').replace(/\//g, '_'),
  base64Decode: decoded,
  base64DecodeWebSafe: decoded,
  computeDigest: (algorithm: EnumValue, value: Data, charset?: EnumValue): number[] =>
    toSigned(host.compute(named(DIGESTS, algorithm), binaryOf(value, charsetName(charset)), '')),
  computeHmacSignature: (algorithm: EnumValue, value: Data, key: Data, charset?: EnumValue): number[] =>
    mac(named(MACS, algorithm), value, key, charset),
  computeHmacSha256Signature: (value: Data, key: Data, charset?: EnumValue): number[] => mac('HMAC_SHA_256', value, key, charset),
  getUuid: (): string => host.compute('uuid', '', ''),
  sleep: (ms: number): void => {
    if (ms > 300_000) throw exception('The value of "milliseconds" must be between 0 and 300000.')
    server.sleep(ms)
  },
  newBlob,
  gzip: (blob: ScriptBlob, name?: string): ScriptBlob =>
    makeBlob(host.compute('gzip', blobBinary(blob) ?? '', ''), 'application/x-gzip', name ?? `${blob.getName() ?? 'archive'}.gz`),
  ungzip: (blob: ScriptBlob): ScriptBlob => makeBlob(unpacked(blob), null, blob.getName()?.replace(/\.gz$/, '') ?? null),
  formatDate,
  formatString,
})

const unpacked = (blob: ScriptBlob): string => {
  try {
    return host.compute('gunzip', blobBinary(blob) ?? '', '')
  } catch {
    throw exception('Could not decompress gzip.')
  }
}
