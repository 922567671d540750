/** Remembers virtual time across restarts: a frozen clock stands where it stood, one that flows has gone on. */
import { type Records, withFields } from './store/records'
import { VirtualClock } from './time/virtual-clock'

interface Kept {
  readonly now: number
  readonly frozen: boolean
  /** Real time of the note. */
  readonly real: number
}

/** A crash forgets at most this much of a clock that was moved. */
const NOTE_EVERY_MS = 60_000

/** `at` and `frozen` from the command line win over what is remembered. */
export const keptClock = (records: Records, at: number | undefined, frozen: boolean): { clock: VirtualClock; stop: () => void } => {
  const shelf = records.shelf('clock', withFields<Kept>('now', 'frozen', 'real'))
  const kept = shelf.get('clock')
  const remembered = kept === undefined ? Date.now() : kept.frozen ? kept.now : kept.now + Date.now() - kept.real
  const clock = new VirtualClock(at ?? remembered, frozen || (at === undefined && kept?.frozen === true))
  const note = (): void => {
    const { now, frozen } = clock.state
    shelf.set('clock', { now, frozen, real: Date.now() })
  }
  const timer = setInterval(note, NOTE_EVERY_MS)
  timer.unref()
  note()
  clock.watch(note)
  return {
    clock,
    stop: () => {
      clearInterval(timer)
      note()
      clock.close()
    },
  }
}
