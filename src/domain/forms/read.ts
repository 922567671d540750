/** Reads the answers of a form from its tab, from where it was read to; what a trigger missed is found by the next look. */
import { type Act, next, patch, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { Fills } from '../../kernel/feature'
import { type Foreign, type Need, rowNeed, type State, whole } from '../../kernel/state'
import type { Cell, Table } from '../../kernel/table'
import { t } from '../../kernel/text'
import { zone } from '../calendar/zone'
import { contacts, people } from '../contacts/contacts'
import type { Span } from '../contacts/notice'
import { habitsOf } from '../sends/who'
import { type FormAnswer, readAnswer } from './answer'
import { rowRead, rowsCame } from './events'
import type { Form } from './link'
import { matchAnswer, needsOfMatch } from './match'
import { formAbout } from './slots'
import { forms, links, responses } from './tables'
import { momentOf, slotOf } from './take'

/** Answers of one commit. */
const PART = 60
/** Rows before the end that are looked at again: somebody may have deleted some above. */
const AGAIN = 3

const GONE = t(
  'La pestaña de las respuestas ya no está: vinculalo de nuevo.',
  'A aba das respostas não existe mais: vincule de novo.',
  'The tab of the answers is gone: link it again.',
)

export const readRows =
  (fills: Fills) =>
  (state: State, { form: id, from }: { readonly form: string; readonly from: number }, ctx: Ctx): readonly Act[] => {
    const form = state.all(forms).find((one) => one.id === id)
    if (!form || form.sheet_id === null) return []
    const found = state.foreign(form.sheet_id, from)
    if (!found) return form.state === GONE[ctx.lang] ? [] : [patch(forms, id, { state: GONE[ctx.lang] })]
    const { headings, rows } = found
    const part = rows.slice(0, PART)
    // Rows were deleted: what stands there now is read from the top, and what is known is known.
    const cursor =
      rows.length === 0 && from > 0 ? 0 : from === 0 || from + rows.length > (form.cursor ?? 0) ? from + part.length : form.cursor
    return [
      ...freshOf(state, fills, form, { headings, rows: part }, ctx).map(({ id: answer, cells }) =>
        raise(rowRead(answer, { form: id, headings, cells })),
      ),
      ...(cursor === form.cursor ? [] : [patch(forms, id, { cursor })]),
      ...(rows.length > PART ? [next(rowsCame(`${id} ${from + PART} ${ctx.now}`, { form: id, from: from + PART }))] : []),
    ]
  }

interface Fresh extends FormAnswer {
  readonly cells: readonly Cell[]
}

/** Answers that were not taken yet; what taking them will look at is read for all of them at once. */
const freshOf = (state: State, fills: Fills, form: Form, { headings, rows }: Foreign, ctx: Ctx): readonly Fresh[] => {
  const { dates } = habitsOf(state)
  const all = rows.flatMap((cells): readonly Fresh[] => {
    const answer = readAnswer(form.id, headings, cells, zone(ctx.zone), dates)
    return answer ? [{ ...answer, cells }] : []
  })
  state.want(all.map(({ id }) => find(responses, 'id', id)))
  const fresh = all.filter(({ id }) => !state.find(responses, 'id', id))
  state.want(fresh.flatMap((answer) => needsOfMatch(state, answer)))
  const found = fresh.flatMap(({ token }) => (token === null ? undefined : state.find(links, 'id', token)) ?? [])
  state.want(
    found.flatMap(({ contact_id, contact_row, people_row }): readonly Need[] => [
      rowNeed(contacts, contact_id ?? '', contact_row),
      rowNeed(people, contact_id ?? '', people_row),
    ]),
  )
  state.want(
    fresh.flatMap((answer) => {
      const { personId, link } = matchAnswer(state, answer, form.id, ctx)
      const chosen = answer.about === null ? undefined : fills.of(formAbout).flatMap((one) => one.named(state, answer.about ?? '') ?? [])[0]
      const about = chosen?.id ?? link?.about ?? ''
      if (personId === null) return []
      return [
        find(responses, 'slot', slotOf(form, personId, { about, moment: momentOf(form, link) })),
        rowNeed(contacts, personId),
        ...fills.of(formAbout).flatMap((one) => one.looksAt(personId, about)),
      ]
    }),
  )
  return fresh
}
const find = (table: Table, column: string, value: string): Need => ({ need: 'find', table, column, value })

const SMALL: readonly Need[] = [whole(forms)]
export const needsOfEdit = ({ table }: Span): readonly Need[] => (table.startsWith('#') ? SMALL : [])
export const needsOfForms = (): readonly Need[] => SMALL

/** A tab that is not Hilo's is `#` and its id. A person who corrects their answer changes an old row. */
export const noticeRows = (state: State, { table, from }: Span, ctx: Ctx): readonly Act[] => {
  if (!table.startsWith('#')) return []
  const sheetId = Number(table.slice(1))
  return state
    .all(forms)
    .filter((form) => form.sheet_id === sheetId)
    .map((form) => raise(rowsCame(`${form.id} ${ctx.now}`, { form: form.id, from: Math.min(from, form.cursor ?? 0) })))
}

export const lookAtForms = (state: State, _looked: unknown, ctx: Ctx): readonly Act[] =>
  state
    .all(forms)
    .filter(({ sheet_id }) => sheet_id !== null)
    .map(({ id, cursor }) => raise(rowsCame(`${id} look ${ctx.now}`, { form: id, from: Math.max(0, (cursor ?? 0) - AGAIN) })))
