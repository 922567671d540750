/** One row of the table of Meta's errors, and what each class of fault means unless its row says otherwise. */
import type { Decision, FaultClass } from '../../../domain/outbox/message'
import type { Text } from '../../../kernel/text'
import { DAY, HOUR, MINUTE, SECOND } from '../../../kernel/time'

export interface Fault {
  /** One code, or the first and last of a range. */
  readonly code: number | readonly [from: number, to: number]
  readonly subcode?: number
  /** Only when Meta's own words match: for the few codes that mean two things. */
  readonly words?: RegExp
  readonly fault: FaultClass
  readonly decision: Decision
  /** Milliseconds before the second attempt, the third …; none: not again by itself. */
  readonly waits: readonly number[]
  /** Normally comes later, in a status, rather than as the answer to the send. */
  readonly webhook: boolean
  readonly reason: Text
  readonly next: Text
}

interface Rule {
  readonly decision: Decision
  readonly waits: readonly number[]
}

/**
 * Meta publishes one back-off: 4^x seconds (Cloud API, "Error codes", for 131056). The other waits follow from how long such
 * faults last; a marketing limit of a person must rest 24 hours, and quick retries of it are punished since April 2026.
 */
const RULES: Readonly<Record<FaultClass, Rule>> = {
  transient: { decision: 'retry', waits: [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR] },
  throttle: { decision: 'slow down', waits: [5 * MINUTE, 20 * MINUTE, HOUR] },
  pair: { decision: 'retry person', waits: [6 * SECOND, 16 * SECOND, 64 * SECOND, 256 * SECOND, 1024 * SECOND] },
  deferred: { decision: 'later', waits: [DAY, 2 * DAY] },
  setup: { decision: 'stop all', waits: [] },
  message: { decision: 'fail message', waits: [] },
  template: { decision: 'hold template', waits: [] },
  marketing: { decision: 'stop marketing to person', waits: [] },
  person: { decision: 'stop person', waits: [] },
}

export const fault = (
  code: Fault['code'],
  kind: FaultClass,
  reason: Text,
  next: Text,
  special: Partial<Pick<Fault, 'decision' | 'waits' | 'webhook' | 'subcode' | 'words'>> = {},
): Fault => ({ code, fault: kind, ...RULES[kind], webhook: false, reason, next, ...special })
