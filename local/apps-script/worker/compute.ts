/** Work on bytes for `Utilities`: hashes, gzip, base64, character sets; bytes are strings of the characters 0 to 255. */
import { createHash, createHmac, randomUUID } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Computation } from '../wire'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const text = (buffer: Buffer): string => buffer.toString('latin1')

const HASHES: Readonly<Record<string, string>> = {
  MD2: 'md2',
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
}
const hashName = (work: string): string => HASHES[work.replace('HMAC_', '')] ?? work

const decode = (binary: string, charset: string): string => new TextDecoder(charset === '' ? 'utf-8' : charset).decode(bytes(binary))

const encode = (value: string, charset: string): string => {
  if (/^us-ascii$|^iso-8859-1$/i.test(charset)) return text(Buffer.from(value, 'latin1'))
  return text(Buffer.from(value, 'utf8'))
}

export const compute = (work: Computation, first: string, second: string): string => {
  switch (work) {
    case 'encode':
      return encode(first, second)
    case 'decode':
      return decode(first, second)
    case 'base64':
      return bytes(first).toString('base64')
    case 'unbase64':
      return text(Buffer.from(first, 'base64'))
    case 'gzip':
      return text(gzipSync(bytes(first)))
    case 'gunzip':
      return text(gunzipSync(bytes(first)))
    case 'uuid':
      return randomUUID()
    case 'HMAC_MD5':
    case 'HMAC_SHA_1':
    case 'HMAC_SHA_256':
    case 'HMAC_SHA_384':
    case 'HMAC_SHA_512':
      return text(createHmac(hashName(work), bytes(second)).update(bytes(first)).digest())
    case 'MD2':
    case 'MD5':
    case 'SHA_1':
    case 'SHA_256':
    case 'SHA_384':
    case 'SHA_512':
      return text(createHash(hashName(work)).update(bytes(first)).digest())
  }
}
