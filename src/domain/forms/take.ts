/** Takes an answer in: its row in Respuestas, whose it is, which earlier one it replaces, and word to whoever waits for it. */
import { type Act, append, edit, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Need, type State, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { sayMoment } from '../calendar/say'
import { zone } from '../calendar/zone'
import { contacts } from '../contacts/contacts'
import { habitsOf } from '../sends/who'
import { settings } from '../settings/settings'
import { type FormAnswer, readAnswer } from './answer'
import { formAnswered, type RowRead } from './events'
import type { Form, Link } from './link'
import { matchAnswer } from './match'
import { formAbout } from './slots'
import { forms, links, type Purpose, responses } from './tables'

export const needsOfRow =
  (fills: Fills) =>
  (_row: RowRead): readonly Need[] => [whole(forms), whole(settings), ...fills.of(formAbout).flatMap(({ needs }) => needs)]

/** What an answer is an answer to: a course, at one moment. */
export interface Asked {
  readonly about: string
  readonly moment: Purpose
}
export const momentOf = (form: Form, link: Link | undefined): Purpose => link?.moment ?? form.moment ?? 'other'

/** The answer of a person in a form about one course: a later one takes its place, unless it was asked anew. */
export const slotOf = (form: Form, personId: string, { about, moment }: Asked): string =>
  `${form.id} ${personId} ${about}${moment === (form.moment ?? 'other') ? '' : ` ${moment}`}`

const REPLACED = (when: string) => t(`La reemplaza la de ${when}.`, `Substituída pela de ${when}.`, `Replaced by the one of ${when}.`)

export const takeRow =
  (fills: Fills) =>
  (state: State, { form: id, headings, cells }: RowRead, ctx: Ctx): readonly Act[] => {
    const form = state.all(forms).find((one) => one.id === id)
    const answer = form && readAnswer(id, headings, cells, zone(ctx.zone), habitsOf(state).dates)
    if (!form || !answer || state.find(responses, 'id', answer.id)) return []
    const match = matchAnswer(state, answer, id, ctx)
    // What they chose in the form is their latest word; without one, what the link was about.
    const chosen = answer.about === null ? undefined : fills.of(formAbout).flatMap((one) => one.named(state, answer.about ?? '') ?? [])[0]
    const about = chosen?.id ?? (match.forwarded ? '' : (match.link?.about ?? ''))
    const { personId } = match
    const moment = momentOf(form, match.link)
    const contact = personId === null ? undefined : state.get(contacts, personId)
    const name = contact ? (contact.full_name ?? contact.phone ?? '') : null
    return [
      append(responses, {
        id: answer.id,
        submitted_at: answer.at,
        contact_id: name,
        form_id: form.name,
        is_current: 'yes',
        match_method: match.by,
        note: match.note || null,
        answers: inWords(answer),
        form: form.id,
        moment,
        person_id: personId,
        person_known: name,
        about: about || null,
        token: answer.token,
        at: answer.at,
        document: answer.document,
        said: { ...answer.said },
      }),
      ...(match.link ? [linkAnswered(match.link, answer, match.forwarded)] : []),
      ...(contact && contact.full_name === null && answer.name !== '' ? [edit(contacts, contact.id, { full_name: answer.name })] : []),
      ...(personId === null ? [] : countFor(state, form, answer.id, personId, { about, moment }, answer, ctx)),
    ]
  }

const inWords = ({ said }: FormAnswer): string =>
  Object.entries(said)
    .map(([question, words]) => `${question}: ${words}`)
    .join('\n')

export const linkAnswered = (link: Link, { at }: Pick<FormAnswer, 'at'>, forwarded: boolean): Act =>
  patch(links, link.id, forwarded ? { forwarded: true } : { answered_at: link.answered_at ?? at, due: null })

/** From now on this is the person's answer; an earlier one says what replaced it. */
export const countFor = (
  state: State,
  form: Form,
  id: string,
  personId: string,
  { about, moment }: Asked,
  { at, birth }: Pick<FormAnswer, 'at' | 'birth'>,
  ctx: Ctx,
): readonly Act[] => {
  const slot = slotOf(form, personId, { about, moment })
  const before = state.find(responses, 'slot', slot)
  const when = sayMoment(at, ctx.now, zone(ctx.zone))
  const replaced = REPLACED(when[ctx.lang])[ctx.lang]
  return [
    ...(before && before.id !== id
      ? [
          patch(responses, before.id, {
            is_current: 'no',
            slot: null,
            duplicate_of: id,
            note: before.note === null ? replaced : `${before.note}. ${replaced}`,
          }),
        ]
      : []),
    patch(responses, id, { slot, is_current: 'yes' }),
    raise(formAnswered(`${id} ${personId}`, { responseId: id, form: form.id, purpose: moment, personId, about, at, birth })),
  ]
}
