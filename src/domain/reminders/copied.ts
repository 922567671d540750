/** In a copied file nothing leaves that was planned in its original, which still sends it; rows that are new in the copy get their messages. */
import { type Act, next, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { WHY } from '../outbox/rolled-back'
import { readEntries, store } from './entry'
import { replan } from './events'
import { plans } from './tables'

export const leaveToOriginal = (state: State, _copied: unknown, ctx: Ctx): readonly Act[] => {
  const why = WHY.copied[ctx.lang]
  return [
    ...state.sweep(plans).flatMap(({ id, record }) => {
      const entries = readEntries(record.entries)
      if (!entries.some((entry) => entry.state === 'planned')) return []
      return [patch(plans, id, store(entries.map((entry) => (entry.state === 'planned' ? { ...entry, state: 'skipped', why } : entry))))]
    }),
    next(replan(`copied ${ctx.now}`, { from: 0 })),
  ]
}
