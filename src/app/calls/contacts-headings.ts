/** The columns of Contactos as they are called now, from the row of whoever wrote last; as they were made where nobody wrote yet. */
import { contacts } from '../../domain/contacts/contacts'
import { lastHeard } from '../../domain/intent/try'
import type { State } from '../../kernel/state'
import type { CallCtx } from './call'

export const contactsHeadings = (state: State, ctx: CallCtx): readonly string[] => {
  const [last] = lastHeard(state, ctx, 1)
  const row = last ? state.shown(contacts, last.contact_id ?? '', last.contact_row) : undefined
  return row ? Object.keys(row) : Object.values(contacts.columns).flatMap(({ hidden, heading }) => (hidden ? [] : [heading[ctx.lang]]))
}
