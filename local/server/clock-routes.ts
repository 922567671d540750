/** Reading and moving time. */
import type { Triggers } from '../apps-script/triggers/registry'
import type { VirtualClock } from '../time/virtual-clock'
import { BadRequest, json, type Routes } from './http'
import { duration, instant, optionalFlag, record } from './parse'

const told = (clock: VirtualClock): object => ({ ...clock.state, iso: new Date(clock.now()).toISOString() })

/** `quiet` waits for what is under way when time has arrived; `triggers` are held back on the way where somebody asks for it. */
export const clockRoutes = (clock: VirtualClock, triggers: Pick<Triggers, 'hold' | 'release'>, quiet: () => Promise<void>): Routes => ({
  'GET /sim/clock': () => json(told(clock)),
  'POST /sim/clock': async (asked) => {
    const body = record(await asked.json())
    const frozen = optionalFlag(body, 'frozen')
    if (frozen === true) clock.freeze(true)
    const to =
      body.to !== undefined
        ? instant(body.to, 'to')
        : body.advance !== undefined
          ? clock.now() + duration(body.advance, 'advance')
          : clock.now()
    if (to < clock.now()) throw new BadRequest('Time does not go back.')
    const asleep = optionalFlag(body, 'asleep') === true
    if (asleep) triggers.hold()
    await clock.moveTo(to)
    if (asleep) triggers.release()
    await quiet()
    if (frozen === false) clock.freeze(false)
    return json(told(clock))
  },
})
