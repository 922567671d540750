/** Templates in the panel: the list, bringing it from WhatsApp, and where the gaps come from. */

import { readMapping } from '../../domain/sends/fill'
import { account, toJson } from '../../domain/settings/settings'
import { STATUS_WORDS } from '../../domain/templates/explain'
import { listed } from '../../domain/templates/listed'
import { askedFor, isDearer, rowOf } from '../../domain/templates/row'
import { templates } from '../../domain/templates/tables'
import type { TemplateInfo } from '../../domain/templates/template'
import { patch, raise } from '../../kernel/act'
import { ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { readTemplates, templatesRequest } from '../../providers/cloud-api/templates/requests'
import { sheetCall } from './call'
import { SAVED } from './done'
import { nothing, read } from './parse'
import { notHere } from './words'

export const listTemplates = sheetCall<'templates.list'>({
  name: 'templates.list',
  parse: nothing,
  decide: (state, _input, { lang }) =>
    ok({
      value: {
        templates: state.all(templates).flatMap((row) =>
          row.info
            ? [
                {
                  id: row.id,
                  title: row.title ?? row.info.name,
                  status: STATUS_WORDS[row.status ?? 'unknown'].label[lang],
                  usable: row.status === 'approved' && !isDearer(row.asked, row.category),
                  reason: row.status_reason ?? '',
                  next: row.next_step ?? '',
                  info: row.info,
                  asked: askedFor(row),
                  mapping: readMapping(row.mapping),
                },
              ]
            : [],
        ),
      },
    }),
})

const PRACTICE = t(
  'Estás en práctica: estos mensajes son para ensayar.',
  'Você está na prática: estas mensagens são para ensaiar.',
  'You are practising: these messages are for trying out.',
)

export const syncTemplates = sheetCall<'templates.sync'>({
  name: 'templates.sync',
  parse: nothing,
  ask: (_input, connection) => (connection?.provider === 'cloud_api' ? [templatesRequest(connection.token, connection.wabaId, null)] : []),
  more: (_input, connection, answers) => {
    const last = answers[answers.length - 1]
    const page = last && readTemplates(last)
    return connection && page?.ok && page.value.after !== null
      ? templatesRequest(connection.token, connection.wabaId, page.value.after)
      : undefined
  },
  decide: (state, _input, ctx, answers) => {
    if (answers.length === 0)
      return account.of(state).provider === 'practice' ? ok({ value: { says: PRACTICE[ctx.lang] } }) : notHere(account.of(state))
    const all: TemplateInfo[] = []
    for (const answer of answers) {
      const page = readTemplates(answer)
      if (!page.ok) return page
      all.push(...page.value.templates)
    }
    const count = all.length
    return ok({
      value: {
        says: t(
          `Plantillas traídas de WhatsApp: ${count}.`,
          `Modelos trazidos do WhatsApp: ${count}.`,
          `Templates brought from WhatsApp: ${count}.`,
        )[ctx.lang],
      },
      acts: [raise(listed(`sync ${ctx.now}`, { templates: all }))],
    })
  },
})

export const mapTemplate = sheetCall<'templates.map'>({
  name: 'templates.map',
  parse: (input) => {
    const fields = read(input, { id: 'text', mapping: 'record' })
    return fields.ok ? ok({ id: fields.value.id, mapping: readMapping(fields.value.mapping) }) : fields
  },
  decide: (_state, { id, mapping }, { lang }) =>
    ok({ value: { says: SAVED[lang] }, acts: [patch(templates, id, { mapping: toJson(mapping) })] }),
})

/** What Meta charges for it now is what was asked for from here on. */
export const acceptCategory = sheetCall<'templates.accept'>({
  name: 'templates.accept',
  parse: (input) => read(input, { id: 'text' }),
  decide: (state, { id }, { lang }) => {
    const info = state.all(templates).find((row) => row.id === id)?.info
    return ok({ value: { says: SAVED[lang] }, acts: info ? [patch(templates, id, rowOf(info, info.category, lang))] : [] })
  },
})
