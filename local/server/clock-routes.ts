/** Reading and moving time. */
import type { VirtualClock } from '../time/virtual-clock'
import { BadRequest, json, type Routes } from './http'
import { duration, instant, optionalFlag, record } from './parse'

const told = (clock: VirtualClock): object => ({ ...clock.state, iso: new Date(clock.now()).toISOString() })

/** `quiet` waits for what is under way when time has arrived. */
export const clockRoutes = (clock: VirtualClock, quiet: () => Promise<void>): Routes => ({
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
    await clock.moveTo(to)
    await quiet()
    if (frozen === false) clock.freeze(false)
    return json(told(clock))
  },
})
