/** Puts a task on somebody's desk and takes it off, so that loads are always those of the same commit. */
import { type Act, append, patch } from '../../kernel/act'
import type { State } from '../../kernel/state'
import type { Instant } from '../../kernel/time'
import { desks, type Pointer, team } from './tables'

/** A cell takes 50,000 characters; what somebody has beyond this is found in the tab. */
const SHOWN = 600

const write = (state: State, memberId: string, open: readonly Pointer[], turn: Instant | null): readonly Act[] => {
  const values = { open: open.slice(0, SHOWN).map(({ id, row }) => ({ id, row })), ...(turn === null ? {} : { turn_at: turn }) }
  return [
    state.all(desks).some(({ id }) => id === memberId) ? patch(desks, memberId, values) : append(desks, { id: memberId, ...values }),
    ...(state.all(team).some(({ id }) => id === memberId) ? [patch(team, memberId, { open_now: open.length })] : []),
  ]
}

const openOf = (state: State, memberId: string): readonly Pointer[] => state.all(desks).find(({ id }) => id === memberId)?.open ?? []

/** `turn`: Hilo gave it, so that the next one is somebody else's. */
export const putOnDesk = (state: State, memberId: string, task: Pointer, turn: Instant | null): readonly Act[] =>
  write(state, memberId, [task, ...openOf(state, memberId).filter(({ id }) => id !== task.id)], turn)

export const takeOffDesk = (state: State, memberId: string, taskId: string): readonly Act[] => {
  const open = openOf(state, memberId)
  return open.some(({ id }) => id === taskId)
    ? write(
        state,
        memberId,
        open.filter(({ id }) => id !== taskId),
        null,
      )
    : []
}
