/** The minute: drains what waits, takes in what people edited, raises what is due, sends what may leave. */
import { measured } from '../../domain/home/pulse'
import { nextDispatches } from '../../domain/outbox/dispatch'
import { dispatch, recovered } from '../../domain/outbox/events'
import { MOST } from '../../domain/outbox/recover'
import type { Event } from '../../kernel/event'
import { looked, stirred, struck } from '../../kernel/file'
import { MINUTE } from '../../kernel/time'
import type { Host } from '../../ports'
import { ticked } from '../agenda'
import { readConnection } from '../connection'
import { fetchesLeft } from '../fetches'
import type { Intake, Taken } from '../intake'
import { hasLetters, hasResults, readLetters } from '../letters'
import { MAIL } from '../mail'
import { isAlone, isOwnLease, isSenderAtWork, leaseEnd, oldMarks, startedChunks } from '../marks'
import { NEXT, readState } from '../memory'
import { mayCampaign } from '../operations'
import { RESULT } from '../results'
import { type Report, run } from '../run'
import { usageOf } from '../trigger-time'
import type { Stores, World } from '../world'
import { everything, hasEdits, LOOK_EVERY, notedEdits } from './looking'

/** When everything was last looked at, whatever was due. */
export const LOOKED = 'looked'
const RUN_MS = 4 * MINUTE
const LOCK_MS = 5_000
const TIMERS = 50
/** Claims that are looked ahead for at once: as many as one run sends. */
const AHEAD = 6

/** Where the engine account keeps the id of its clock. */
export const TRIGGER = 'trigger'

/** `strange`: not called by our own clock, so nothing is done. */
export const tickBy = (world: World, triggerId: unknown): Report | 'idle' | 'strange' => {
  const engine = world.host.engine.all()
  return typeof triggerId === 'string' && triggerId !== '' && engine[TRIGGER] === triggerId ? tick(world, engine) : 'strange'
}

export const tick = (world: World, engine: Stores['engine'] = world.host.engine.all()): Report | 'idle' => {
  const { host } = world
  const stores: Stores = { engine, shared: host.shared.all() }
  const now = host.clock.now()
  if (readState(stores.shared).install === '') return 'idle'
  const name = `tick ${host.random.uuid().slice(0, 12)}`
  const report = hasWork(stores, now) ? run(world, tickIntake(world, name, hasResults(engine) && isDue(stores.shared, now))) : 'idle'
  if (report !== 'idle' || (isDirty(stores, now) && !isSenderAtWork(engine, now))) tidy(world, name)
  return report
}

/** What a living sender has to do, it does with its next claim: nobody does it beside it. */
const hasWork = ({ engine, shared }: Stores, now: number): boolean => {
  const alone = isAlone(engine, now, '')
  return hasLetters(engine, alone) || hasEdits(shared) || (alone && (isDue(shared, now) || mustLook(shared, now)))
}

const isDue = (shared: Stores['shared'], now: number): boolean => Number(shared[NEXT] || Number.POSITIVE_INFINITY) <= now
const mustLook = (shared: Stores['shared'], now: number): boolean => now - Number(shared[LOOKED] ?? 0) >= LOOK_EVERY

const tickIntake = (world: World, name: string, goesOn: boolean, looks = new Set<number>()): Intake => ({
  waitMs: LOCK_MS,
  budgetMs: RUN_MS,
  settles: true,
  goesOn,
  thorough: true,
  ahead: (state, now) => nextDispatches(state, now, MOST, AHEAD),
  take: (stores, now, round, isLate): Taken | undefined => {
    const { engine, shared } = stores
    const alone = isAlone(engine, now, name)
    const stamp = `${name} ${round}`
    if (alone && !isLate && (looks.has(round) || mustLook(shared, now))) {
      if (!looks.has(round)) world.host.shared.set({ [LOOKED]: String(now) })
      looks.add(round)
      // In a commit of its own, for it reads much; what is due, noted or not, comes with the next round.
      const events = [looked(stamp, {}), measured(stamp, usageOf(world.host, stores, now)), ...everything(world, shared, stamp, now)]
      return { events: [...events, stirred(stamp, {})], done: { [NEXT]: String(now) }, again: true }
    }
    const edits = isLate ? undefined : notedEdits(world, shared, stamp)
    // What people typed too: rows that they move while they type are put right more surely when nothing else is written into them.
    if (edits) return { events: [...edits.events, stirred(stamp, {})], done: edits.done, again: true }
    const { letters, events } = readLetters(world.host, world.kitFor(shared), engine, name)
    const due = alone && !isLate && isDue(shared, now)
    if (letters.length === 0 && !due) return undefined
    return {
      letters,
      events: [...events, ...(due ? dueEvents(world.host, stores, stamp, now) : []), stirred(stamp, {})],
      ...(due ? { looksAtDue: MOST + 1 } : {}),
    }
  },
})

/** Only the account that holds the line knows what has started, and sends; a colleague's clock does everything else. */
const dueEvents = (host: Host, { engine, shared }: Stores, stamp: string, now: number): readonly Event[] => {
  const timers = ticked(stamp, { limit: TIMERS })
  const line = readConnection(engine)?.phoneNumberId
  if (line === undefined) return [timers]
  const lost = recovered(stamp, { started: startedChunks({ ...engine, ...shared }) })
  return [
    lost,
    timers,
    struck(stamp, {}),
    dispatch(stamp, { run: stamp, most: MOST, room: fetchesLeft(host, engine, now), reserved: !mayCampaign(host, shared, now), line }),
  ]
}

/** Keys that one minute clears away: a deletion takes some 60 ms, and properties of a day are counted. */
const SWEEP = 60
const isDirty = ({ engine, shared }: Stores, now: number): boolean =>
  emptyKeys(engine).length + oldMarks({ ...engine, ...shared }, now).length > 0
const emptyKeys = (engine: Stores['engine']): readonly string[] =>
  Object.entries(engine).flatMap(([key, value]) => (value === '' && (key.startsWith(MAIL) || key.startsWith(RESULT)) ? [key] : []))

/** The next minute need not wait for the lease to run out. Marks go only when nothing is due any more: until then a claim may ask for them. */
const tidy = ({ host }: World, name: string): void => {
  const engine = host.engine.all()
  const now = host.clock.now()
  if (isOwnLease(engine, name)) host.engine.set(leaseEnd)
  else if (isSenderAtWork(engine, now)) return
  const shared = host.shared.all()
  const marks = isDue(shared, now) ? [] : [...oldMarks(engine, now), ...oldMarks(shared, now)]
  for (const key of [...emptyKeys(engine), ...marks].slice(0, SWEEP)) (key in shared ? host.shared : host.engine).delete(key)
}
