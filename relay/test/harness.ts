/** A relay in its real runtime with web apps of our own behind it: signed webhooks go in, envelopes come out, every answer can be chosen. */
import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Starting a runtime takes its time on a busy machine. */
export interface Envelope {
  readonly time: number
  readonly nonce: string
  readonly mac: string
  readonly body: string
  readonly events: readonly { readonly type: string; readonly at: number; readonly [key: string]: unknown }[]
}
/** What a web app says to an envelope: verdicts, a page of Google's, or nothing at all. */
export type Answer = readonly string[] | 'page' | 'hang up'

export interface WebApp {
  readonly url: string
  readonly envelopes: Envelope[]
  /** Ids of messages and statuses that were recorded, as often as they were. */
  readonly recorded: string[]
  answer: (envelope: Envelope) => Answer | Promise<Answer>
  stop(): Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port }: AddressInfo = Object(server.address())
      resolve(port)
    }),
  )

/** Answers as Google does: a redirect to a one-time address that only takes GET, or a page with status 200. */
export const webApp = async (): Promise<WebApp> => {
  const answers = new Map<string, string>()
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      const answer = answers.get(request.url ?? '')
      answers.delete(request.url ?? '')
      response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json' }).end(answer ?? '')
      return
    }
    const envelope: Envelope = JSON.parse(await bodyOf(request))
    const opened: Envelope = { ...envelope, events: JSON.parse(envelope.body).events }
    app.envelopes.push(opened)
    const said = await app.answer(opened)
    if (said === 'hang up') {
      response.destroy()
      return
    }
    if (said === 'page') {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Error</title>')
      return
    }
    opened.events.forEach((event, at) => {
      if (said[at] === 'recorded') app.recorded.push(nameOf(event))
    })
    const path = `/echo/${envelope.nonce}`
    answers.set(path, JSON.stringify({ nonce: envelope.nonce, verdicts: said }))
    response.writeHead(302, { Location: path }).end()
  })
  const port = await listen(server)
  const app: WebApp = {
    url: `http://127.0.0.1:${port}/exec`,
    envelopes: [],
    recorded: [],
    answer: ({ events }) => events.map(() => 'recorded'),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return app
}

/** The id of the message or status in an event, else its type. */
export const nameOf = (event: Envelope['events'][number]): string => /"id":"(wamid[^"]*)"/.exec(JSON.stringify(event))?.[1] ?? event.type

export const SECRETS = {
  secrets: ['shared-secret-of-the-programme'],
  appSecrets: ['app-secret-of-the-meta-app'],
  verifyTokens: ['verify-token-of-the-programme'],
} as const

export const programme = (url: string, more: object = {}) => ({ webApp: url, ...SECRETS, wabas: ['100'], numbers: ['200'], ...more })

export const message = (id: string, more: { readonly waba?: string; readonly number?: string; readonly text?: string } = {}) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: more.waba ?? '100',
      changes: [
        {
          field: 'messages',
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '1', phone_number_id: more.number ?? '200' },
            contacts: [{ profile: { name: 'Camila Ñ' }, wa_id: '5491155550101' }],
            messages: [{ from: '5491155550101', id, timestamp: '1800000000', type: 'text', text: { body: more.text ?? 'hola' } }],
          },
        },
      ],
    },
  ],
})

export const signatureOf = (body: string, secret: string = SECRETS.appSecrets[0]): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

export const deliver = (relay: string, webhook: object, secret?: string): Promise<Response> => {
  const body = JSON.stringify(webhook)
  return fetch(`${relay}/webhook`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Hub-Signature-256': signatureOf(body, secret) },
    body,
  })
}

export const until = async (done: () => boolean | Promise<boolean>, seconds = 60): Promise<void> => {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; ) {
    if (await done()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`not within ${seconds} s`)
}
