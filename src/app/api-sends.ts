/** What the panel may ask about sends besides preparing one: the list, who stands at each step, and sending again. */
import type { Stage } from '../domain/sends/stages'
import type { Words } from './api'
import type { SendView } from './views'

export interface SendCalls {
  /** Newest first. */
  'sends.list': { input: Record<string, never>; value: { sends: readonly SendView[] } }
  /** Who got as far as `stage`, and of how many it may go out again. */
  'sends.people': {
    input: { id: string; stage: Stage }
    value: { people: readonly { id: string; name: Words; why: Words }[]; again: number }
  }
  /** Who still waits gets it at another moment, by the same rows; `when` as people write it. */
  'sends.move': { input: { id: string; name: string; when: string }; value: { says: Words } }
  /** The same message once more to those of `stage` who may get it; `count` is what was counted. */
  'sends.again': {
    input: { id: string; stage: Stage; when: string; count: number }
    value: { id: string; says: Words }
  }
}
