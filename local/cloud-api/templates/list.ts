/** GET /{waba}/message_templates and GET /{template}: filters, fields, pages. */
import { badParameter } from '../graph/fault'
import { pickFields } from '../graph/fields'
import { page } from '../graph/paging'
import { type Answer, type GraphCall, textField } from '../graph/request'
import type { JsonObject } from '../json'
import type { Sim } from '../sim'
import type { Template } from '../world'
import { partsOf } from './parts'

const USUAL = ['name', 'parameter_format', 'components', 'language', 'status', 'category', 'id']
const KNOWN = [
  ...USUAL,
  ...[
    'sub_category',
    'quality_score',
    'rejected_reason',
    'previous_category',
    'correct_category',
    'last_updated_time',
    'message_send_ttl_seconds',
    'cta_url_link_tracking_opted_out',
    'health_status',
    'library_template_name',
  ],
]

export const templateNode = (template: Template): JsonObject => ({
  name: template.name,
  parameter_format: template.parameterFormat,
  components: template.components,
  language: template.language,
  status: template.status,
  category: template.category,
  quality_score: { score: template.quality.score, date: Math.floor(template.quality.at / 1_000) },
  rejected_reason: template.rejectedReason,
  last_updated_time: new Date(template.updatedAt).toISOString().replace(/\.\d+Z$/, '+0000'),
  ...(template.previousCategory === undefined ? {} : { previous_category: template.previousCategory }),
  ...(template.correctCategory === undefined ? {} : { correct_category: template.correctCategory }),
  ...(template.ttlSeconds === undefined ? {} : { message_send_ttl_seconds: template.ttlSeconds }),
  health_status: { can_send_message: template.status === 'APPROVED' ? 'AVAILABLE' : 'BLOCKED', entities: [] },
  id: template.id,
})

type Filter = (template: Template, wanted: string) => boolean

const FILTERS: Readonly<Record<string, Filter>> = {
  name: (template, wanted) => template.name.includes(wanted.toLowerCase()),
  name_or_content: (template, wanted) => `${template.name} ${partsOf(template).body}`.toLowerCase().includes(wanted.toLowerCase()),
  content: (template, wanted) => partsOf(template).body.toLowerCase().includes(wanted.toLowerCase()),
  status: (template, wanted) => template.status === wanted.toUpperCase(),
  category: (template, wanted) => template.category === wanted.toUpperCase(),
  language: (template, wanted) => template.language === wanted,
  quality_score: (template, wanted) => template.quality.score === wanted.toUpperCase(),
  since: (template, wanted) => template.updatedAt >= Number(wanted) * 1_000,
  until: (template, wanted) => template.updatedAt <= Number(wanted) * 1_000,
}
const OTHERS = ['fields', 'limit', 'after', 'before', 'access_token', 'appsecret_proof', 'summary']

export const listTemplates = (sim: Sim, call: GraphCall): Answer => {
  const strange = [...call.query.keys()].find((key) => FILTERS[key] === undefined && !OTHERS.includes(key))
  if (strange !== undefined) throw badParameter(`Param ${strange} is not known.`)
  const fields = textField(call, 'fields')
  const found = sim.world.templates
    .filter(({ status }) => status !== 'DELETED')
    .filter((template) => Object.entries(FILTERS).every(([key, fits]) => !call.query.has(key) || fits(template, call.query.get(key) ?? '')))
    .map((template) => pickFields(templateNode(template), fields, USUAL, KNOWN))
  return { status: 200, json: page(call, sim.graphBase(), found, { usual: 25, most: 1_000 }) }
}

export const readTemplate = (sim: Sim, call: GraphCall): Answer => {
  const template = sim.world.templates.find(({ id }) => id === call.node)
  if (template === undefined) throw badParameter('Unsupported get request.')
  return { status: 200, json: pickFields(templateNode(template), textField(call, 'fields'), USUAL, KNOWN) }
}
