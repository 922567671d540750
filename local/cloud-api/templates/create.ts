/** POST /{waba}/message_templates: takes a template for review. */
import { badParameter, templateFault } from '../graph/fault'
import { asObject, choiceIn, lengthOf, type Node, optionalText, textIn } from '../graph/reader'
import type { Answer, GraphCall } from '../graph/request'
import { LENGTH } from '../limits'
import type { Sim } from '../sim'
import type { Template } from '../world'
import { partsOf } from './parts'
import { startReview } from './review'
import { checkComponents } from './rules'
import type { ParameterFormat } from './rules-text'
import { tellTemplateStatus } from './tell'

export const CATEGORIES = ['MARKETING', 'UTILITY', 'AUTHENTICATION'] as const
const KEYS = [
  'name',
  'language',
  'category',
  'parameter_format',
  'components',
  'message_send_ttl_seconds',
  'allow_category_change',
  'cta_url_link_tracking_opted_out',
  'sub_category',
  'access_token',
]

/** Templates an account may have, each language counted; M:templates/overview. */
const MOST = { verified: 6_000, unverified: 250 } as const
/** Time to live by category in seconds; -1 = 30 days; M:templates/time-to-live. */
const TTL: Readonly<Record<(typeof CATEGORIES)[number], readonly [number, number]>> = {
  AUTHENTICATION: [30, 900],
  UTILITY: [30, 43_200],
  MARKETING: [43_200, 2_592_000],
}

export const readTtl = (body: Node, category: (typeof CATEGORIES)[number]): number | undefined => {
  const given = body.message_send_ttl_seconds
  if (given === undefined) return undefined
  const seconds = Number(given)
  const [low, high] = TTL[category]
  if (seconds !== -1 && !(seconds >= low && seconds <= high))
    throw badParameter(`Param message_send_ttl_seconds must be -1 or from ${low} to ${high} for ${category}.`)
  return seconds
}

const checkName = (sim: Sim, name: string, language: string): void => {
  const { templates, blockedNames, business } = sim.world
  if (lengthOf(name) > LENGTH.templateName) throw templateFault('tooLong')
  if (!/^[a-z0-9_]+$/.test(name)) throw templateFault('nameFormat')
  if ((blockedNames[name] ?? 0) > sim.now()) throw templateFault('nameExists')
  if (templates.some((each) => each.name === name && each.language === language)) throw templateFault('languageExists')
  if (templates.length >= (business.verified ? MOST.verified : MOST.unverified)) throw templateFault('limit')
}

/** Same body and footer as another template. */
export const checkDuplicate = (sim: Sim, candidate: Pick<Template, 'components' | 'category'>, except?: string): void => {
  if (candidate.category === 'AUTHENTICATION') return
  const mine = partsOf(candidate)
  const twin = sim.world.templates.find((other) => {
    const parts = partsOf(other)
    return other.id !== except && parts.body === mine.body && parts.footer === mine.footer
  })
  if (twin !== undefined) throw templateFault('duplicate')
}

export const createTemplate = (sim: Sim, call: GraphCall): Answer => {
  const body = asObject(call.body, '', KEYS)
  const name = textIn(body, 'name', '')
  const language = textIn(body, 'language', '')
  if (!/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(language)) throw badParameter(`Param language is not a supported language - got "${language}".`)
  const category = choiceIn(body, 'category', '', CATEGORIES)
  const format: ParameterFormat =
    optionalText(body, 'parameter_format', '') === undefined
      ? 'POSITIONAL'
      : choiceIn(body, 'parameter_format', '', ['NAMED', 'POSITIONAL'])
  checkName(sim, name, language)
  const ttlSeconds = readTtl(body, category)
  const components = checkComponents(sim, body, category, format)
  checkDuplicate(sim, { components, category })
  const template: Template = {
    id: sim.newId(),
    name,
    language,
    status: 'PENDING',
    category,
    parameterFormat: format,
    components,
    quality: { score: 'UNKNOWN', at: sim.now() },
    rejectedReason: 'NONE',
    ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
    updatedAt: sim.now(),
    pauses: 0,
    edits: [],
  }
  sim.world.templates.push(template)
  startReview(sim, template)
  tellTemplateStatus(sim, template)
  return { status: 200, json: { id: template.id, status: template.status, category } }
}
