/** In which hours automatic messages may leave: as somebody wrote it in Ajustes, else from Monday to Saturday, 8 to 21. */
import { type Hours, SENDING_HOURS } from '../calendar/hours'
import { readHours } from '../calendar/hours-text'
import { setting } from './settings'

const words = setting('sending_hours', (value) => (typeof value === 'string' ? value : ''))

/** What was written and does not read any more counts as nothing. */
const hoursOf = (typed: string): Hours => {
  const read = typed === '' ? undefined : readHours(typed)
  return read?.ok ? read.value : SENDING_HOURS
}

let last: { readonly typed: string; readonly hours: Hours } | undefined
/** Asked for every message that is to leave: read once. */
export const sendingHours = {
  of: (state: Parameters<typeof words.of>[0]): Hours => {
    const typed = words.of(state)
    if (last?.typed !== typed) last = { typed, hours: hoursOf(typed) }
    return last.hours
  },
  set: words.set,
}
