/** Somebody writes under Persona whose answer it is: from then on it is theirs. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { type Need, type State, whole } from '../../kernel/state'
import { whose } from '../appointments/who'
import { people } from '../contacts/contacts'
import type { Span } from '../contacts/notice'
import { settings } from '../settings/settings'
import { linkMeant } from './link'
import { forms, responses } from './tables'
import { countFor, linkAnswered } from './take'

export const needsOfResponses = ({ table, from, to }: Span): readonly Need[] =>
  table === responses.key ? [whole(forms), whole(settings), { need: 'span', table: responses, from, to }] : []

export const noticeResponses = (state: State, span: Span, ctx: Ctx): readonly Act[] =>
  span.table === responses.key
    ? state.span(responses, span.from, span.to).flatMap(({ id, record }): readonly Act[] => {
        if (id === '' || record.contact_id === record.person_known || record.at === null) return []
        // An answer that is somebody's stays theirs; only what nobody owns is given to somebody.
        if (record.person_id !== null) return [patch(responses, id, { contact_id: record.person_known })]
        const person = whose(state, record.contact_id)
        if (!person.ok) return [patch(responses, id, { note: `${person.problem[ctx.lang]} ${person.next[ctx.lang]}` })]
        const form = state.all(forms).find((one) => one.id === record.form)
        const row = state.get(people, person.value.id)
        const link = row && form && linkMeant(state, row, form.id)
        const about = record.about ?? link?.about ?? null
        const moment = link?.moment ?? record.moment ?? 'other'
        return [
          patch(responses, id, {
            person_id: person.value.id,
            person_known: record.contact_id,
            match_method: 'manual',
            note: null,
            about,
            moment,
          }),
          ...(link ? [linkAnswered(link, { at: record.at }, false)] : []),
          ...(form ? countFor(state, form, id, person.value.id, { about: about ?? '', moment }, { at: record.at, birth: null }, ctx) : []),
        ]
      })
    : []
