/** Outcomes and statuses read back from where they were stored as JSON, field by field: what is not as it was written is nothing. */
import { isRecord, isText } from '../../kernel/json'
import type { Text } from '../../kernel/text'
import { instant } from '../../kernel/time'
import type { Person } from '../contacts/person'
import type { Places, Settled } from './events'
import type { Decision, FaultClass, SendOutcome, Verdict } from './message'
import { DELIVERY_STATES, type MetaError, type Pricing, type StatusUpdate } from './status'

type Fields = Readonly<Record<string, unknown>>

const FAULTS: Readonly<Record<FaultClass, true>> = {
  transient: true,
  throttle: true,
  pair: true,
  deferred: true,
  setup: true,
  message: true,
  template: true,
  marketing: true,
  person: true,
}
const DECISIONS: Readonly<Record<Decision, true>> = {
  retry: true,
  'retry person': true,
  'slow down': true,
  later: true,
  'stop person': true,
  'stop marketing to person': true,
  'hold template': true,
  'stop all': true,
  'fail message': true,
}
const isOneOf = <K extends string>(known: Readonly<Record<K, true>>, value: unknown): value is K =>
  isText(value) && Object.hasOwn(known, value)

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const textOrNull = (value: unknown): string | null => (isText(value) ? value : null)
const numberOrNull = (value: unknown): number | null => (isNumber(value) ? value : null)

const readText = (value: unknown): Text | undefined => {
  if (!isRecord(value)) return undefined
  const { es, pt, en } = value
  return isText(es) && isText(pt) && isText(en) ? { es, pt, en } : undefined
}

const readVerdict = (raw: Fields): Verdict | undefined => {
  const { fault, decision } = raw
  const reason = readText(raw['reason'])
  const next = readText(raw['next'])
  if (!isOneOf(FAULTS, fault) || !isOneOf(DECISIONS, decision) || !reason || !next) return undefined
  return {
    code: numberOrNull(raw['code']),
    fault,
    decision,
    waitMs: numberOrNull(raw['waitMs']),
    reason,
    next,
    details: textOrNull(raw['details']),
  }
}

/** What cannot be read is in doubt, never given up: the message may have left. */
const UNREADABLE: SendOutcome = { kind: 'unknown', why: 'unreadable', detail: 'stored' }

const readOutcome = (raw: unknown): SendOutcome => {
  if (!isRecord(raw)) return UNREADABLE
  switch (raw['kind']) {
    case 'accepted': {
      const { wamid, waId, userId, held } = raw
      if (!isText(wamid)) return UNREADABLE
      return { kind: 'accepted', wamid, waId: textOrNull(waId), userId: textOrNull(userId), held: held === true }
    }
    case 'refused': {
      const verdict = readVerdict(raw)
      return verdict ? { kind: 'refused', ...verdict } : UNREADABLE
    }
    case 'unknown': {
      const { why, detail } = raw
      return { kind: 'unknown', why: why === 'no_answer' || why === 'no_id' ? why : 'unreadable', detail: isText(detail) ? detail : '' }
    }
    default:
      return UNREADABLE
  }
}

export const readPlaces = (raw: unknown): Places | undefined => {
  if (!isRecord(raw)) return undefined
  const { queueId, queueRow, messageId, messageRow, attempt } = raw
  if (!isText(queueId) || !isNumber(queueRow) || !isText(messageId) || !isNumber(messageRow) || !isNumber(attempt)) return undefined
  return {
    queueId,
    queueRow,
    messageId,
    messageRow,
    attempt,
    contactId: textOrNull(raw['contactId']),
    contactRow: numberOrNull(raw['contactRow']),
    peopleRow: numberOrNull(raw['peopleRow']),
  }
}

export const readSettled = (raw: unknown): Settled | undefined => {
  const places = readPlaces(raw)
  return places && isRecord(raw) ? { ...places, outcome: readOutcome(raw['outcome']) } : undefined
}

const readPerson = (raw: unknown): Person => {
  const fields = isRecord(raw) ? raw : {}
  return {
    waId: textOrNull(fields['waId']),
    userId: textOrNull(fields['userId']),
    parentUserId: textOrNull(fields['parentUserId']),
    name: textOrNull(fields['name']),
    username: textOrNull(fields['username']),
  }
}

const readError = (raw: unknown): MetaError | null =>
  isRecord(raw) ? { code: numberOrNull(raw['code']), title: textOrNull(raw['title']) ?? '', details: textOrNull(raw['details']) } : null

const readPricing = (raw: unknown): Pricing | null => {
  if (!isRecord(raw)) return null
  const { category, type, billable } = raw
  return { category: textOrNull(category), type: textOrNull(type), billable: typeof billable === 'boolean' ? billable : null }
}

export const readStatus = (raw: unknown): StatusUpdate | undefined => {
  if (!isRecord(raw)) return undefined
  const { wamid, at, verdict } = raw
  const status = DELIVERY_STATES.find((one) => one === raw['status'])
  if (!isText(wamid) || !status || !isNumber(at)) return undefined
  return {
    wamid,
    status,
    at: instant(at),
    recipient: readPerson(raw['recipient']),
    opaque: textOrNull(raw['opaque']),
    error: readError(raw['error']),
    verdict: isRecord(verdict) ? (readVerdict(verdict) ?? null) : null,
    pricing: readPricing(raw['pricing']),
    groupId: textOrNull(raw['groupId']),
  }
}
