/**
 * A local world to measure in: set up, connected to the simulator, empty of people, its calls taking the time of the latency model, and its
 * clock standing still otherwise until it is moved.
 */
import { join } from 'node:path'
import type { Execution } from '../local/apps-script/run/execution'
import { parseOptions } from '../local/options'
import { panelOf } from '../local/seeds/panel'
import type { Town } from '../local/town'
import { startWorld } from '../local/world'
import type { CallName, InputOf } from '../src/app/api'
import { begun } from './spent'

export interface BenchWorld {
  readonly town: Town
  /** A call of the panel; throws when it is not granted. */
  ask<N extends CallName>(name: N, input: InputOf<N>): Promise<unknown>
  /** Lets so many minutes pass, with all that is due in them. */
  minutes(count: number): Promise<void>
  /** Executions that ended since this was asked last. */
  runs(): readonly Execution[]
  /** What must end with this world. */
  alsoEnd(end: () => void): void
  close(): Promise<void>
}

/** A Monday within sending hours. */
const AT = '2027-02-01T10:00:00-03:00'
const MINUTE = 60_000

export const openWorld = async (root: string): Promise<BenchWorld> => {
  const options = parseOptions([
    '--port',
    '0',
    '--data',
    'none',
    '--seed',
    'ready',
    '--at',
    AT,
    '--frozen',
    '--latency',
    'mid',
    '--no-open',
  ])
  if (options === undefined) throw new Error('the options of a measured world ask only for help')
  const world = await startWorld(options, { dist: join(root, 'dist'), build: join(root, 'build') })
  const town = world.town()
  const call = async (name: string, ...args: readonly unknown[]): Promise<unknown> => {
    const finished = await town.host.people.call(town.host.users.owner, name, args)
    if (!finished.ok) throw new Error(`${name}: ${finished.error.message}`)
    return JSON.parse(finished.value)
  }
  const panel = await panelOf({ ...town, call })
  const ends: (() => void)[] = []
  let seen = 0
  const runs = (): readonly Execution[] => {
    const fresh = begun(town.host.executions.history).filter(({ id }) => id > seen)
    seen = Math.max(seen, ...fresh.map(({ id }) => id))
    return fresh
  }
  runs()
  return {
    town,
    ask: panel,
    async minutes(count) {
      for (let minute = 0; minute < count; minute++) {
        await town.clock.moveTo(town.clock.now() + MINUTE)
        await town.quiet()
      }
    },
    runs,
    alsoEnd: (end) => void ends.push(end),
    async close() {
      for (const end of ends) end()
      await world.close()
    },
  }
}
