/** Takes what is over out of Por salir, so that people see there what still leaves; Mensajes and the hidden queue know the rest. */
import { type Act, next, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { DAY } from '../../kernel/time'
import { nightly } from '../tidy/events'
import { isFinal, upcoming } from './queue'

/** Who asks on Monday what left on Saturday still finds it. */
const SHOWN = 2 * DAY
/** Rows of one commit. */
const SOME = 150

export const clearUpcoming = (state: State, { part }: { readonly part: number }, { now }: Ctx): readonly Act[] => {
  const over = state.sweep(upcoming).filter(({ id, record }) => {
    const at = record.not_before
    return id !== '' && isFinal(record.state) && at !== null && at < now - SHOWN
  })
  return [
    ...over.slice(0, SOME).map(({ id }) => remove(upcoming, id)),
    ...(over.length > SOME ? [next(nightly(`upcoming ${now} ${part}`, { part: part + 1 }))] : []),
  ]
}
