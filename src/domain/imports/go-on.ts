/** The next part of a list enters: asked for by an open panel, or by the minute once nobody asks; what nobody wants any more is dropped. */
import { type Act, later, never, next, patch, remove } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'
import { rowNeed, type State } from '../../kernel/state'
import { after, MINUTE } from '../../kernel/time'
import { enter } from './enter'
import { importParts, imports, type Job, partId } from './tables'

interface GoesOn {
  readonly batch: string
  /** Parts that this run has taken already. */
  readonly run: number
}
export const goesOn = event<GoesOn>('import goes on', (raw) =>
  isRecord(raw) && isText(raw.batch) && typeof raw.run === 'number' ? { batch: raw.batch, run: raw.run } : undefined,
)
export const timerOf = (batch: string): string => `import ${batch}`

/** An open panel asks more often than this: then nobody else needs to. In ms. */
export const GRACE = 2 * MINUTE
/** Parts a minute, each in a commit of its own: what is to be sent and answered goes on between them. */
const A_MINUTE = 4
/** Parts that are dropped with one commit. */
const DROPPED = 10

type Step = { readonly job: Job; readonly acts: readonly Act[]; readonly isOver: boolean }

/** Undefined where nothing is left of this list. */
const step = (state: State, batch: string, ctx: Ctx): Step | undefined => {
  const job = state.get(imports, batch)
  const done = job?.done ?? 0
  const parts = job?.parts ?? 0
  if (!job || done >= parts) return undefined
  const moved = (values: Partial<Job>, acts: readonly Act[]): Step => {
    const now = { ...job, ...values }
    return { job: now, acts: [...acts, patch(imports, batch, values)], isOver: (now.done ?? 0) >= parts }
  }
  if (job.state !== 'entering') {
    const to = Math.min(parts, done + DROPPED)
    const ids = Array.from({ length: to - done }, (_, at) => partId(batch, done + at))
    state.want(ids.map((id) => rowNeed(importParts, id)))
    return moved(
      { state: 'undone', done: to },
      ids.map((id) => remove(importParts, id)),
    )
  }
  const id = partId(batch, done)
  const rows = state.get(importParts, id)?.rows ?? []
  const { totals, acts } = enter(state, { batch, rows, method: job.method ?? 'unknown', by: job.who ?? '' }, ctx)
  const summed = {
    added: (job.added ?? 0) + totals.added,
    updated: (job.updated ?? 0) + totals.updated,
    review: (job.review ?? 0) + totals.review,
    repeated: (job.repeated ?? 0) + totals.repeated,
  }
  return moved({ ...summed, done: done + 1, ...(done + 1 >= parts ? { state: 'in' } : {}) }, [...acts, remove(importParts, id)])
}

/** The panel asks: the minute waits as long as it does. */
export const goOnFor = (state: State, batch: string, ctx: Ctx): Pick<Step, 'job' | 'acts'> | undefined => {
  const made = state.get(imports, batch)?.state === 'entering' ? step(state, batch, ctx) : undefined
  if (!made) return undefined
  const key = timerOf(batch)
  return {
    job: made.job,
    acts: [...made.acts, made.isOver ? never(key) : later(after(ctx.now, GRACE), key, goesOn(batch, { batch, run: 0 }))],
  }
}

/** Its time has come. */
export const goOn = (state: State, { batch, run }: GoesOn, ctx: Ctx): readonly Act[] => {
  const made = step(state, batch, ctx)
  if (!made || made.isOver) return made?.acts ?? []
  const more = run + 1 < A_MINUTE || made.job.state === 'undone'
  return [
    ...made.acts,
    more
      ? next(goesOn(partId(batch, made.job.done ?? 0), { batch, run: run + 1 }))
      : later(after(ctx.now, MINUTE / 2), timerOf(batch), goesOn(batch, { batch, run: 0 })),
  ]
}

/** Whoever takes a list back takes back what of it waits: nothing enters any more, and the rows go at once, or with the minute where Google's quota is spent. */
export const dropImport = (state: State, batch: string): readonly Act[] => {
  const job = state.get(imports, batch)
  if (!job) return []
  const waits = (job.done ?? 0) < (job.parts ?? 0)
  return [patch(imports, batch, { state: 'undone' }), ...(waits ? [next(goesOn(`${batch} undone`, { batch, run: 0 }))] : [])]
}
