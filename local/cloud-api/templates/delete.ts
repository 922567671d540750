/** DELETE /{waba}/message_templates: by name (all languages), by name and id, or by a list of ids. */
import { badParameter } from '../graph/fault'
import { type Answer, field, type GraphCall, textField } from '../graph/request'
import { isText, parseJson } from '../json'
import { COUNT, LIFETIME } from '../limits'
import type { Sim } from '../sim'
import type { Template } from '../world'
import { tellTemplateStatus } from './tell'

const idsOf = (given: unknown): readonly string[] => {
  const list: unknown = isText(given) ? parseJson(given) : given
  if (!Array.isArray(list) || list.length === 0 || list.length > COUNT.deleteIds)
    throw badParameter(`Param hsm_ids must be a list of 1 to ${COUNT.deleteIds} ids.`)
  return list.map(String)
}

const chosen = (sim: Sim, call: GraphCall): readonly Template[] => {
  const [name, id, ids] = [textField(call, 'name'), textField(call, 'hsm_id'), field(call, 'hsm_ids')]
  const { templates } = sim.world
  if (ids !== undefined && ids !== null) {
    const wanted = idsOf(ids)
    return templates.filter((template) => wanted.includes(template.id))
  }
  if (name === undefined) throw badParameter('The parameter name is required.')
  return templates.filter((template) => template.name === name && (id === undefined || template.id === id))
}

/** The name of an approved template cannot be used for 30 days. */
export const deleteTemplates = (sim: Sim, call: GraphCall): Answer => {
  const gone = chosen(sim, call)
  if (gone.length === 0) throw badParameter('Invalid parameter', 'The message template was not found.')
  for (const template of gone) {
    if (template.status === 'APPROVED') sim.world.blockedNames[template.name] = sim.now() + LIFETIME.deletedName
    tellTemplateStatus(sim, template, 'PENDING_DELETION')
    sim.cancel((task) => 'template' in task && task.template === template.id)
  }
  sim.world.templates = sim.world.templates.filter((template) => !gone.includes(template))
  return { status: 200, json: { success: true } }
}
