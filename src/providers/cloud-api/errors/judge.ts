/** What a fault means for what comes next: one look into the table of codes, then Meta's general rules for the rest. */
import type { Verdict } from '../../../domain/outbox/message'
import type { MetaError } from '../../../domain/outbox/status'
import { join, t } from '../../../kernel/text'
import { ACCESS } from './access'
import { ACCOUNT } from './account'
import { CONTENT } from './content'
import { type Fault, fault } from './fault'
import { NEXT } from './next'
import { PERSON } from './person'
import { REGISTRATION } from './registration'
import { SERVICE } from './service'
import { TEMPLATE } from './template'
import { TEMPLATE_CREATION } from './template-creation'
import { THROTTLE } from './throttle'
import { UNUSED } from './unused'

export const FAULTS: readonly Fault[] = [
  ...ACCESS,
  ...ACCOUNT,
  ...THROTTLE,
  ...SERVICE,
  ...PERSON,
  ...CONTENT,
  ...TEMPLATE,
  ...TEMPLATE_CREATION,
  ...REGISTRATION,
  ...UNUSED,
]

export interface GraphError extends MetaError {
  readonly subcode?: number | null
  /** Meta says itself that the fault will pass. */
  readonly transient?: boolean
}

export interface Circumstance {
  /** Number of the attempt that failed, from 1. */
  readonly attempt: number
  /** Status of the HTTP answer; absent when the fault came by webhook. */
  readonly http?: number
  /** Told by webhook after Meta had taken the message: it is not tried again by itself. */
  readonly accepted?: true
}

const covers = (row: Fault, code: number): boolean =>
  typeof row.code === 'number' ? row.code === code : row.code[0] <= code && code <= row.code[1]

/** The more a row says about the fault, the better it fits. */
const closeness = (row: Fault): number => (row.words ? 8 : 0) + (row.subcode === undefined ? 0 : 4) + (typeof row.code === 'number' ? 2 : 0)

const matches = (row: Fault, error: GraphError): boolean =>
  error.code !== null &&
  covers(row, error.code) &&
  (row.subcode === undefined || row.subcode === error.subcode) &&
  (row.words === undefined || row.words.test(`${error.title} ${error.details ?? ''}`))

export const findFault = (error: GraphError): Fault | undefined =>
  FAULTS.filter((row) => matches(row, error)).sort((a, b) => closeness(b) - closeness(a))[0]

const UNNAMED = t('WhatsApp no tomó el mensaje', 'O WhatsApp não aceitou a mensagem', 'WhatsApp did not take the message')

/** Codes that Meta adds after this table was written (Cloud API, "Error codes"): 429 is a throttle, 5xx passes, 4xx does not. */
const unnamed = (error: GraphError, http: number | undefined): Fault => {
  const code = error.code ?? -1
  const reason = join(UNNAMED, error.code === null ? '' : ` (${error.code})`, error.title === '' ? '.' : `: ${error.title}`)
  if (http === 429) return fault(code, 'throttle', reason, NEXT.slower)
  if (http !== undefined && http >= 500) return fault(code, 'transient', reason, NEXT.nothing)
  return fault(code, 'message', reason, NEXT.helper)
}

/** What already says to wait, and how long, knows better than Meta's general "it will pass". */
const PATIENT: ReadonlySet<Fault['fault']> = new Set(['transient', 'throttle', 'pair', 'deferred'])

const softened = (row: Fault, error: GraphError): Fault =>
  error.transient === true && !PATIENT.has(row.fault) ? fault(row.code, 'transient', row.reason, NEXT.nothing) : row

/**
 * The decision for a fault that Meta named. A fault that passes is tried again at most as often as its row has waits, then only a
 * person decides; a throttle never runs out, since it says nothing about the message.
 */
export const judge = (error: GraphError, { attempt, http, accepted }: Circumstance): Verdict => {
  const row = softened(findFault(error) ?? unnamed(error, http), error)
  const last = row.decision === 'slow down' ? row.waits[row.waits.length - 1] : undefined
  const waitMs = row.waits[attempt - 1] ?? last ?? null
  const tired = row.waits.length > 0 && waitMs === null
  const over = tired || (accepted === true && row.decision === 'retry')
  return {
    code: error.code,
    fault: row.fault,
    decision: over ? 'fail message' : row.decision,
    waitMs: over ? null : waitMs,
    reason: row.reason,
    next: tired ? NEXT.gaveUp : accepted && row.waits.length > 0 && row.fault !== 'throttle' ? NEXT.notAgain : row.next,
    details: error.details ?? (error.title === '' ? null : error.title),
  }
}
