/** The HTTP side: reads requests, applies faults of the wire, writes Meta's answers, headers included. */
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { traceId } from '../ids'
import type { JsonObject } from '../json'
import { DOWNLOAD_PATH } from '../media/address'
import type { Sim } from '../sim'
import { GraphFault } from './fault'
import { callFault, type Harm } from './faults'
import { type Answer, type GraphCall, type RawRequest, readCall } from './request'
import { type Routes, route } from './router'

const MAX_BODY = 120 * 1024 * 1024

const readBytes = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
    size += bytes.length
    if (size > MAX_BODY) throw new GraphFault(100, { message: 'The request is too large.', http: 413 })
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

const faultAnswer = (sim: Sim, fault: unknown): { status: number; json: JsonObject } => {
  if (fault instanceof GraphFault) return { status: fault.http, json: fault.body(traceId(sim.random)) }
  throw fault
}

/** The answer of the rules; a refusal is an answer too. */
export const answerCall = async (
  sim: Sim,
  raw: RawRequest,
  routes: Routes,
  files: (query: URLSearchParams, raw: RawRequest) => Answer,
): Promise<Answer> => {
  try {
    const url = new URL(raw.target, 'http://graph')
    if (url.pathname === DOWNLOAD_PATH) return files(url.searchParams, raw)
    const call = readCall(raw)
    if (call === undefined) throw new GraphFault(2500, { message: `Unknown path components: ${url.pathname}` })
    return await route(sim, call, routes)
  } catch (fault) {
    return faultAnswer(sim, fault)
  }
}

const write = (sim: Sim, response: ServerResponse, answer: Answer): void => {
  const { calls, settings, waba } = sim.world
  const used = settings.managementPerHour === 0 ? 0 : Math.floor((calls.count * 100) / settings.managementPerHour)
  const usage = JSON.stringify({
    [waba.id]: [
      { type: 'whatsapp', call_count: used, total_cputime: 1, total_time: 1, estimated_time_to_regain_access: used > 100 ? 60 : 0 },
    ],
  })
  response.writeHead(answer.status, {
    'content-type': 'json' in answer ? 'application/json; charset=UTF-8' : answer.mime,
    'facebook-api-version': 'v26.0',
    'x-business-use-case-usage': usage,
    'x-fb-trace-id': traceId(sim.random),
    'x-fb-request-id': traceId(sim.random),
    ...answer.headers,
  })
  response.end('json' in answer ? JSON.stringify(answer.json) : answer.bytes)
}

const harmAnswer = (harm: Harm): Answer | GraphFault | undefined => {
  if (harm.kind === 'body') return { status: harm.status, bytes: Buffer.from(harm.text), mime: harm.type }
  if (harm.kind !== 'error') return undefined
  const { code, details, http, subcode, transient } = harm
  return new GraphFault(code, {
    transient,
    ...(details === undefined ? {} : { details }),
    ...(http === undefined ? {} : { http }),
    ...(subcode === undefined ? {} : { subcode }),
  })
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const safeCall = (raw: RawRequest): GraphCall | undefined => {
  try {
    return readCall(raw)
  } catch {
    return undefined
  }
}

/** Answers one request, or harms it as a fault says: `before` leaves the world as it was, `after` only spoils the answer. */
const serve = async (sim: Sim, raw: RawRequest, response: ServerResponse, apply: () => Promise<Answer>): Promise<Answer | undefined> => {
  const call = safeCall(raw)
  const harm = call === undefined ? undefined : callFault(sim, call)
  if (harm?.kind === 'slow') await pause(harm.ms)
  if (harm === undefined || harm.kind === 'slow') return apply()
  if (harm.kind === 'error') return faultAnswer(sim, harmAnswer(harm))
  if ('when' in harm && harm.when === 'after') await apply()
  if (harm.kind === 'reset') response.socket?.resetAndDestroy()
  const instead = harmAnswer(harm)
  return instead instanceof GraphFault ? undefined : instead
}

/** A request listener; `done` runs after each answer, when what is due may happen. */
export const requestListener =
  (sim: Sim, routes: Routes, files: (query: URLSearchParams, raw: RawRequest) => Answer): RequestListener =>
  async (request, response) => {
    const [method, target] = [request.method ?? 'GET', request.url ?? '/']
    try {
      const raw: RawRequest = { method, target, headers: request.headers, bytes: await readBytes(request) }
      const answer = await serve(sim, raw, response, () => answerCall(sim, raw, routes, files))
      if (answer !== undefined) write(sim, response, answer)
      const code = answer !== undefined && 'json' in answer ? errorCode(answer.json) : undefined
      const path = new URL(target, 'http://graph').pathname
      sim.emit({ type: 'request', method, path, status: answer?.status ?? 0, ...(code === undefined ? {} : { code }) })
    } catch (fault) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))
    } finally {
      sim.settle()
    }
  }

const errorCode = (json: JsonObject): number | undefined => {
  const { error } = json
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'number' ? error.code : undefined
}

export const startServer = (listener: RequestListener, port: number): Promise<{ readonly port: number; close(): Promise<void> }> =>
  new Promise((resolve, reject) => {
    const server = createServer(listener)
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
