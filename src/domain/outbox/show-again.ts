/** «Por salir» was deleted, or a column of it: what still waits in the queue and is not seen there is shown again. */
import { type Act, append } from '../../kernel/act'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { contacts } from '../contacts/contacts'
import { isFinal, queue, upcoming } from './queue'

export const showAgain = (state: State, { tables }: { readonly tables: readonly string[] }): readonly Act[] => {
  if (!tables.includes(upcoming.key)) return []
  const shown = new Set(state.sweep(upcoming).map(({ id }) => id))
  const waiting = state.sweep(queue).flatMap(({ record }) => (isFinal(record.state) || shown.has(record.id) ? [] : [record]))
  state.want(waiting.flatMap(({ contact_id, contact_row }): Need[] => (contact_id ? [rowNeed(contacts, contact_id, contact_row)] : [])))
  return waiting.map((row) =>
    append(upcoming, {
      id: row.id,
      not_before: row.not_before,
      contact_id: state.get(contacts, row.contact_id, row.contact_row)?.full_name ?? null,
      preview_text: row.preview,
      origin: row.origin_name,
      state: row.state,
      skip_reason: row.reason,
    }),
  )
}
