/** The servers of a local world: the desk and all driving requests on one origin, what scripts make on another. */
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ScreenEvent } from './apps-script/screen'
import { holdFolder } from './data-dir'
import type { Options } from './options'
import { attachRelay, type Relay } from './relay'
import { SEED } from './seed'
import { panelOf } from './seeds/panel'
import { contentRoutes } from './server/content-routes'
import { guarded } from './server/guard'
import { BadRequest, type Handler, listen, router, serveCurrent } from './server/http'
import { Live } from './server/live'
import { mainRoutes } from './server/main-routes'
import { tellScreen, watchTown } from './server/watch'
import { type Origins, openTown, type Paths, type Town } from './town'

export interface World {
  readonly origins: Origins
  readonly town: () => Town
  close(): Promise<void>
}

const NOT_FOUND: Handler = (asked) => {
  throw new BadRequest(`There is nothing at ${asked.method} ${asked.url.pathname}. See docs/local.md.`, 404)
}
const STARTING: Handler = () => {
  throw new BadRequest('Hilo is starting.', 503)
}

/** Parts of the data folder that a reset throws away; what else lies there is not ours. */
const OURS = /^(records|file(-\w+)?|drive|meta\.json)$/

const empty = (folder: string): void => {
  for (const name of readdirSync(folder)) if (OURS.test(name)) rmSync(join(folder, name), { recursive: true, force: true })
}

const SEEDED = 'seeded'

const callIn =
  (town: Town) =>
  async (name: string, ...args: readonly unknown[]): Promise<unknown> => {
    const finished = await town.host.people.call(town.host.users.owner, name, args)
    if (!finished.ok) throw new Error(`${name}: ${finished.error.name}: ${finished.error.message}`)
    return JSON.parse(finished.value)
  }

const sow = async (town: Town, options: Options): Promise<void> => {
  await SEED[options.seed]({ ...town, call: callIn(town) })
  await town.quiet()
  town.records.write([{ space: 'world', key: SEEDED, value: options.seed }])
}

/** A world without its seed is better than none; the next start tries again. */
const unsown = (error: unknown): void => console.error('The file could not be filled:', error)

export const startWorld = async (options: Options, paths: Paths): Promise<World> => {
  const release = options.data === undefined ? () => {} : holdFolder(options.data)
  const live = new Live()
  let main: Handler = STARTING
  let content: Handler = STARTING
  const servers = [serveCurrent(() => guarded(main)), serveCurrent(() => guarded(content))] as const
  const port = await listen(servers[0], options.port)
  // Next door if that is free, so that the address stays the same from day to day.
  const contentPort = await listen(servers[1], options.port === 0 ? 0 : port + 1).catch(() => listen(servers[1], 0))
  const origins: Origins = { main: `http://localhost:${port}`, content: `http://localhost:${contentPort}` }
  const tell = (event: ScreenEvent): void => tellScreen(live, origins.content, event)

  const open = async (): Promise<Town> => {
    const opened = await openTown(options, paths, origins, tell)
    const opening = new Map<string, Promise<void>>()
    const openFor = (user: string): Promise<void> => {
      const known = opening.get(user) ?? opened.host.people.open(user)
      opening.set(user, known)
      return known
    }
    watchTown(live, opened)
    main = router(
      mainRoutes({ town: opened, origins, built: paths.build, live, opened: openFor, reset, relayUrl: () => relay?.url() }),
      NOT_FOUND,
    )
    content = router(
      contentRoutes(opened.host, () => origins.main),
      NOT_FOUND,
    )
    if (opened.records.read('world', SEEDED) === undefined) await sow(opened, options).catch(unsown)
    if (options.relay && paths.relay) relay = await attachRelay(paths.relay, opened, () => panelOf({ ...opened, call: callIn(opened) }))
    return opened
  }
  let relay: Relay | undefined
  const reset = async (): Promise<void> => {
    main = STARTING
    content = STARTING
    await relay?.stop()
    await town.close()
    if (options.data !== undefined) empty(options.data)
    town = await open()
    live.tell('file', {})
  }
  let town = await open()
  return {
    origins,
    town: () => town,
    async close() {
      live.close()
      for (const server of servers) server.closeAllConnections()
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
      await relay?.stop()
      await town.close()
      release()
    },
  }
}
