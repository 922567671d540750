/** Marks that a sender leaves in the engine's store: which chunks of which run have started, and whether a sender is at work. */
import { MINUTE } from '../kernel/time'

/** `x.<moment>.<run>.<chunk>`: written once, before the chunk starts, and kept until no claim of that run can be open any more. */
const MARK = 'x.'
/** `<run> <moment>` of the sender at work, renewed with each chunk; '' when it has finished. */
const LEASE = 'lease'
/** Who has not marked anything for so long is dead. */
const LEASE_MS = 1.5 * MINUTE
/** A claim is looked after 7 minutes after it was made, and a run is over after 6. */
const KEPT_MS = 30 * MINUTE

type Store = Readonly<Record<string, string>>

export const startOf = (run: string, chunk: number, now: number): Store => ({ [`${MARK}${now}.${run}.${chunk}`]: '1' })
export const leaseOf = (run: string, now: number): Store => ({ [LEASE]: `${run} ${now}` })
export const leaseEnd: Store = { [LEASE]: '' }

const readMark = (key: string): { readonly at: number; readonly run: string; readonly chunk: number } | undefined => {
  if (!key.startsWith(MARK)) return undefined
  const [, at, run, chunk] = key.split('.')
  return run === undefined || chunk === undefined ? undefined : { at: Number(at), run, chunk: Number(chunk) }
}

/** The last chunk that each run is known to have started. */
export const startedChunks = (engine: Store): Readonly<Record<string, number>> => {
  const started: Record<string, number> = {}
  for (const key of Object.keys(engine)) {
    const mark = readMark(key)
    if (mark) started[mark.run] = Math.max(mark.chunk, started[mark.run] ?? 0)
  }
  return started
}

export const isSenderAtWork = (engine: Store, now: number): boolean => {
  const [at] = (engine[LEASE] ?? '').split(' ').slice(-1)
  return at !== undefined && at !== '' && now - Number(at) < LEASE_MS
}

export const oldMarks = (engine: Store, now: number): readonly string[] =>
  Object.keys(engine).filter((key) => {
    const mark = readMark(key)
    return mark !== undefined && now - mark.at > KEPT_MS
  })
