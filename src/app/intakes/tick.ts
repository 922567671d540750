/** The minute: drains what waits, takes in what people edited, raises what is due, sends what may leave. */

import { CHUNK } from '../../domain/outbox/dispatch'
import { dispatch, recovered } from '../../domain/outbox/events'
import { MOST } from '../../domain/outbox/recover'
import type { Event } from '../../kernel/event'
import { edited, looked, stirred } from '../../kernel/file'
import { MINUTE } from '../../kernel/time'
import { unpackLayout } from '../../workbook/layout'
import { ticked } from '../agenda'
import { readConnection } from '../connection'
import { readMail } from '../mail'
import { readMarks } from '../performers/send'
import { type Intake, LAYOUT, NEXT, type Report, run, type Stores, type World } from '../run'

export const DIRTY = 'dirty.'
/** When everything was last looked at, whatever was due. */
export const LOOKED = 'looked'
const LOOK_EVERY = 15 * MINUTE
const RUN_MS = 4 * MINUTE
const TIMERS = 50
/** Emptied keys that one minute clears away. */
const SWEEP = 30

/** Where the engine account keeps the id of its clock. */
export const TRIGGER = 'trigger'

/** `strange`: not called by our own clock, so nothing is done. */
export const tickBy = (world: World, triggerId: unknown): Report | 'idle' | 'strange' => {
  const engine = world.host.engine.all()
  return typeof triggerId === 'string' && triggerId !== '' && engine[TRIGGER] === triggerId ? tick(world, engine) : 'strange'
}

export const tick = (world: World, engine: Stores['engine'] = world.host.engine.all()): Report | 'idle' => {
  const { host } = world
  const shared = host.shared.all()
  if (!hasWork(engine, shared, host.clock.now())) return 'idle'
  const name = `tick ${host.random.uuid().slice(0, 12)}`
  const report = run(world, tickIntake(world, name))
  clear(world)
  return report
}

const hasWork = (engine: Stores['engine'], shared: Stores['shared'], now: number): boolean =>
  Object.keys(engine).some((key) => key.startsWith('m.') || key.startsWith('r.') || (key.startsWith('x.') && engine[key] === '')) ||
  Object.keys(shared).some((key) => key.startsWith(DIRTY)) ||
  isDue(shared, now) ||
  mustLook(shared, now)

const isDue = (shared: Stores['shared'], now: number): boolean => Number(shared[NEXT] || Number.POSITIVE_INFINITY) <= now
const mustLook = (shared: Stores['shared'], now: number): boolean => now - Number(shared[LOOKED] ?? 0) >= LOOK_EVERY

const tickIntake = (world: World, name: string): Intake => ({
  waitMs: 5_000,
  budgetMs: RUN_MS,
  settles: true,
  take: (stores, now, round) => {
    const letters = readMail(world.host, world.kit, stores.engine)
    const marks = readMarks(stores.engine, now)
    const dirty = Object.keys(stores.shared).filter((key) => key.startsWith(DIRTY))
    const look = mustLook(stores.shared, now)
    const due = isDue(stores.shared, now) || look
    const stamp = `${name} ${round}`
    const events: Event[] = [
      ...letters.flatMap((letter) => letter.events),
      ...edits(world, stores, dirty),
      ...(look ? [looked(stamp, {})] : []),
      ...(due ? [recovered(stamp, { started: marks.started }), ticked(stamp, { limit: TIMERS })] : []),
      // One sender at a time: a run that still marks its chunks holds the lease.
      // Only the account that holds the line sends: a colleague's clock does everything else.
      ...(due && !marks.busy && readConnection(stores.engine) ? [dispatch(stamp, { run: stamp, most: MOST })] : []),
    ]
    if (look) world.host.shared.set({ [LOOKED]: String(now) })
    if (events.length === 0 && dirty.length === 0) return undefined
    events.push(stirred(stamp, {}))
    return { events, mail: letters.flatMap((letter) => letter.keys), dirty, looksAtDue: due && !marks.busy }
  },
})

/** `dirty.<sheetId>.<from>-<to>`: which rows of which tab, counted below the heading. */
const edits = (world: World, stores: Stores, dirty: readonly string[]): readonly Event[] => {
  const layout = unpackLayout(stores.shared[LAYOUT], world.kit.tables)
  return dirty.flatMap((key) => {
    const [, sheetId, rows] = key.split('.')
    const table = [...(layout?.tabs ?? [])].find(([, tab]) => String(tab.sheetId) === sheetId)?.[0]
    const [from, to] = (rows ?? '').split('-').map(Number)
    return table === undefined || from === undefined || to === undefined
      ? []
      : [edited(`${key} ${world.host.clock.now()}`, { table, from, to })]
  })
}

const clear = ({ host }: World): void => {
  const empty = Object.entries(host.engine.all()).filter(([key, value]) => value === '' && /^[mrx]\./.test(key))
  for (const [key] of empty.slice(0, SWEEP)) host.engine.delete(key)
}

export { CHUNK }
