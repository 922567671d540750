/** Virtual time as the page shows it, and moving it. */
import type { ClockState } from '../client/shapes'
import { world } from '../client/world'
import { storeOf } from '../store'
import { worked } from './notices'

interface ClockRoom extends ClockState {
  /** Real time (`performance.now()`) when `now` was true; a running clock is carried on from there. */
  readonly heard: number
}

export const clock = storeOf<ClockRoom>({ now: 0, frozen: true, moving: false, heard: 0 })

/** Requests to move time that are not answered yet. */
let asked = 0

export const setClock = (state: ClockState): void => clock.set({ ...state, moving: state.moving || asked > 0, heard: performance.now() })

/** Epoch milliseconds of the virtual world at this moment. */
export const virtualNow = (state: ClockRoom): number =>
  state.frozen || state.moving ? state.now : state.now + Math.max(0, performance.now() - state.heard)

const move = async (to: Parameters<typeof world.moveClock>[0]): Promise<void> => {
  asked++
  setClock({ ...clock.get(), now: virtualNow(clock.get()) })
  const answer = await world.moveClock(to)
  asked--
  setClock(worked(answer) && answer.ok ? answer.value : { ...clock.get(), moving: false })
}

/** ISO 8601, as `PT10M` or `P1D`. */
export const advance = (duration: string): void => void move({ advance: duration })
export const goToMoment = (iso: string): void => void move({ to: iso })

export const freeze = async (frozen: boolean): Promise<void> => {
  const answer = await world.moveClock({ frozen })
  if (worked(answer) && answer.ok) setClock(answer.value)
}
