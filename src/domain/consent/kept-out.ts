/** After an older version of the file was restored, those who had said BAJA since then are out again before anything else happens. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { contacts, people } from '../contacts/contacts'
import { record } from './consents'

export const keepOut = (state: State, { out }: { readonly out: readonly string[] }, ctx: Ctx): readonly Act[] => {
  state.want(out.flatMap((id): Need[] => [rowNeed(people, id), rowNeed(contacts, id)]))
  return out.flatMap((id) => {
    const person = state.get(people, id)
    if (!person || person.consent === 'out') return []
    return record(state, { person, state: 'out', at: ctx.now, method: 'keyword', evidence: 'restored version', by: '' }, ctx)
  })
}
