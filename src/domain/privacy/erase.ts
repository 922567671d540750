/** Erases one person everywhere: rows that are theirs go, rows that count them stay without anything personal. */
import { type Act, edit, patch, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, rowNeed, type State } from '../../kernel/state'
import type { Table } from '../../kernel/table'
import { idsOf } from '../archive/aliases'
import { askToErase } from '../archive/tend'
import { note } from '../audit/audit'
import { people } from '../contacts/contacts'
import { messages } from '../messages/messages'
import { isFinal, queue, upcoming } from '../outbox/queue'
import { drop } from '../retention/files'
import { audiences } from '../sends/tables'
import { markErased } from './erased'
import { rowsAbout } from './rows'
import { askToWipe } from './wipe'

/** What a personal column holds afterwards: nothing. */
const blank = (table: Table) =>
  Object.fromEntries(Object.entries(table.columns).flatMap(([key, column]) => (column.personal ? [[key, null] as const] : [])))

export const erase = (state: State, tables: readonly Table[], id: string, ctx: Ctx & { readonly by: string }): readonly Act[] => {
  const person = state.get(people, id)
  const rows = rowsAbout(state, tables, id)
  const waiting = rows.filter((row) => row.table === queue)
  state.want(waiting.map((row): Need => rowNeed(upcoming, row.id)))
  return [
    ...rows.map((row): Act => (row.is === 'person' ? remove(row.table, row.id) : edit(row.table, row.id, blank(row.table)))),
    // What was still to leave does not: the row of the queue says why, the line people see goes.
    ...waiting.flatMap(({ id: queued }): readonly Act[] => {
      const row = state.get(queue, queued)
      const stop = row && !isFinal(row.state) && row.state !== 'claimed' ? [patch(queue, queued, { state: 'cancelled', due: null })] : []
      return state.get(upcoming, queued) ? [...stop, remove(upcoming, queued)] : stop
    }),
    ...state
      .sweep(audiences)
      .filter(({ record }) => record.people?.some((one) => one.contactId === id))
      .map(({ id: part, record }) => patch(audiences, part, { people: (record.people ?? []).filter((one) => one.contactId !== id) })),
    ...drop(
      rows.flatMap(({ table, record }) => (table === messages && typeof record['media_url'] === 'string' ? [record['media_url']] : [])),
      ctx,
    ),
    ...(person?.key ? [markErased(person.key, ctx)] : []),
    note('erased', id, ctx),
    ...askToErase(state, idsOf(state, id), ctx),
    ...askToWipe(ctx),
  ]
}
