/** Rules of template messages: name and language, state, and every component's parameters; answers what the phone will show. */
import { badParameter, GraphFault } from '../graph/fault'
import { asObject, inside, lengthOf, listIn, type Node, textIn } from '../graph/reader'
import { LENGTH } from '../limits'
import { partsOf, type TemplateParts } from '../templates/parts'
import { fillIn, placeholders } from '../templates/placeholders'
import type { Template } from '../world'
import type { Draft, DraftInput } from './draft'
import { textValues } from './parameters'
import { type ButtonComponent, templateButtons } from './template-buttons'
import { templateHeader } from './template-header'

/** What can be sent; every other state is refused as if the template did not exist. */
const STATE_ERRORS: Readonly<Record<string, number>> = { PAUSED: 132015, DISABLED: 132016 }

const chosen = (input: DraftInput, name: string, language: string): Template => {
  const template = input.sim.world.templates.find((each) => each.name === name && each.language === language)
  const code = template === undefined ? 132001 : template.status === 'APPROVED' ? undefined : (STATE_ERRORS[template.status] ?? 132001)
  if (template !== undefined && code === undefined) return template
  if (code !== 132001 && code !== undefined) throw new GraphFault(code)
  throw new GraphFault(132001, { details: `template name (${name}) does not exist in ${language}` })
}

interface Given {
  readonly header?: readonly unknown[]
  readonly body?: readonly unknown[]
  readonly buttons: readonly ButtonComponent[]
}

const parametersOf = (component: Node, path: string): readonly unknown[] => listIn(component, 'parameters', path)

const read = (template: Node): Given => {
  const given: { header?: readonly unknown[]; body?: readonly unknown[]; buttons: ButtonComponent[] } = { buttons: [] }
  for (const [nth, entry] of listIn(template, 'components', 'template').entries()) {
    const path = inside("template['components']", nth)
    const component = asObject(entry, path, ['type', 'sub_type', 'index', 'parameters'])
    const type = textIn(component, 'type', path).toLowerCase()
    const parameters = parametersOf(component, path)
    if (type === 'header' || type === 'body') {
      if (given[type] !== undefined) throw new GraphFault(132012, { details: `${type} component is repeated` })
      given[type] = parameters
    } else if (type === 'button') {
      given.buttons.push({ subType: textIn(component, 'sub_type', path).toLowerCase(), index: component.index, parameters, path })
    } else throw badParameter(`Param ${inside(path, 'type')} must be one of {HEADER, BODY, BUTTON} - got "${type}".`)
  }
  return given
}

const filledBody = (parts: TemplateParts, parameters: readonly unknown[]): string => {
  const names = placeholders(parts.body)
  const text = fillIn(parts.body, textValues('body', names, parameters, "template['components']['body']['parameters']"))
  if (lengthOf(text) > LENGTH.templateBody)
    throw new GraphFault(132005, { details: `Translated text exceeds the maximum length of ${LENGTH.templateBody} in the body` })
  return text
}

export const templateMessage = (input: DraftInput): Draft => {
  const node = asObject(input.body.template, 'template', ['name', 'language', 'components', 'namespace'])
  const name = textIn(node, 'name', 'template', { max: LENGTH.templateName })
  const language = textIn(asObject(node.language, "template['language']", ['code', 'policy']), 'code', "template['language']")
  const template = chosen(input, name, language)
  const parts = partsOf(template)
  const given = read(node)
  const header = templateHeader(input.sim, parts, given.header)
  const text = filledBody(parts, given.body ?? [])
  const link = header?.media?.link
  return {
    template,
    phoneOnly: template.category === 'AUTHENTICATION',
    ...(link === undefined ? {} : { links: [link] }),
    content: {
      type: 'template',
      text,
      ...(header === undefined ? {} : { header: header.location === undefined ? header : {} }),
      ...(header?.location === undefined ? {} : { location: header.location }),
      ...(parts.footer === undefined ? {} : { footer: parts.footer }),
      buttons: [...templateButtons(parts.buttons, given.buttons)],
    },
  }
}
