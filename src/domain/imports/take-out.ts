/** A list is taken back: who came with it goes, but for those with whom there were messages; many go in several commits, one after the other. */
import { type Act, next, remove } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import { isRecord, isText, listOf } from '../../kernel/json'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { contacts, people } from '../contacts/contacts'
import { dropImport } from './go-on'
import { PART } from './parts'

interface Leaving {
  readonly ids: readonly string[]
}
export const leaves = event<Leaving>('import taken out', (raw) => (isRecord(raw) ? { ids: listOf(raw.ids).filter(isText) } : undefined))

/** Looked at again when their turn comes: whoever wrote meanwhile stays. */
export const takeOut = (state: State, { ids }: Leaving): readonly Act[] => {
  state.want(ids.flatMap((id): Need[] => [rowNeed(people, id), rowNeed(contacts, id)]))
  return ids.flatMap((id) => (hasSpoken(state, id) ? [] : [remove(contacts, id), remove(people, id)]))
}
const hasSpoken = (state: State, id: string): boolean => (state.get(people, id)?.thread?.length ?? 0) > 0

export interface TakenBack {
  readonly removed: number
  readonly kept: number
  readonly acts: readonly Act[]
}

export const takeBack = (state: State, batch: string, ctx: Ctx): TakenBack => {
  const came = state.sweep(contacts).flatMap(({ id, record }) => (id !== '' && record.batch === batch ? [id] : []))
  state.want(came.map((id): Need => rowNeed(people, id)))
  const gone = came.filter((id) => !hasSpoken(state, id))
  const chunks = Array.from({ length: Math.ceil(gone.length / PART) }, (_, at) => gone.slice(at * PART, (at + 1) * PART))
  return {
    removed: gone.length,
    kept: came.length - gone.length,
    acts: [...dropImport(state, batch), ...chunks.map((ids) => next(leaves(ctx.id('u'), { ids })))],
  }
}
