/** Once a day: whether each form is still there and takes answers, and how many of those who got a link have answered. */
import { type Act, patch } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, listed, same, type Text, t } from '../../kernel/text'
import { sayPercent } from '../calendar/say'
import { dayAt, zone } from '../calendar/zone'
import { askForms, type Found } from './events'
import type { Link } from './link'
import { forms, links, responses } from './tables'

const SAYS: Readonly<Record<Found, Text | null>> = {
  open: null,
  closed: t(
    'El formulario no acepta respuestas: abrilo y publicalo de nuevo.',
    'O formulário não aceita respostas: abra e publique de novo.',
    'The form takes no answers: open it and publish it again.',
  ),
  gone: t(
    'El formulario ya no está en Google: vinculá otro.',
    'O formulário não está mais no Google: vincule outro.',
    'The form is gone from Google: link another one.',
  ),
}

export const checkForms = (state: State, _looked: unknown, ctx: Ctx): readonly Act[] => {
  const today = dayAt(ctx.now, zone(ctx.zone))
  const due = state.all(forms).filter(({ looked_on, sheet_id }) => sheet_id !== null && looked_on !== today)
  if (due.length === 0) return []
  const all = state.sweep(links).map(({ record }) => record)
  const answered = state
    .sweep(responses)
    .flatMap(({ record }) => (record.is_current === 'yes' && record.person_id !== null ? [record] : []))
  return [
    askForms({ ids: due.flatMap(({ google_id }) => google_id ?? []) }),
    ...due.map(({ id }) => {
      const by = new Set(answered.filter(({ form }) => form === id).map(({ person_id }) => person_id ?? ''))
      const own = all.filter(({ form }) => form === id)
      return patch(forms, id, { looked_on: today, response_rate: sayReach(rateOf(own, by))[ctx.lang] || null })
    }),
  ]
}

export const takeFound = (state: State, { found }: { readonly found: Readonly<Record<string, Found>> }, { lang }: Ctx): readonly Act[] =>
  state.all(forms).flatMap(({ id, google_id }) => {
    const is = found[google_id ?? '']
    return is === undefined ? [] : [patch(forms, id, { state: SAYS[is]?.[lang] ?? null })]
  })

export interface Rate {
  /** Different people with an answer that counts, of those to whom the link arrived. */
  readonly answered: number
  readonly delivered: number
  /** Of these, who opened it; only the relay's short links tell. */
  readonly opened: number
  /** People with an answer that counts who got no link of ours: the form reached them in another way. */
  readonly elsewhere: number
}

/** Whoever answered had the link, whether or not WhatsApp said that it arrived. `by`: people with an answer that counts. */
export const rateOf = (own: readonly Link[], by: ReadonlySet<string>): Rate => {
  const got = new Set(
    own.filter((link) => link.delivered_at !== null || link.answered_at !== null).map(({ contact_id }) => contact_id ?? ''),
  )
  const opened = new Set(own.filter(({ clicks }) => (clicks ?? 0) > 0).map(({ contact_id }) => contact_id ?? ''))
  const answered = [...got].filter((id) => by.has(id)).length
  return { answered, delivered: got.size, opened: [...opened].filter((id) => got.has(id)).length, elsewhere: by.size - answered }
}

/** «90,9 % (10/11)»; '' while nobody has a link. */
export const sayRate = ({ answered, delivered }: Rate): Text =>
  delivered === 0 ? same('') : join(sayPercent(answered / delivered), ` (${answered}/${delivered})`)

/** «90,9 % (10/11) · lo abrieron 9 · por otro camino 2»: what is not known or nothing is left out. */
export const sayReach = (rate: Rate): Text => {
  const { opened, elsewhere } = rate
  const parts = [
    sayRate(rate),
    opened === 0 ? same('') : t(`lo abrieron ${opened}`, `abriram ${opened}`, `opened by ${opened}`),
    elsewhere === 0 ? same('') : t(`por otro camino ${elsewhere}`, `por outro caminho ${elsewhere}`, `in another way ${elsewhere}`),
  ]
  return listed(
    parts.filter(({ es }) => es !== ''),
    ' · ',
  )
}
