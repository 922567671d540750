/** A measured world behind a relay: webhooks are gathered as queues would hold them, and delivered in signed envelopes of a hundred. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { propertyShelf } from '../../local/apps-script/services/properties'
import { CONNECTION_PROPERTY } from '../../local/product'
import { sealedEnvelope } from '../../test/kit/relay'
import type { BenchWorld } from '../world'

export interface RelayedWorld extends BenchWorld {
  /** Webhooks that wait. */
  readonly waiting: () => number
  /** Delivers one envelope; answers its verdicts. */
  deliverOne(): Promise<readonly string[]>
  /** Delivers all that waits, and what comes of it. */
  deliver(): Promise<void>
}

const HOST = 'relay.hilo.workers.dev'
const SECRET = 'secret-of-the-bench-0123456789'
const BATCH = 100

export const relayed = async (world: BenchWorld): Promise<RelayedWorld> => {
  const { town } = world
  const queue: object[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://relay')
    if (url.pathname === '/health') return response.end(JSON.stringify({ version: 'bench', programmes: [{ programme: '1' }] }))
    if (request.method === 'GET') return response.end(url.searchParams.get('hub.challenge') ?? '')
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      queue.push(JSON.parse(Buffer.concat(parts).toString('utf8')))
      response.end()
    })
    return response
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  world.alsoEnd(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port }: AddressInfo = Object(server.address())
  town.host.network.route(HOST, `http://127.0.0.1:${port}`)
  await world.ask('connect.relay', { address: `https://${HOST}/1#${SECRET}` })
  const { relaySecret } = JSON.parse(propertyShelf(town.records, 'user', town.host.users.owner).get(CONNECTION_PROPERTY) ?? '{}')
  if (relaySecret !== SECRET) throw new Error('the relay was not taken')
  const post = async (parcels: readonly object[]): Promise<readonly string[]> => {
    const answering = fetch(town.webAppUrl, { method: 'POST', body: sealedEnvelope(town.clock.now(), parcels, { secret: SECRET }) })
    // What services take passes only while somebody waits for quiet.
    const [answer] = await Promise.all([town.clock.expect(answering), town.quiet()])
    const { verdicts } = JSON.parse(await answer.text())
    if (!Array.isArray(verdicts)) throw new Error('the envelope was refused')
    return verdicts
  }
  return {
    ...world,
    waiting: () => queue.length,
    deliverOne: () => post(queue.splice(0, BATCH)),
    async deliver() {
      while (queue.length > 0) {
        await post(queue.splice(0, BATCH))
        await town.quiet()
      }
    },
  }
}
