/** Envelopes that were committed lately; they ride on the call that keeps the commit number, so remembering costs nothing. */
import { MINUTE } from '../../kernel/time'
import type { Shared } from '../memory'
import { type Envelope, TOLERANCE } from './envelope'

/** `<nonce> <moment>` of each, oldest first. */
const NONCES = 'relayed'
/** A property holds 9 KB (Apps Script quotas); the oldest go first. Events know themselves, so a lost nonce doubles nothing. */
const MOST = 160

const read = (shared: Shared): readonly (readonly [nonce: string, at: number])[] =>
  (shared[NONCES] ?? '')
    .split(';')
    .filter(Boolean)
    .map((entry) => {
      const [nonce = '', at = ''] = entry.split(' ')
      return [nonce, Number.parseInt(at, 36)] as const
    })

export const isKnown = (shared: Shared, { nonce }: Envelope): boolean => read(shared).some(([known]) => known === nonce)

/** What the store says once the envelope is committed; beyond twice the tolerance its time alone refuses it. */
export const remembering = (shared: Shared, { nonce, time }: Envelope): Shared => {
  const kept = [...read(shared).filter(([, at]) => time - at < 2 * TOLERANCE + MINUTE), [nonce, time] as const].slice(-MOST)
  return { [NONCES]: kept.map(([one, at]) => `${one} ${at.toString(36)}`).join(';') }
}
