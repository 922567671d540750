/** What a run works with: the features put together, who performs effects, and everything outside. */
import type { Effect } from '../kernel/act'
import type { Event } from '../kernel/event'
import type { Codec } from '../kernel/table'
import type { Lang } from '../kernel/text'
import type { Instant } from '../kernel/time'
import type { Host } from '../ports'
import { Book } from '../workbook/book'
import type { Kit } from './kit'
import { packedLayout, readState, type Shared } from './memory'

/** Both property stores as they were when the lock was got. */
export interface Stores {
  readonly engine: Readonly<Record<string, string>>
  readonly shared: Shared
}

export interface Performer {
  readonly kind: string
  /** What must be noted before it begins, where that can ride on the call that keeps the commit's number: no other store is written in between. */
  begins?(effects: readonly Effect[], stores: Stores, now: Instant): Shared
  /** Does the effects and answers the events that tell what came of them; what must survive a death it stores itself. */
  perform(host: Host, effects: readonly Effect[], stores: Stores, world: World): readonly Event[]
}

export interface World {
  /** The features that this programme uses. */
  kitFor(shared: Shared): Kit
  readonly performers: readonly Performer[]
  readonly host: Host
  readonly codec: (lang: Lang, zone: string) => Codec
}

export const bookOf = ({ kitFor, host, codec }: World, shared: Shared): Book => {
  const state = readState(shared)
  return new Book({
    sheets: host.sheets,
    cache: host.cache,
    codec: codec(state.lang, state.zone),
    tables: kitFor(shared).tables,
    uuid: () => host.random.uuid(),
    layout: packedLayout(shared),
    state,
  })
}
