/** The way out of the local world: only hosts with a route, and this machine itself, are ever reached. */
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { FETCH } from '../run/limits'

export interface Sent {
  readonly url: URL
  readonly method: string
  readonly headers: readonly (readonly [string, string])[]
  readonly body?: Buffer
  readonly follow: boolean
  readonly timeoutMs: number
}

export interface Received {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
}

export class NetworkFault extends Error {
  constructor(
    readonly kind: 'no-address' | 'refused' | 'timeout' | 'too-many-redirects',
    message: string,
  ) {
    super(message)
  }
}

export interface Network {
  send(sent: Sent): Promise<Received>
}

const REDIRECTS = new Set([301, 302, 303, 307, 308])
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** As Google names its own fetcher; `appid` is made up. */
const USER_AGENT = 'Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com; id: local)'

export class RoutedNetwork implements Network {
  private readonly agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })
  private readonly routes = new Map<string, string>()

  /** Requests to `host` go to the same path below `target`. */
  route(host: string, target: string): void {
    this.routes.set(host.toLowerCase(), target.replace(/\/$/, ''))
  }

  targets(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.routes)
  }

  async send(sent: Sent): Promise<Received> {
    let next = sent
    for (let hops = 0; hops <= FETCH.redirects; hops++) {
      const received = await this.once(next)
      const location = received.headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
      if (!next.follow || location === undefined || !REDIRECTS.has(received.status)) return received
      next = redirected(next, new URL(location, next.url), received.status)
    }
    throw new NetworkFault('too-many-redirects', sent.url.href)
  }

  close(): void {
    this.agent.destroy()
  }

  /** Where a request to `url` really goes; throws when it would leave this machine. */
  target(url: URL): URL {
    const route = this.routes.get(url.host.toLowerCase())
    if (route !== undefined) return new URL(`${route}${url.pathname}${url.search}`)
    if (LOOPBACK.has(url.hostname)) return url
    throw new NetworkFault('no-address', url.href)
  }

  private once(sent: Sent): Promise<Received> {
    const target = this.target(sent.url)
    const secure = target.protocol === 'https:'
    return new Promise((resolve, reject) => {
      const started = (secure ? httpsRequest : httpRequest)(
        target,
        {
          method: sent.method,
          headers: headersOf(sent),
          ...(secure ? {} : { agent: this.agent }),
          timeout: sent.timeoutMs,
        },
        (response) => collect(response).then(resolve, reject),
      )
      started.on('timeout', () => started.destroy(new NetworkFault('timeout', sent.url.href)))
      started.on('error', (error) => reject(error instanceof NetworkFault ? error : new NetworkFault('refused', error.message)))
      started.end(sent.body)
    })
  }
}

const headersOf = (sent: Sent): Record<string, string | number> => ({
  'User-Agent': USER_AGENT,
  'Accept-Encoding': 'identity',
  ...(sent.body === undefined ? {} : { 'Content-Length': sent.body.length }),
  ...Object.fromEntries(sent.headers),
  Host: sent.url.host,
})

const redirected = (sent: Sent, url: URL, status: number): Sent => {
  if (status === 307 || status === 308 || sent.method === 'GET' || sent.method === 'HEAD') return { ...sent, url }
  const { body: _body, ...rest } = sent
  return { ...rest, url, method: 'GET', headers: sent.headers.filter(([name]) => !/^content-/i.test(name)) }
}

const collect = async (response: IncomingMessage): Promise<Received> => {
  const parts: Buffer[] = []
  for await (const part of response) parts.push(Buffer.from(part))
  const headers: [string, string][] = []
  for (let i = 0; i < response.rawHeaders.length; i += 2) headers.push([response.rawHeaders[i] ?? '', response.rawHeaders[i + 1] ?? ''])
  return { status: response.statusCode ?? 0, headers, body: Buffer.concat(parts) }
}
