/** Everything around the spreadsheet over HTTP: the clock, what ran, what was mailed, and starting over. */
import { type Answer, get, map, send } from './http'
import { count, fields, list, maybeText, moment, text } from './read'
import { readClock } from './readFile'
import type { ClockState, Execution, Mail } from './shapes'

/** The host's words for how a run ended; any other means that it was cut off. */
const OUTCOMES: Readonly<Record<string, Execution['outcome']>> = {
  running: 'running',
  completed: 'ok',
  threw: 'failed',
  refused: 'failed',
}

export const readExecution = (value: unknown): Execution => {
  const run = fields(value)
  const { mid } = fields(run.modelledMs)
  return {
    id: String(run.id ?? ''),
    function: text(run.function),
    user: text(run.user),
    startedAt: moment(run.startedAt),
    outcome: OUTCOMES[text(run.result)] ?? 'killed',
    error: maybeText(fields(run.error).message),
    calls: count(run.counted),
    milliseconds: typeof mid === 'number' ? mid : undefined,
  }
}

const readMail = (value: unknown, index: number): Mail => {
  const mail = fields(value)
  return {
    id: String(mail.id ?? index),
    at: moment(mail.at),
    to: Array.isArray(mail.to) ? mail.to.map(String).join(', ') : text(mail.to),
    subject: text(mail.subject),
    body: text(mail.body, text(mail.text)),
  }
}

/** A list at the top, or under the one key that names it. */
const rowsOf = (body: unknown, key: string): readonly unknown[] => (Array.isArray(body) ? body : list(fields(body)[key]))

export const world = {
  clock: async (): Promise<Answer<ClockState>> => map(await get('/sim/clock'), readClock),
  /** Answers when all that was due on the way has run. `advance` is ISO 8601 (`PT10M`), `to` a moment with its offset. */
  moveClock: async (move: { readonly advance: string } | { readonly to: string } | { readonly frozen: boolean }) =>
    map(await send('/sim/clock', move), readClock),
  executions: async (): Promise<Answer<readonly Execution[]>> =>
    map(await get('/sim/executions'), (body) => rowsOf(body, 'executions').map(readExecution)),
  mails: async (): Promise<Answer<readonly Mail[]>> => map(await get('/sim/mails'), (body) => rowsOf(body, 'mails').map(readMail)),
  /** Back to the seed. */
  reset: (): Promise<Answer<unknown>> => send('/sim/reset', {}),
} as const
