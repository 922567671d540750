/** Over everything that was played: the longest answer to a webhook, and the longest time that anybody else had to wait for the lock. */
import type { Ms } from '../../local/apps-script/run/costs'
import { type Row, time } from '../figure'
import { begun, locks, longest } from '../spent'
import type { BenchWorld } from '../world'

export interface Held {
  readonly posts: Ms[]
  readonly locks: Ms[]
}

/** Keeps the figures, so that a world can be closed as soon as its flow is over. */
export const note = (held: Held, { town }: BenchWorld): void => {
  const runs = begun(town.host.executions.history)
  const posts = runs.filter((run) => run.function === 'doPost')
  held.posts.push(...posts.map((run) => run.tally.ms))
  held.locks.push(...[...posts, ...runs.filter((run) => run.function === 'tick')].flatMap((run) => locks(run.tally)))
}

export const holding = (held: Held): readonly Row[] => [
  { flow: 'longest doPost · lock held', figures: [time(longest(held.posts), 10, 's'), time(longest(held.locks), 2.5, 's')] },
]
