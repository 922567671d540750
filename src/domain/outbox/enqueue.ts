/** Puts a message in the queue and shows it under «Por salir»; the same occasion is queued once, whoever asks again. */
import { type Act, append, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { hash } from '../../kernel/hash'
import type { Need, State } from '../../kernel/state'
import type { Instant } from '../../kernel/time'
import { toJson } from '../settings/settings'
import type { OutBody } from './message'
import { type Origin, queue, upcoming } from './queue'
import { spent, wasSpent } from './spent'

export interface Wish {
  /** Origin, person and occasion; never the time. */
  readonly key: string
  readonly contactId: string
  readonly contactRow?: number | undefined
  readonly peopleRow?: number | undefined
  readonly personName: string
  readonly origin: Origin
  readonly originName: string
  readonly author: string
  readonly sendId?: string | undefined
  readonly template?: string | undefined
  readonly category?: string | undefined
  readonly body: OutBody
  readonly replyTo?: string | undefined
  readonly preview: string
  readonly notBefore: Instant
  readonly expiresAt?: Instant | undefined
  /** The occasion is new for certain (a message that was just recorded for the first time). */
  readonly fresh?: boolean
}

export const queueIdOf = (key: string): string => `q_${hash(key)}`

/** What tells whether an occasion was there before: its row, or its key where the row is gone. */
export const occasionNeeds = (key: string): readonly Need[] => [
  { need: 'find', table: queue, column: 'id', value: queueIdOf(key) },
  { need: 'find', table: spent, column: 'id', value: queueIdOf(key), soft: true },
]

/** A queued message whose date moved is moved in place; one that left, or was decided against, stays as it is. */
export const enqueue = (state: State, wish: Wish, _ctx: Ctx): readonly Act[] => {
  const id = queueIdOf(wish.key)
  if (!wish.fresh) state.want(occasionNeeds(wish.key))
  const before = wish.fresh ? undefined : state.find(queue, 'id', id)
  if (before ? before.state !== 'queued' : !wish.fresh && wasSpent(state, id)) return []
  const values = {
    due: wish.notBefore,
    body: toJson(wish.body),
    preview: wish.preview,
    not_before: wish.notBefore,
    expires_at: wish.expiresAt ?? null,
    template: wish.template ?? null,
    category: wish.category ?? null,
  }
  const shown = { not_before: wish.notBefore, preview_text: wish.preview }
  if (before) return [patch(queue, id, values), patch(upcoming, id, shown)]
  return [
    append(queue, {
      id,
      ...values,
      state: 'queued',
      key: wish.key,
      contact_id: wish.contactId,
      contact_row: wish.contactRow ?? null,
      people_row: wish.peopleRow ?? null,
      origin: wish.origin,
      origin_name: wish.originName,
      author: wish.author,
      send_id: wish.sendId ?? null,
      reply_to: wish.replyTo ?? null,
    }),
    append(upcoming, { id, ...shown, contact_id: wish.personName, origin: wish.originName, state: 'queued' }),
  ]
}
