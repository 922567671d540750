/** What executions have spent: calls that reach a server, cells, modelled time, and how long the script's lock was held. */
import { type Ms, NOTHING, sum } from '../local/apps-script/run/costs'
import { Execution } from '../local/apps-script/run/execution'
import type { Refused } from '../local/apps-script/run/executions'
import type { Tally } from '../local/apps-script/run/tally'

/** Executions that were refused before they began spend nothing. */
export const begun = (history: readonly (Execution | Refused)[]): readonly Execution[] =>
  history.filter((entry): entry is Execution => entry instanceof Execution)

export const calls = (runs: readonly Execution[]): number =>
  runs.reduce((total, run) => [...run.tally.byCall.values()].reduce((sum, { calls }) => sum + calls, total), 0)

export const cellsRead = (runs: readonly Execution[]): number =>
  runs.reduce((total, run) => [...run.tally.byCall.values()].reduce((sum, { cellsRead }) => sum + cellsRead, total), 0)

export const modelled = (runs: readonly Execution[]): Ms => runs.reduce((total, run) => sum(total, run.tally.ms), NOTHING)

export const longest = (times: readonly Ms[]): Ms => times.reduce((most, one) => (one.mid > most.mid ? one : most), NOTHING)

const TAKEN = /^LockService\.(tryLock|waitLock)$/
const RELEASED = /^LockService\.releaseLock$/

/** From each taking of the lock to its release, by the order of the calls; a lock that is never released is held to the end. */
export const locks = (tally: Tally): readonly Ms[] => {
  const held: Ms[] = []
  let since: Ms | undefined
  for (const [at, entry] of tally.trace.entries()) {
    const [call = ''] = entry.split(' ')
    if (since === undefined) {
      if (TAKEN.test(call)) since = NOTHING
      continue
    }
    since = sum(since, tally.paid[at] ?? NOTHING)
    if (!RELEASED.test(call)) continue
    held.push(since)
    since = undefined
  }
  return since === undefined ? held : [...held, since]
}
