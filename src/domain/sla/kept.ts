/** What is promised about one task: its spans as they stood when they began to count, when each is due, and how far an overdue one got. */
import { isRecord, listOf } from '../../kernel/json'
import { type Instant, instant } from '../../kernel/time'
import type { Span } from '../calendar/span'
import type { Step, StepKind } from './spans'

export const PROMISES = ['first', 'next', 'resolution'] as const
export type Promised = (typeof PROMISES)[number]

export interface Kept {
  readonly first: Span | null
  readonly next: Span | null
  readonly resolution: Span | null
  readonly steps: readonly Step[]
  readonly firstDue: Instant | null
  readonly nextDue: Instant | null
  /** Since when the person has something to do, and the resolution's clock stands still. */
  readonly pausedAt: Instant | null
  /** Promises that were not kept, each once. */
  readonly missed: readonly Promised[]
}

const span = (raw: unknown): Span | null =>
  isRecord(raw) && typeof raw['minutes'] === 'number' && (raw['clock'] === 'business' || raw['clock'] === 'calendar')
    ? { minutes: raw['minutes'], clock: raw['clock'] }
    : null
const moment = (raw: unknown): Instant | null => (typeof raw === 'number' && Number.isFinite(raw) ? instant(raw) : null)
const KINDS: readonly StepKind[] = ['tell', 'lead', 'other', 'member']
const step = (raw: unknown): readonly Step[] => {
  const kind = isRecord(raw) ? KINDS.find((one) => one === raw['kind']) : undefined
  return isRecord(raw) && kind ? [{ after: Number(raw['after'] ?? 0), kind, name: String(raw['name'] ?? '') }] : []
}

/** Null: no promise was ever made. */
export const readKept = (raw: unknown): Kept | null =>
  isRecord(raw)
    ? {
        first: span(raw['first']),
        next: span(raw['next']),
        resolution: span(raw['resolution']),
        steps: listOf(raw['steps']).flatMap(step),
        firstDue: moment(raw['firstDue']),
        nextDue: moment(raw['nextDue']),
        pausedAt: moment(raw['pausedAt']),
        missed: PROMISES.filter((one) => listOf(raw['missed']).includes(one)),
      }
    : null
