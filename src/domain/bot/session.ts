/** Where somebody stands in the conversation with the bot: all it remembers between two messages. */

import { isRecord, isText } from '../../kernel/json'
import { HOUR, type Instant, instant } from '../../kernel/time'
import { memory } from '../contacts/memory'

export interface Session {
  /** Key of the step that waits for an answer, or that spoke last. */
  readonly step: string
  /** The asking step before it. */
  readonly before: string
  /** `asking`: an answer is awaited · `ended`: the script came to its end · `handed`: a person has it, the bot is silent. */
  readonly state: 'asking' | 'ended' | 'handed'
  readonly misses: number
  /** Page of a long list, from 0. */
  readonly page: number
  readonly at: Instant
  /** What was answered, by the column it is kept in. */
  readonly answers: Readonly<Record<string, string>>
  /** The last choice, so that a second tap on the same button says nothing. */
  readonly chosen: string
  /** Key of the step whose words lie over the waiting one: it was not understood, or nobody went on; '' when none does. */
  readonly over: string
  /** The nudge was sent. */
  readonly nudged: boolean
  /** A timer looks whether the person goes on. */
  readonly timed: boolean
}

/** A conversation in which nothing was said yet. */
export const fresh = (now: Instant): Session => ({
  step: '',
  before: '',
  state: 'asking',
  misses: 0,
  page: 0,
  at: now,
  answers: {},
  chosen: '',
  over: '',
  nudged: false,
  timed: false,
})

const STATES: readonly Session['state'][] = ['asking', 'ended', 'handed']
const text = (value: unknown): string => (isText(value) ? value : '')
const count = (value: unknown): number => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0)

export const parseSession = (raw: unknown): Session | undefined => {
  if (!isRecord(raw) || typeof raw['at'] !== 'number' || !Number.isFinite(raw['at'])) return undefined
  const { answers } = raw
  return {
    step: text(raw['step']),
    before: text(raw['before']),
    state: STATES.find((state) => state === raw['state']) ?? 'ended',
    misses: count(raw['misses']),
    page: count(raw['page']),
    at: instant(raw['at']),
    answers: isRecord(answers)
      ? Object.fromEntries(Object.entries(answers).filter((pair): pair is [string, string] => isText(pair[1])))
      : {},
    chosen: text(raw['chosen']),
    over: text(raw['over']),
    nudged: raw['nudged'] === true,
    timed: raw['timed'] === true,
  }
}

/** After a day nobody remembers what was asked: the conversation begins again. */
export const FORGOTTEN = 24 * HOUR

export const isOpen = (session: Session | undefined, now: Instant): session is Session =>
  session !== undefined && (session.state === 'handed' || now - session.at < FORGOTTEN)

export const sessions = memory('bot', parseSession)
