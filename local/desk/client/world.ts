/** Everything around the spreadsheet over HTTP: the clock, what ran, what was mailed, and starting over. */
import { type Answer, get, map, send } from './http'
import { count, fields, list, maybeText, moment, text } from './read'
import { readClock } from './readFile'
import type { ClockState, Execution, Mail } from './shapes'

const OUTCOMES: Readonly<Record<string, Execution['outcome']>> = {
  running: 'running',
  started: 'running',
  ok: 'ok',
  completed: 'ok',
  done: 'ok',
  failed: 'failed',
  error: 'failed',
  killed: 'killed',
  timeout: 'killed',
}

const total = (calls: unknown): number =>
  typeof calls === 'number' ? calls : Object.values(fields(calls)).reduce<number>((sum, each) => sum + count(each), 0)

export const readExecution = (value: unknown): Execution => {
  const run = fields(value)
  const error = maybeText(run.error) ?? maybeText(fields(run.error).message)
  const result = OUTCOMES[text(run.outcome, text(run.result, text(run.status))).toLowerCase()]
  return {
    id: String(run.id ?? ''),
    function: text(run.function),
    user: text(run.user),
    startedAt: moment(run.startedAt) ?? moment(run.start),
    outcome: result ?? (error === undefined ? 'ok' : 'failed'),
    error,
    calls: total(run.calls),
    milliseconds: typeof run.modelledMs === 'number' ? run.modelledMs : undefined,
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
