/** Brings a list in: leaves it with the file in few calls, then asks for part after part; whatever is asked again enters nobody twice. */
import type { Importing, ImportRow, InputOf, ValueOf } from '../../app/api'
import { PART, partsOf } from '../../domain/imports/parts'
import type { Answer, Trouble } from '../server/call'

/** Characters a call: what it leaves is one commit, and Google recommends 2 MB a request (Sheets API, usage limits). */
const CALL = 600_000
/** Pauses before a call is tried again by itself, in ms: the minute's own work is over by then. */
const AGAIN_AFTER: readonly number[] = [1_500, 4_000]
/** What is left is safe, and a long list may use up Google's quota, which is counted by the minute. */
const NO_HURRY: readonly number[] = [...AGAIN_AFTER, 20_000, 40_000]

/** What each call leaves; a list that one part holds goes in one call and never waits. */
export const callsOf = (rows: readonly ImportRow[]): readonly (readonly ImportRow[])[] =>
  partsOf(rows, rows.length <= PART ? PART : Number.POSITIVE_INFINITY, CALL)

export interface Job {
  readonly batch: string
  readonly rows: readonly ImportRow[]
  readonly permission: string
  /** Calls that surely arrived. */
  readonly left: number
  /** What the file says of it; undefined before it has said anything. */
  readonly now: Importing | undefined
}

export interface World {
  leave(input: InputOf<'contacts.import'>): Promise<Answer<Importing>>
  goOn(input: InputOf<'contacts.goOn'>): Promise<Answer<ValueOf<'contacts.goOn'>>>
  wait(ms: number): Promise<void>
  /** After each answer; the list may go on in somebody else's hands. */
  tell(job: Job): void
}
export interface End {
  readonly job: Job
  readonly trouble: Trouble | undefined
}

/** All of it is with the file: whoever closes the panel now loses nothing. */
export const isLeft = ({ now }: Pick<Job, 'now'>): boolean => now !== undefined && now.state !== 'leaving'

const patiently = async <V>(ask: () => Promise<Answer<V>>, { wait }: World, pauses: readonly number[]): Promise<Answer<V>> => {
  let answer = await ask()
  for (const ms of pauses) {
    if (answer.ok) return answer
    await wait(ms)
    answer = await ask()
  }
  return answer
}

/** Goes on where `job` stands; it comes back as far as it came, with the trouble that stopped it. */
export const bringIn = async (job: Job, world: World): Promise<End> => {
  const calls = callsOf(job.rows)
  const { batch, permission } = job
  let now = job
  const told = (change: Partial<Job>): void => {
    now = { ...now, ...change }
    world.tell(now)
  }
  for (const [part, rows] of calls.entries()) {
    if (part < job.left || isLeft(now)) continue
    const answer = await patiently(() => world.leave({ batch, part, parts: calls.length, rows, permission }), world, AGAIN_AFTER)
    if (!answer.ok) return { job: now, trouble: answer }
    told({ left: part + 1, now: answer.value })
  }
  while (now.now?.state === 'entering') {
    const answer = await patiently(() => world.goOn({ batch }), world, NO_HURRY)
    if (!answer.ok) return { job: now, trouble: answer }
    // A file that knows no such list was taken back to before it: nothing of it is to come.
    told({ now: answer.value ?? { ...now.now, state: 'undone', waiting: 0 } })
  }
  return { job: now, trouble: undefined }
}
