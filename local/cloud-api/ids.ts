/** Identifiers in the shapes Meta gives them; clients must treat them as opaque, so they look like the real ones. */
import { createHash } from 'node:crypto'
import type { Random } from './random'

/** Message ids are base64 of the person's number and a random part; `direction` sets the byte that differs (seen in samples). */
export const wamid = (digits: string, direction: 'in' | 'out', random: Random): string => {
  const hex = random.word(direction === 'out' ? 18 : 20)
  const bytes = Buffer.concat([
    Buffer.from([0x1c, 0x18, digits.length]),
    Buffer.from(digits, 'latin1'),
    Buffer.from([0x15, 0x02, 0x00, direction === 'out' ? 0x11 : 0x12, 0x18, hex.length]),
    Buffer.from(hex, 'latin1'),
    Buffer.from([0x00]),
  ])
  return `wamid.${bytes.toString('base64')}`
}

/** Object ids of Graph: 15 or 16 digits, below 2^53 so that a webhook may carry them as numbers. */
export const objectId = (random: Random): string => `${random.between(1, 8)}${random.word(15, '0123456789')}`

export const traceId = (random: Random): string => `A${random.word(22, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-')}`

/** Business-scoped user id: the same for every number of a portfolio, another one in another portfolio and after a change of number. */
export const businessScopedId = (portfolio: string, waId: string, country: string): string => {
  const digest = createHash('sha256').update(`${portfolio}/${waId}`).digest()
  const digits = Array.from(digest.subarray(0, 20), (byte) => String(byte % 10)).join('')
  return `${country}.${digits}`
}
