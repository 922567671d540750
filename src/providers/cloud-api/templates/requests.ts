/** Listing, reading and deleting approved messages (Cloud API, "Templates"). */
import type { TemplateInfo } from '../../../domain/templates/template'
import type { Outcome } from '../../../kernel/outcome'
import type { HttpAnswer, HttpRequest } from '../../../ports'
import { outcomeOf } from '../answer'
import { graphDelete, graphGet } from '../graph'
import { fields, list, text } from '../loose'
import { parseTemplate } from './parse'

/** Meta leaves the reason and the quality out unless asked. */
const FIELDS = [
  'id',
  'name',
  'status',
  'category',
  'language',
  'parameter_format',
  'components',
  'quality_score',
  'rejected_reason',
  'previous_category',
  'correct_category',
]

const PAGE = 100

export const templatesRequest = (token: string, wabaId: string, after: string | null): HttpRequest =>
  graphGet(token, [wabaId, 'message_templates'], {
    fields: FIELDS.join(','),
    limit: String(PAGE),
    ...(after === null ? {} : { after }),
  })

export interface TemplatePage {
  readonly templates: readonly TemplateInfo[]
  /** Entries without id, name or language. */
  readonly unreadable: number
  /** Cursor of the next page; null on the last, where Meta gives a cursor all the same but no `next`. */
  readonly after: string | null
}

export const readTemplates = (answer: HttpAnswer): Outcome<TemplatePage> =>
  outcomeOf(answer, (body) => {
    if (!Array.isArray(body.data)) return null
    const parsed = list(body.data).map((raw) => parseTemplate(fields(raw)))
    const templates = parsed.flatMap((template) => template ?? [])
    const paging = fields(body.paging)
    const after = text(paging.next) === null ? null : text(fields(paging.cursors).after)
    return { templates, unreadable: parsed.length - templates.length, after }
  })

export const templateRequest = (token: string, templateId: string): HttpRequest =>
  graphGet(token, [templateId], { fields: FIELDS.join(',') })

export const readTemplate = (answer: HttpAnswer): Outcome<TemplateInfo> => outcomeOf(answer, parseTemplate)

/** One language of it; its name stays taken for 30 days. Messages already accepted still arrive. */
export const deleteTemplateRequest = (token: string, wabaId: string, template: Pick<TemplateInfo, 'id' | 'name'>): HttpRequest =>
  graphDelete(token, [wabaId, 'message_templates'], { hsm_id: template.id, name: template.name })
