/** What a person on an own list waits for: the next message of a send that has not left to them yet, and when it leaves. */
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, t } from '../../kernel/text'
import { sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import { queueIdOf } from '../outbox/enqueue'
import { UPCOMING_STATES, upcoming } from '../outbox/queue'
import { keyOf } from '../sends/schedule'
import { SEND_STATE, type SendState, sends } from '../sends/tables'

export type Moment = Pick<Ctx, 'lang' | 'now' | 'zone'>
/** Undefined: nothing. */
export type Waits = (contactId: string) => string | undefined

const OPEN: ReadonlySet<SendState> = new Set(['preparing', 'scheduled', 'leaving', 'paused'])
export const isOpen = (state: SendState | null): boolean => state !== null && OPEN.has(state)

/** With these words begins what is said of somebody who waits. */
export const WAITING = [UPCOMING_STATES.queued, UPCOMING_STATES.held, SEND_STATE.paused] as const
const LEAVES = t(': sale ', ': sai ', ': leaves ')

/** «Espera: sale mañana 10:00 (Clase)», «Pausado: Clase»; what is held says why. Por salir knows each message by the name of its occasion. */
export const waitsOf = (state: State, { lang, now, zone: where }: Moment): Waits => {
  const open = state.all(sends).filter((send) => isOpen(send.state_known))
  if (open.length === 0) return () => undefined
  const rows = new Map(state.sweep(upcoming).map(({ id, record }) => [id, record]))
  return (contactId) => {
    const [next] = open
      .flatMap((send) => {
        const row = rows.get(queueIdOf(keyOf(send.id, contactId)))
        return row && (row.state === 'queued' || row.state === 'held') ? [{ ...row, send }] : []
      })
      .sort((one, other) => (one.not_before ?? 0) - (other.not_before ?? 0))
    if (next?.not_before == null) return undefined
    const name = next.send.name ?? ''
    if (next.send.state_known === 'paused') return `${SEND_STATE.paused[lang]}: ${name}`
    if (next.state === 'held') return [UPCOMING_STATES.held[lang], next.skip_reason].filter(Boolean).join(': ')
    return join(UPCOMING_STATES.queued, LEAVES, sayMoment(next.not_before, now, zone(where)), ` (${name})`)[lang]
  }
}
