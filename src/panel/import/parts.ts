/** Sends a list in parts, one after the other; a part that fails is sent again under its own number, so nobody enters twice. */
import type { ImportRow, InputOf, ValueOf } from '../../app/api'
import type { Answer, Trouble } from '../server/call'

/** Rows a part: one run of the server writes them with time to spare. */
export const PART = 150
/** Pauses before a part is tried again by itself, in ms: the minute's own work is over by then. */
const AGAIN_AFTER: readonly number[] = [1_500, 4_000]

export const partsOf = (rows: readonly ImportRow[]): readonly (readonly ImportRow[])[] =>
  Array.from({ length: Math.ceil(rows.length / PART) }, (_, part) => rows.slice(part * PART, (part + 1) * PART))

export type Totals = Omit<ValueOf<'contacts.import'>, 'says'>
export const NOTHING: Totals = { added: 0, updated: 0, review: 0, repeated: 0 }

const plus = (one: Totals, other: Totals): Totals => ({
  added: one.added + other.added,
  updated: one.updated + other.updated,
  review: one.review + other.review,
  repeated: one.repeated + other.repeated,
})

export interface Job {
  readonly batch: string
  readonly rows: readonly ImportRow[]
  readonly permission: string
  /** Parts that are surely in, and what came of them. */
  readonly done: number
  readonly totals: Totals
}

export interface World {
  send(input: InputOf<'contacts.import'>): Promise<Answer<ValueOf<'contacts.import'>>>
  wait(ms: number): Promise<void>
  /** After each part. */
  tell(job: Job): void
}

const sendPart = async (input: InputOf<'contacts.import'>, { send, wait }: World): Promise<Answer<ValueOf<'contacts.import'>>> => {
  let answer = await send(input)
  for (const ms of AGAIN_AFTER) {
    if (answer.ok) return answer
    await wait(ms)
    answer = await send(input)
  }
  return answer
}

/** Goes on where `job` stands; the job comes back as far as it came, with the trouble that stopped it. */
export const sendParts = async (job: Job, world: World): Promise<{ readonly job: Job; readonly trouble: Trouble | undefined }> => {
  const parts = partsOf(job.rows)
  let now = job
  for (const [part, rows] of parts.entries()) {
    if (part < job.done) continue
    const answer = await sendPart({ batch: job.batch, part, parts: parts.length, rows, permission: job.permission }, world)
    if (!answer.ok) return { job: now, trouble: answer }
    now = { ...now, done: part + 1, totals: plus(now.totals, answer.value) }
    world.tell(now)
  }
  return { job: now, trouble: undefined }
}
