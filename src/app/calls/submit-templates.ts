/** Asks Meta to approve messages, several at once; each is taken or refused by itself. In practice they are approved at once. */
import { account } from '../../domain/settings/settings'
import { newRow, PRACTICE } from '../../domain/templates/listed'
import { checkNewTemplate, type NewTemplate } from '../../domain/templates/new-template'
import { readNewTemplate } from '../../domain/templates/read-new'
import { rowOf } from '../../domain/templates/row'
import { templateId, templates } from '../../domain/templates/tables'
import type { TemplateInfo } from '../../domain/templates/template'
import { type Act, patch } from '../../kernel/act'
import { listOf } from '../../kernel/json'
import { type Outcome, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { type Created, createTemplateRequest, readCreated, templateBody } from '../../providers/cloud-api/templates/create'
import { parseTemplate } from '../../providers/cloud-api/templates/parse'
import { type CallCtx, sheetCall } from './call'
import { ODD, read } from './parse'
import { notHere } from './words'

/** What was asked for, as Meta will list it. */
const infoOf = (template: NewTemplate, { id, status, category }: Created): TemplateInfo | null =>
  parseTemplate({ ...templateBody(template), id, status, category: category ?? template.category })

const row = (state: State, template: NewTemplate, created: Created, { lang }: CallCtx): readonly Act[] => {
  const info = infoOf(template, created)
  if (!info) return []
  const id = templateId(info.name, info.language)
  const known = state.all(templates).some((one) => one.id === id)
  return [known ? patch(templates, id, rowOf(info, template.category, lang)) : newRow(info, template.category, lang, template.title)]
}

const practised = (template: NewTemplate): Created => ({
  id: `${PRACTICE}${template.name}`,
  status: 'approved',
  category: template.category,
})

const SAID = (count: number) =>
  t(
    `Pedidas ${count}: Meta contesta entre unos minutos y un día.`,
    `Pedidos ${count}: a Meta responde entre minutos e um dia.`,
    `Asked for ${count}: Meta answers within minutes or a day.`,
  )
const PRACTISED = t('Listas para practicar.', 'Prontas para praticar.', 'Ready to practise with.')

export const submitTemplates = sheetCall<'templates.submit'>({
  name: 'templates.submit',
  parse: (input) => {
    const fields = read(input, { templates: 'list' })
    if (!fields.ok) return fields
    const given = listOf(fields.value.templates).flatMap((one) => readNewTemplate(one) ?? [])
    return given.map(checkNewTemplate).find((problem) => problem !== null) ?? (given.length > 0 ? ok({ templates: given }) : ODD)
  },
  ask: (input, connection) =>
    connection?.provider === 'cloud_api'
      ? input.templates.map((template) => createTemplateRequest(connection.token, connection.wabaId, template))
      : [],
  decide: (state, input, ctx, answers) => {
    const inPractice = account.of(state).provider === 'practice'
    if (!inPractice && answers.length === 0) return notHere(account.of(state))
    const each = input.templates.map((template, at): readonly [NewTemplate, Outcome<Created>] => {
      const answer = answers[at]
      return [template, inPractice ? ok(practised(template)) : answer ? readCreated(answer, template) : notHere(account.of(state))]
    })
    const refused = each.flatMap(([{ name, title }, made]) =>
      made.ok ? [] : [{ name: title ?? name, problem: made.problem[ctx.lang], next: made.next[ctx.lang] }],
    )
    return ok({
      value: { says: (inPractice ? PRACTISED : SAID(each.length - refused.length))[ctx.lang], refused },
      acts: each.flatMap(([template, made]) => (made.ok ? row(state, template, made.value, ctx) : [])),
    })
  },
})
