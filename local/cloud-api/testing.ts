/** A table to test on: a clock moved by hand, the simulator on a real port, and an app that keeps the webhooks it gets. */
import type { Clock } from '../clock'
import { type CloudApi, createCloudApi } from './index'
import { isRecord, parseJson } from './json'
import type { HttpCall, HttpReply } from './sim'

export interface HandClock extends Clock {
  /** Moves time; what is due on the way is done in order. */
  advance(ms: number): Promise<void>
  /** The next moment for which something is planned. */
  next(): number | undefined
}

export const handClock = (start: number): HandClock => {
  let time = start
  let planned: { at: number; work: () => void | Promise<void> }[] = []
  return {
    now: () => time,
    at(at, work) {
      const entry = { at, work }
      planned.push(entry)
      return () => {
        planned = planned.filter((other) => other !== entry)
      }
    },
    next: () => (planned.length === 0 ? undefined : Math.min(...planned.map(({ at }) => at))),
    async advance(ms) {
      const until = time + ms
      for (;;) {
        const [next] = planned.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
        if (next === undefined) break
        planned = planned.filter((other) => other !== next)
        time = Math.max(time, next.at)
        await next.work()
      }
      time = until
    },
  }
}

export interface Reply {
  readonly status: number
  readonly json: Readonly<Record<string, unknown>>
  readonly text: string
  readonly headers: Headers
}

/** One update as the app got it: field and value of a change. */
export interface Got {
  readonly field: string
  readonly value: Readonly<Record<string, unknown>>
}

export interface Bench {
  readonly api: CloudApi
  readonly clock: HandClock
  readonly calls: HttpCall[]
  /** Every update of every webhook, in order of arrival. */
  got(): readonly Got[]
  /** Statuses that the app got: `[id, status, error code]`. */
  statuses(): readonly (readonly [id: string, status: string, code: number | undefined])[]
  graph(method: string, path: string, body?: unknown, token?: string | null): Promise<Reply>
  /** Sends a message from the usual number, filling in what all messages have. */
  send(message: Readonly<Record<string, unknown>>): Promise<Reply>
  /** Moves time from one planned moment to the next, and waits at each until all is quiet. */
  pass(ms: number): Promise<void>
  close(): Promise<void>
}

/** 2027-02-01T13:00:00Z, a Monday morning in Buenos Aires. */
export const BENCH_START = 1_801_486_800_000
const OK: HttpReply = { status: 200, statusText: 'OK', headers: {}, body: '' }

const updatesOf = (body: string): readonly Got[] => {
  const root = parseJson(body)
  const entries: readonly unknown[] = isRecord(root) && Array.isArray(root.entry) ? root.entry : []
  return entries
    .flatMap((entry): readonly unknown[] => (isRecord(entry) && Array.isArray(entry.changes) ? entry.changes : []))
    .flatMap((change) => (isRecord(change) && isRecord(change.value) ? [{ field: String(change.field), value: change.value }] : []))
}

/** `answer` stands for the app: what it says to each call. */
export const setUpBench = async (answer: (call: HttpCall) => HttpReply | Promise<HttpReply> = () => OK, demo = true): Promise<Bench> => {
  const clock = handClock(BENCH_START)
  const calls: HttpCall[] = []
  const api = createCloudApi({
    clock,
    seed: 7,
    demo,
    webhook: () => ({ url: 'https://app.example/hook?k=secret', appSecret: 'app secret' }),
    transport: async (call) => {
      calls.push(call)
      return answer(call)
    },
  })
  api.configure({ pace: 'instant' })
  const server = await api.listen(0)
  const { phoneNumberId, token: usual } = api.identity()
  const graph = async (method: string, path: string, body?: unknown, token: string | null = usual): Promise<Reply> => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const json = parseJson(text)
    return { status: response.status, json: isRecord(json) ? json : {}, text, headers: response.headers }
  }
  const got = () => calls.filter(({ method }) => method === 'POST').flatMap(({ body }) => updatesOf(body?.toString('utf8') ?? ''))
  return {
    api,
    clock,
    calls,
    got,
    statuses: () =>
      got()
        .flatMap(({ value }): readonly unknown[] => (Array.isArray(value.statuses) ? value.statuses : []))
        .filter(isRecord)
        .map(({ id, status, errors }) => {
          const first: unknown = Array.isArray(errors) ? errors[0] : undefined
          return [String(id), String(status), isRecord(first) ? Number(first.code) : undefined] as const
        }),
    graph,
    send: (message) =>
      graph('POST', `/v26.0/${phoneNumberId}/messages`, { messaging_product: 'whatsapp', to: '+5491155550106', ...message }),
    async pass(ms) {
      const until = clock.now() + ms
      await api.quiet()
      for (let next = clock.next(); next !== undefined && next <= until; next = clock.next()) {
        await clock.advance(Math.max(0, next - clock.now()))
        await api.quiet()
      }
      await clock.advance(until - clock.now())
    },
    close: () => server.close(),
  }
}

/** `error.code` of a refusal, undefined for a success. */
export const codeOf = ({ json }: Reply): number | undefined =>
  isRecord(json.error) && typeof json.error.code === 'number' ? json.error.code : undefined

/** `error.error_data.details`. */
export const detailsOf = ({ json }: Reply): string => {
  const data = isRecord(json.error) ? json.error.error_data : undefined
  return isRecord(data) ? String(data.details) : ''
}

/** The id of an accepted message. */
export const sentId = ({ json }: Reply): string => {
  const first: unknown = Array.isArray(json.messages) ? json.messages[0] : undefined
  return isRecord(first) ? String(first.id) : ''
}
