/** Plain HTTP out of the simulator: no redirects, no cookies, no pool that outlives a test. */
import { request as http } from 'node:http'
import { request as https } from 'node:https'
import type { HttpCall, HttpReply, Transport } from './sim'

export const nodeTransport: Transport = ({ method, url, headers, body, timeoutMs }: HttpCall) =>
  new Promise<HttpReply>((resolve, reject) => {
    const start = url.startsWith('https:') ? https : http
    const outgoing = start(url, { method, headers: { ...headers, connection: 'close' }, agent: false }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        clearTimeout(limit)
        const plain = Object.entries(incoming.headers).map(
          ([key, value]) => [key, Array.isArray(value) ? value.join(', ') : (value ?? '')] as const,
        )
        resolve({
          status: incoming.statusCode ?? 0,
          statusText: incoming.statusMessage ?? '',
          headers: Object.fromEntries(plain),
          body: Buffer.concat(chunks).toString('utf8'),
        })
      })
    })
    const limit = setTimeout(() => outgoing.destroy(new Error('Operation timed out')), timeoutMs)
    outgoing.on('error', (fault) => {
      clearTimeout(limit)
      reject(fault)
    })
    outgoing.end(body)
  })
