/** A small HTTP server: a table of routes, each a method, a path with `{names}`, and what answers it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

export interface Asked {
  readonly method: string
  readonly url: URL
  /** The `{names}` of the route, decoded. */
  readonly path: Readonly<Record<string, string>>
  readonly headers: IncomingMessage['headers']
  body(): Promise<Buffer>
  /** Body as JSON; an empty body is `{}`. Throws `BadRequest` for what is no JSON. */
  json(): Promise<unknown>
  /** For answers that go on, such as events. */
  readonly response: ServerResponse
}

export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** Undefined means that the answer has been (or is being) written by the handler itself. */
export type Handler = (asked: Asked) => Reply | undefined | Promise<Reply | undefined>
export type Routes = Readonly<Record<string, Handler>>

/** What is wrong with a request, in words for whoever made it. */
export class BadRequest extends Error {
  constructor(
    message: string,
    readonly status = 400,
  ) {
    super(message)
  }
}

export const json = (value: unknown, status = 200): Reply => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value ?? null),
})

const MAX_BODY = 100 * 1024 * 1024

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    const chunk = Buffer.from(part)
    size += chunk.length
    if (size > MAX_BODY) throw new BadRequest('The body is too large.', 413)
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

const parsed = (body: Buffer): unknown => {
  if (body.length === 0) return {}
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new BadRequest('The body is not JSON.')
  }
}

interface Compiled {
  readonly method: string
  readonly pattern: RegExp
  readonly handler: Handler
}

/** `GET /sim/phones/{waId}/messages`; a last `{name*}` takes the rest of the path. */
const compile = (route: string, handler: Handler): Compiled => {
  const [method, path] = route.split(' ')
  const source = (path ?? '')
    .split(/(\{\w+\*?\})/)
    .map((piece) => {
      const name = /^\{(\w+)(\*?)\}$/.exec(piece)
      if (name === null) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      return `(?<${name[1]}>${name[2] === '*' ? '.*' : '[^/]+'})`
    })
    .join('')
  return { method: method ?? '', pattern: new RegExp(`^${source}$`), handler }
}

const decoded = (groups: Readonly<Record<string, string>> | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(groups ?? {}).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)]
      } catch {
        return [name, value]
      }
    }),
  )

const write = (response: ServerResponse, reply: Reply, head: boolean): void => {
  if (response.destroyed) return
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body, 'utf8') : reply.body
  response.writeHead(reply.status ?? 200, { 'Content-Length': body.length, ...reply.headers })
  response.end(head ? undefined : body)
}

/** One handler for all routes; `fallback` answers what none of them takes. */
export const router = (routes: Routes, fallback: Handler): Handler => {
  const compiled = Object.entries(routes).map(([route, handler]) => compile(route, handler))
  return (asked) => {
    for (const route of compiled) {
      const match = route.method === asked.method ? route.pattern.exec(asked.url.pathname) : null
      if (match !== null) return route.handler({ ...asked, path: decoded(match.groups) })
    }
    return fallback(asked)
  }
}

/** `current` is asked at every request, so that a world can be exchanged while the server stays. */
export const serveCurrent = (current: () => Handler): Server =>
  createServer((request, response) => {
    const method = request.method ?? 'GET'
    let body: Promise<Buffer> | undefined
    const read = (): Promise<Buffer> => {
      body ??= readBody(request)
      return body
    }
    const asked: Asked = {
      method,
      url: new URL(request.url ?? '/', 'http://local'),
      path: {},
      headers: request.headers,
      body: read,
      json: async () => parsed(await read()),
      response,
    }
    Promise.resolve()
      .then(() => current()(asked))
      .then((reply) => reply && write(response, reply, method === 'HEAD'))
      .catch((error: unknown) => write(response, failure(error), false))
  })

export const serve = (routes: Routes, fallback: Handler): Server => {
  const handler = router(routes, fallback)
  return serveCurrent(() => handler)
}

const failure = (error: unknown): Reply => {
  if (error instanceof BadRequest) return json({ error: { message: error.message } }, error.status)
  if (error instanceof Error && error.name === 'NotEmulated') return json({ error: { message: error.message } }, 501)
  console.error(error)
  return json({ error: { message: error instanceof Error ? error.message : String(error) } }, 500)
}

/** Listens on this machine only; port 0 takes any that is free. */
export const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
