/** POST /{template}: replaces all components, or the category, and has the template reviewed anew. */
import { badParameter, templateFault } from '../graph/fault'
import { asObject, choiceIn } from '../graph/reader'
import type { Answer, GraphCall } from '../graph/request'
import type { JsonObject } from '../json'
import { TIME } from '../limits'
import type { Sim } from '../sim'
import { notify } from '../webhooks/outbox'
import type { Template } from '../world'
import { CATEGORIES, checkDuplicate, readTtl } from './create'
import { partsOf } from './parts'
import { startReview, templateById } from './review'
import { checkComponents } from './rules'
import { tellTemplateStatus } from './tell'

const EDITABLE = ['APPROVED', 'REJECTED', 'PAUSED']

/** An approved template: once in 24 hours, ten times in 30 days. */
const countEdit = (sim: Sim, template: Template): void => {
  if (template.status !== 'APPROVED') return
  const recent = template.edits.filter((at) => at > sim.now() - 30 * TIME.DAY)
  if (recent.length >= 10 || recent.some((at) => at > sim.now() - TIME.DAY)) throw templateFault('editLimit')
  template.edits = [...recent, sim.now()]
}

const tellComponents = (sim: Sim, template: Template): void => {
  const parts = partsOf(template)
  const buttons = parts.buttons.map(
    (button): JsonObject => ({
      message_template_button_type: button.type,
      message_template_button_text: button.text,
      ...(button.url === undefined ? {} : { message_template_button_url: button.url }),
      ...(button.phone === undefined ? {} : { message_template_button_phone_number: button.phone }),
    }),
  )
  const value: JsonObject = {
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
    message_template_element: parts.body,
    ...(parts.header?.text ? { message_template_title: parts.header.text } : {}),
    ...(parts.footer === undefined ? {} : { message_template_footer: parts.footer }),
    ...(buttons.length === 0 ? {} : { message_template_buttons: buttons }),
  }
  notify(sim, { field: 'message_template_components_update', value })
}

export const editTemplate = (sim: Sim, call: GraphCall): Answer => {
  const template = templateById(sim, call.node)
  if (template === undefined) throw badParameter('Invalid parameter')
  const body = asObject(call.body, '', ['components', 'category', 'message_send_ttl_seconds', 'parameter_format', 'access_token'])
  if (!EDITABLE.includes(template.status)) throw templateFault('statusFixed')
  const current = CATEGORIES.find((each) => each === template.category) ?? 'UTILITY'
  const category = body.category === undefined ? current : choiceIn(body, 'category', '', CATEGORIES)
  if (category !== template.category && template.status === 'APPROVED')
    throw templateFault('statusFixed', 'The category of an approved template cannot be changed.')
  const ttl = readTtl(body, category)
  const components = body.components === undefined ? template.components : checkComponents(sim, body, category, template.parameterFormat)
  checkDuplicate(sim, { components, category }, template.id)
  countEdit(sim, template)
  Object.assign(template, {
    category,
    components,
    status: 'PENDING',
    rejectedReason: 'NONE',
    updatedAt: sim.now(),
    ...(ttl === undefined ? {} : { ttlSeconds: ttl }),
  })
  startReview(sim, template)
  tellTemplateStatus(sim, template)
  if (body.components !== undefined) tellComponents(sim, template)
  return { status: 200, json: { success: true } }
}
