/** Marks that a sender leaves in the engine's store: which chunks of which run have started, and whether a sender is at work. */
import { MINUTE } from '../kernel/time'

/**
 * `x.<moment>.<run>.<chunk>`: written once, before the chunk starts, and kept until no claim of that run can be open any more. Its value names
 * the other runs whose messages leave with it: each reply is a run of its own.
 */
const MARK = 'x.'
/** `<run> <moment>` of the sender at work, renewed with each chunk; '' when it has finished. */
const LEASE = 'lease'
/** Who has not marked anything for so long is dead. */
const LEASE_MS = 1.5 * MINUTE
/** A claim is looked after 7 minutes after it was made, and a run is over after 6. */
const KEPT_MS = 30 * MINUTE

type Store = Readonly<Record<string, string>>

export const startOf = (runs: readonly string[], chunk: number, now: number): Store => {
  const [run = '', ...others] = new Set(runs)
  return { [`${MARK}${now}.${run}.${chunk}`]: others.join('.') || ALONE }
}
const ALONE = '1'
export const leaseOf = (run: string, now: number): Store => ({ [LEASE]: `${run} ${now}` })
export const leaseEnd: Store = { [LEASE]: '' }

interface Mark {
  readonly at: number
  readonly runs: readonly string[]
  readonly chunk: number
}
const readMark = (key: string, others: string): Mark | undefined => {
  if (!key.startsWith(MARK)) return undefined
  const [, at, run, chunk] = key.split('.')
  if (run === undefined || chunk === undefined) return undefined
  return { at: Number(at), runs: others === ALONE ? [run] : [run, ...others.split('.')], chunk: Number(chunk) }
}

/** The last chunk that each run is known to have started. */
export const startedChunks = (engine: Store): Readonly<Record<string, number>> => {
  const started: Record<string, number> = {}
  for (const [key, others] of Object.entries(engine)) {
    const mark = readMark(key, others)
    for (const run of mark?.runs ?? []) started[run] = Math.max(mark?.chunk ?? 0, started[run] ?? 0)
  }
  return started
}

export const isSenderAtWork = (engine: Store, now: number): boolean => {
  const [at] = (engine[LEASE] ?? '').split(' ').slice(-1)
  return at !== undefined && at !== '' && now - Number(at) < LEASE_MS
}

/** The sender at work is the run of this name, in a round before: what it claims says `<account>:<name> <round>`. */
export const isOwnLease = (engine: Store, name: string): boolean =>
  name !== '' && (engine[LEASE] ?? '').split(' ').slice(0, -2).join(' ').endsWith(`:${name}`)

/** No other sender is at work. */
export const isAlone = (engine: Store, now: number, own: string): boolean => !isSenderAtWork(engine, now) || isOwnLease(engine, own)

export const oldMarks = (engine: Store, now: number): readonly string[] =>
  Object.entries(engine).flatMap(([key, others]) => {
    const mark = readMark(key, others)
    return mark && now - mark.at > KEPT_MS ? [key] : []
  })
