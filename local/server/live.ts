/** Events for whoever watches: Server-Sent Events, each a name and JSON. */
import type { ServerResponse } from 'node:http'

export class Live {
  private readonly watchers = new Set<ServerResponse>()

  join(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' })
    response.write(': hilo\n\n')
    this.watchers.add(response)
    response.once('close', () => this.watchers.delete(response))
  }

  /** Whether anybody listens, for what is dear to say. */
  get watched(): boolean {
    return this.watchers.size > 0
  }

  tell(name: string, data: unknown): void {
    const text = `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
    for (const watcher of this.watchers) watcher.write(text)
  }

  close(): void {
    for (const watcher of this.watchers) watcher.end()
    this.watchers.clear()
  }
}
