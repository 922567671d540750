/** Everything that speaks of the person whose row goes speaks of the one that stays; found by the schema, so no feature has to know. */
import { type Act, append, patch, raise, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import type { Table } from '../../kernel/table'
import { contacts, people } from '../contacts/contacts'
import { takenBack } from '../outbox/events'
import { queue } from '../outbox/queue'
import type { QueueRow } from '../outbox/slots'
import { type AboutRow, pointers } from '../privacy/rows'
import { audiences } from '../sends/tables'
import { merges } from './tables'

const OWN: readonly Table[] = [contacts, people]

/** Rows of the one that goes; what is keyed by a person and both have stays as the other has it. */
export const moves = (rows: readonly AboutRow[], theirs: readonly AboutRow[], from: string, to: string): readonly Act[] =>
  rows.flatMap(({ table, id, record, is }): readonly Act[] => {
    if (OWN.includes(table)) return []
    // What was joined to the one that goes before is theirs for good.
    if (table === merges) return [remove(table, id)]
    if (is === 'person') {
      const has = theirs.some((other) => other.table === table && other.is === 'person')
      return [remove(table, id), ...(has ? [] : [append(table, { ...record, id: to })])]
    }
    const pointing = pointers(table).filter((key) => record[key] === from)
    return pointing.length === 0 ? [] : [patch(table, id, Object.fromEntries(pointing.map((key) => [key, to])))]
  })

/** Of a send that counted both, the place that comes first stays: it is planned first. */
export const moveRecipients = (state: State, from: string, to: string): readonly Act[] => {
  const met = new Set<string>()
  const parts = [...state.sweep(audiences)].sort((a, b) => (a.record.part ?? 0) - (b.record.part ?? 0))
  return parts.flatMap(({ id, record }): readonly Act[] => {
    const before = record.people ?? []
    if (!before.some(({ contactId }) => contactId === from || contactId === to)) return []
    const after = before.flatMap((one) => {
      if (one.contactId !== from && one.contactId !== to) return [one]
      if (met.has(record.send_id ?? '')) return []
      met.add(record.send_id ?? '')
      const { name, values } = one
      return [one.contactId === from ? { contactId: to, contactRow: -1, name, values: { ...values } } : one]
    })
    return before.some(({ contactId }) => contactId === from) ? [patch(audiences, id, { people: after })] : []
  })
}

const waits = ({ state }: QueueRow): boolean => state === 'queued' || state === 'held'
/** Taken back or left out: what another one may do in its place. */
const never = ({ state }: QueueRow): boolean => state === 'cancelled' || state === 'skipped' || state === 'expired'

/** One message of a send, or the same words of the same origin: to one person that is once. */
const twins = (one: QueueRow, other: QueueRow): boolean =>
  one.origin === other.origin &&
  (one.send_id !== null || other.send_id !== null
    ? one.send_id === other.send_id
    : one.preview !== null && one.preview === other.preview && one.template === other.template)

/** Of two that say the same to what is now one person, one leaves at most: none that waits, where its twin has left or may have. */
export const surplus = (mine: readonly QueueRow[], theirs: readonly QueueRow[]): readonly QueueRow[] => {
  const kept = mine.filter((one) => !(waits(one) && theirs.some((other) => twins(one, other) && !waits(other) && !never(other))))
  const dropped = theirs.filter((one) => waits(one) && kept.some((other) => twins(one, other) && !never(other)))
  return [...mine.filter((one) => !kept.includes(one)), ...dropped]
}

export const takeBack = (rows: readonly QueueRow[], { now }: Ctx): readonly Act[] =>
  rows.map(({ id }) => raise(takenBack(`merge ${id} ${now}`, { id })))

export const queueOf = (state: State, rows: readonly AboutRow[]): readonly QueueRow[] =>
  rows.flatMap(({ table, id }) => (table === queue ? (state.get(queue, id) ?? []) : []))
