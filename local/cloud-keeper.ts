/** The simulator of Meta inside this world: reached through a route, its state written to the data folder a moment after each change. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CloudApi, createCloudApi, type Webhook } from './cloud-api/index'
import { nodeTransport } from './cloud-api/transport'
import type { VirtualClock } from './time/virtual-clock'

/** Hosts of Meta that are answered here. */
const GRAPH_HOST = 'graph.facebook.com'
const MEDIA_HOST = 'lookaside.fbsbx.com'
export const META_HOSTS = [GRAPH_HOST, MEDIA_HOST] as const

const WRITE_AFTER_MS = 300

export interface KeptCloud {
  readonly cloud: CloudApi
  /** Where its HTTP server listens. */
  readonly url: string
  stop(): Promise<void>
}

export const keptCloud = async (
  clock: VirtualClock,
  folder: string | undefined,
  seed: number,
  demo: boolean,
  webhook: () => Webhook | undefined,
  routed: (url: string) => string,
): Promise<KeptCloud> => {
  const cloud = createCloudApi({
    clock,
    seed,
    demo,
    webhook,
    // Virtual time waits for what is on its way.
    transport: (call) => clock.expect(nodeTransport({ ...call, url: routed(call.url) })),
    graphBase: () => `https://${GRAPH_HOST}`,
    mediaBase: () => `https://${MEDIA_HOST}`,
  })
  const path = folder === undefined ? undefined : join(folder, 'meta.json')
  if (path !== undefined && existsSync(path)) cloud.restore(JSON.parse(readFileSync(path, 'utf8')))
  const write = (): void => {
    timer = undefined
    if (path === undefined) return
    writeFileSync(`${path}.new`, JSON.stringify(cloud.state()))
    renameSync(`${path}.new`, path)
  }
  let timer: NodeJS.Timeout | undefined
  const stopListening = cloud.events(() => {
    timer ??= setTimeout(write, WRITE_AFTER_MS)
  })
  const server = await cloud.listen(0)
  return {
    cloud,
    url: `http://127.0.0.1:${server.port}`,
    async stop() {
      stopListening()
      clearTimeout(timer)
      write()
      await server.close()
    },
  }
}
