/** Takes in what people choose under «Participa»: whoever pauses or leaves gets no dated message from that moment on. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, rowNeed, type State } from '../../kernel/state'
import { contacts, people } from '../contacts/contacts'
import type { Span } from '../contacts/notice'
import { OUTSIDE, participation } from './participation'

export const noticeNeeds = ({ table, from, to }: Span): readonly Need[] =>
  table === contacts.key ? [{ need: 'span', table: contacts, from, to }] : []

export const noticeParticipation = (state: State, { table, from, to }: Span, _: Ctx): readonly Act[] => {
  if (table !== contacts.key) return []
  const rows = state.span(contacts, from, to).filter(({ id }) => id !== '')
  state.want(rows.map(({ id }): Need => rowNeed(people, id)))
  return rows.flatMap(({ id, record }) => {
    const person = state.get(people, id)
    const where = OUTSIDE.find((one) => one === record.participation)
    return !person || participation.of(person) === where ? [] : participation.keep(state, id, where)
  })
}
