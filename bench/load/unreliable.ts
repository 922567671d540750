/** Stands before a web app and spoils its answers: a page of Google's, twenty seconds of silence, or nobody there at all. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Mood = 'fine' | 'fails' | 'slow' | 'dead'

export interface Unreliable {
  readonly url: string
  mood: Mood
  /** Moods by the number of envelopes that came, where time is no measure. */
  turns: readonly (readonly [envelopes: number, mood: Mood])[]
  /** Envelopes that came while in each mood. */
  readonly met: Record<Mood, number>
  stop(): Promise<void>
}

export const unreliable = async (target: string, slowMs: number): Promise<Unreliable> => {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', async () => {
      const came = Object.values(door.met).reduce((sum, count) => sum + count, 0)
      const mood = door.turns.filter(([from]) => from <= came).at(-1)?.[1] ?? door.mood
      door.met[mood]++
      if (mood === 'dead') return response.destroy()
      if (mood === 'fails') return response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Error</title>')
      if (mood === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMs))
      const answer = await fetch(target, { method: 'POST', body: Buffer.concat(parts), redirect: 'manual' }).catch(() => undefined)
      if (!answer) return response.destroy()
      const location = answer.headers.get('location')
      return response.writeHead(answer.status, location === null ? {} : { Location: location }).end(await answer.text())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port }: AddressInfo = Object(server.address())
  const door: Unreliable = {
    url: `http://127.0.0.1:${port}/exec`,
    mood: 'fine',
    turns: [],
    met: { fine: 0, fails: 0, slow: 0, dead: 0 },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return door
}
