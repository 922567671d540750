/** Schedules a send for exactly the people that were counted. */
import { CHOSEN, VISIBLE, WHOLE_TAB } from '../../domain/audience/words'
import { useList } from '../../domain/own-lists/look'
import { readMapping } from '../../domain/sends/fill'
import { schedule } from '../../domain/sends/schedule'
import { type Audience, whoGets } from '../../domain/sends/who'
import { account } from '../../domain/settings/settings'
import { templates } from '../../domain/templates/tables'
import type { Act } from '../../kernel/act'
import { fail, type Outcome, ok, type Problem } from '../../kernel/outcome'
import type { Need, State } from '../../kernel/state'
import { t } from '../../kernel/text'
import type { InputOf, ValueOf } from '../api'
import { type CallCtx, sheetCall } from './call'
import { costOf } from './check-send'
import { ODD, read } from './parse'
import { kept, momentOf, NOT_USABLE, readAudience, sayWhen, usable } from './send-input'
import { CONNECT_FIRST } from './words'

export const NOBODY = fail(
  t(
    'Nadie de esa lista puede recibir el mensaje.',
    'Ninguém dessa lista pode receber a mensagem.',
    'Nobody of that list can get the message.',
  ),
  t(
    'Mirá los motivos, corregí las filas y volvé a probar.',
    'Veja os motivos, corrija as linhas e tente de novo.',
    'See the reasons, mend the rows and try again.',
  ),
)
export const CHANGED = (now: number): Problem =>
  fail(
    t(
      `La lista cambió mientras elegías: ahora son ${now}.`,
      `A lista mudou enquanto você escolhia: agora são ${now}.`,
      `The list changed while you were choosing: now they are ${now}.`,
    ),
    t('Revisala y confirmá de nuevo.', 'Confira e confirme de novo.', 'Look at it and confirm again.'),
  )

const audienceWords = (audience: Audience, title: string, count: number, { lang }: CallCtx): string => {
  switch (audience.kind) {
    case 'all':
      return `${title} (${WHOLE_TAB[lang]})`
    case 'visible':
      return `${title}: ${VISIBLE[lang]} (${count})`
    case 'chosen':
      return `${title}: ${CHOSEN[lang]} (${count})`
    case 'where':
      return `${title}: ${audience.conditions}`
  }
}

type Order = InputOf<'sends.schedule'>

export const readOrder = (input: unknown): Outcome<Order> => {
  const fields = read(input, { name: 'text', template: 'text', mapping: 'record', audience: 'record', when: 'text', count: 'number' })
  if (!fields.ok) return fields
  const audience = readAudience(fields.value.audience)
  const { name, template, when, count } = fields.value
  return audience ? ok({ name, template, mapping: readMapping(fields.value.mapping), audience, when, count }) : ODD
}

export const orderNeeds = (input: Order): readonly Need[] => [{ need: 'grid', sheetId: input.audience.sheetId }]

export const placeOrder = (
  state: State,
  input: Order,
  ctx: CallCtx,
): Outcome<{ readonly value: ValueOf<'sends.schedule'>; readonly acts: readonly Act[] }> => {
  if (account.of(state).provider === 'none') return CONNECT_FIRST
  const info = usable(state, input.template)
  const row = state.all(templates).find((one) => one.id === input.template)
  if (!info || !row) return NOT_USABLE
  const who = whoGets(state, input.audience, info, readMapping(input.mapping))
  if (!who.ok) return who
  const { to } = who.value
  if (to.length === 0) return NOBODY
  if (to.length !== input.count) return CHANGED(to.length)
  const at = momentOf(state, input.when, ctx)
  if (!at.ok) return at
  const when = sayWhen(state, to.length, at.value, ctx)
  if (!when.ok) return when
  const id = ctx.id('e')
  const { sheetId } = input.audience
  const tab = state.grid(sheetId)
  const list = tab?.table === null ? sheetId : null
  return ok({
    value: {
      id,
      says: [when.value.says, costOf(state, to, info, at.value, ctx)]
        .map((words) => words[ctx.lang])
        .filter((words) => words !== '')
        .join(' · '),
    },
    acts: [
      ...useList(list, id, ctx),
      ...schedule(
        {
          id,
          name: input.name.trim() || (row.title ?? info.name),
          template: input.template,
          templateTitle: row.title ?? info.name,
          audience: audienceWords(input.audience, tab?.title ?? '', to.length, ctx),
          mapping: readMapping(input.mapping),
          at: at.value,
          people: to.flatMap((one) =>
            one.contactId ? [{ contactId: one.contactId, contactRow: one.contactRow, name: one.name, values: one.values }] : [],
          ),
          ...kept(when.value.plan, ctx),
          by: ctx.by,
          list,
          exists: false,
        },
        ctx,
      ),
    ],
  })
}

export const scheduleSend = sheetCall<'sends.schedule'>({
  name: 'sends.schedule',
  parse: readOrder,
  prefetch: orderNeeds,
  decide: placeOrder,
})
