/**
 * The relay on this machine: the Worker as it is, in Cloudflare's own runtime (workerd) with local queues, by the settings of wrangler.jsonc.
 * Used by `npm start -- --relay`, by the tests and by the load test. Queues live in memory here: what waits is lost when it stops.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const home = dirname(fileURLToPath(import.meta.url))

const settings = () => JSON.parse(readFileSync(join(home, 'wrangler.jsonc'), 'utf8').replace(/^\s*\/\/.*$/gm, ''))

const bundle = async ({ main }) => {
  const { outputFiles } = await build({
    absWorkingDir: home,
    entryPoints: [main],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    external: ['cloudflare:workers'],
    logLevel: 'silent',
  })
  return outputFiles[0].text
}

/** Each programme gets the queues of the first one in wrangler.jsonc, under its own key. */
const queues = (keys, { queues: { consumers } }, faster) => {
  const [main, dead] = consumers.map((consumer) => ({
    maxBatchSize: consumer.max_batch_size,
    maxBatchTimeout: consumer.max_batch_timeout,
    maxRetries: consumer.max_retries,
    retryDelay: consumer.retry_delay,
    ...faster,
  }))
  return {
    queueProducers: Object.fromEntries(keys.map((key) => [`QUEUE_${key}`, { queueName: `hilo-relay-${key}` }])),
    queueConsumers: Object.fromEntries(
      keys.flatMap((key) => [
        [`hilo-relay-${key}`, { ...main, deadLetterQueue: `hilo-relay-${key}-dead` }],
        [`hilo-relay-${key}-dead`, dead],
      ]),
    ),
  }
}

/**
 * `programmes` by key, as their secrets are written. `now` gives the time of another clock, `outbound` answers all requests of the Worker in
 * place of the network, `queue` overrides what a test cannot wait for. Answers the address, and ways to drive it.
 */
export const startRelay = async ({ programmes, port = 0, now, outbound, queue = {}, bindings = {}, quiet = true }) => {
  const { Miniflare, Log, LogLevel } = createRequire(join(home, 'package.json'))('miniflare')
  const config = settings()
  const runtime = new Miniflare({
    host: '127.0.0.1',
    port,
    cf: false,
    log: new Log(quiet ? LogLevel.NONE : LogLevel.INFO),
    compatibilityDate: config.compatibility_date,
    modules: [{ type: 'ESModule', path: 'index.mjs', contents: await bundle(config) }],
    bindings: {
      ...Object.fromEntries(Object.entries(programmes).map(([key, programme]) => [`PROGRAMME_${key}`, JSON.stringify(programme)])),
      ...bindings,
    },
    durableObjects: { DESK: { className: 'Desk', useSQLite: true } },
    ...queues(Object.keys(programmes), config, queue),
    ...(now ? { serviceBindings: { CLOCK: async () => new Response(String(now())) } } : {}),
    ...(outbound ? { outboundService: outbound } : {}),
    ...(quiet ? { handleRuntimeStdio: (out, err) => [out, err].map((stream) => stream.resume()) } : {}),
  })
  const url = String(await runtime.ready).replace(/\/$/, '')
  return {
    url,
    /** The hour strikes. */
    async hour() {
      await (await runtime.getWorker()).scheduled({ cron: config.triggers.crons[0] })
    },
    stop: () => runtime.dispose(),
  }
}
