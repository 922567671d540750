/** Who would get a message, how it would read, and when it would leave: before anything is decided. */
import { type Recipients, sayRecipients } from '../../domain/audience/recipients'
import { sayEstimate } from '../../domain/money/say'
import { readMapping } from '../../domain/sends/fill'
import { type Reached, whoGets } from '../../domain/sends/who'
import { previewTemplate } from '../../domain/templates/preview'
import type { TemplateInfo } from '../../domain/templates/template'
import { ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { join, type Text } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import type { WhoGets } from '../views'
import { type CallCtx, sheetCall } from './call'
import { ODD, read } from './parse'
import { momentOf, NOT_USABLE, readAudience, sayWhen, usable } from './send-input'

const PREVIEWS = 20

export const checkSend = sheetCall<'sends.check'>({
  name: 'sends.check',
  parse: (input) => {
    const fields = read(input, { template: 'text', mapping: 'record', audience: 'record', when: 'text' })
    if (!fields.ok) return fields
    const audience = readAudience(fields.value.audience)
    return audience
      ? ok({ template: fields.value.template, mapping: readMapping(fields.value.mapping), audience, when: fields.value.when })
      : ODD
  },
  prefetch: (input) => [{ need: 'grid', sheetId: input.audience.sheetId }],
  decide: (state, input, ctx) => {
    const info = usable(state, input.template)
    if (!info) return NOT_USABLE
    const who = whoGets(state, input.audience, info, readMapping(input.mapping))
    if (!who.ok) return who
    const at = momentOf(state, input.when, ctx)
    const when = at.ok ? sayWhen(state, who.value.to.length, at.value, ctx) : at
    return ok({
      value: {
        ...viewOf(info, who.value, at.ok ? at.value : null, when.ok ? when.value.says : join(when.problem, ' ', when.next), ctx),
        cost: costOf(state, who.value.to, info, at.ok ? at.value : ctx.now, ctx)[ctx.lang],
      },
    })
  },
})

export const costOf = (state: State, to: readonly Reached[], info: TemplateInfo, at: Instant, ctx: CallCtx): Text =>
  sayEstimate(
    state,
    to.map((one) => one.keys[0] ?? null),
    info.category,
    at,
    ctx,
  )

const viewOf = (
  info: TemplateInfo,
  who: Recipients<Reached>,
  at: Instant | null,
  when: Text,
  { lang }: CallCtx,
): Omit<WhoGets, 'cost'> => ({
  says: sayRecipients(who)[lang],
  count: who.to.length,
  when: when[lang],
  at,
  previews: who.to.slice(0, PREVIEWS).map((one) => {
    const preview = previewTemplate(info, one.values)
    return {
      row: one.row,
      name: one.name,
      header: preview.header ?? '',
      body: preview.body,
      footer: preview.footer ?? '',
      buttons: preview.buttons,
    }
  }),
  skipped: who.skipped.map(({ candidate, reason }) => ({ row: candidate.row, name: candidate.name, why: reason[lang] })),
})
