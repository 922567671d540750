/** Whether a set of components makes a template that Meta takes for review. */
import { badParameter, templateFault } from '../graph/fault'
import { asObject, inside, listIn, type Node } from '../graph/reader'
import { isJsonObject, isText, type JsonObject } from '../json'
import type { Sim } from '../sim'
import { checkButtons } from './rules-buttons'
import { checkBody, checkFooter, checkHeaderText, type ParameterFormat } from './rules-text'

const KEYS = [
  ...[
    'type',
    'format',
    'text',
    'example',
    'buttons',
    'add_security_recommendation',
    'code_expiration_minutes',
    'cards',
    'limited_time_offer',
  ],
]
const FORMATS = ['TEXT', 'IMAGE', 'VIDEO', 'DOCUMENT', 'LOCATION']
const TYPES = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS']

/** Sample media must be a handle of a finished upload. */
const checkSample = (sim: Sim, example: unknown): void => {
  const handles: unknown = isJsonObject(example) ? example.header_handle : undefined
  const handle: unknown = Array.isArray(handles) ? handles[0] : undefined
  if (!isText(handle)) throw templateFault('exampleMissing', 'HEADER component does not contain the expected field(s) (example)')
  if (!Object.values(sim.world.uploads).some((upload) => upload.handle === handle))
    throw templateFault('headerFormat', 'The media handle is not valid.')
}

const checkHeader = (sim: Sim, component: Node, format: ParameterFormat): void => {
  const kind = String(component.format ?? '').toUpperCase()
  if (!FORMATS.includes(kind)) throw templateFault('headerFormat', `Param format must be one of {${FORMATS.join(', ')}} - got "${kind}".`)
  if (kind === 'TEXT') checkHeaderText(component, format)
  else if (kind !== 'LOCATION') checkSample(sim, component.example)
}

const normal = (component: Node): JsonObject => {
  if (!isJsonObject(component)) throw badParameter('Invalid parameter')
  const { buttons, format } = component
  return {
    ...component,
    type: String(component.type).toUpperCase(),
    ...(isText(format) ? { format: format.toUpperCase() } : {}),
    ...(Array.isArray(buttons)
      ? { buttons: buttons.filter(isJsonObject).map((button) => ({ ...button, type: String(button.type).toUpperCase() })) }
      : {}),
  }
}

/** The components as Meta stores them: types in upper case. */
export const checkComponents = (sim: Sim, body: Node, category: string, format: ParameterFormat): JsonObject[] => {
  const list = listIn(body, 'components', '').map((given, nth) => asObject(given, inside('components', nth), KEYS))
  const types = list.map(({ type }) => String(type ?? '').toUpperCase())
  const strange = types.find((type) => !TYPES.includes(type))
  if (strange !== undefined) throw badParameter(`Param components['type'] must be one of {${TYPES.join(', ')}} - got "${strange}".`)
  if (new Set(types).size < types.length) throw badParameter('Invalid parameter', 'A component type is repeated.')
  if (!types.includes('BODY')) throw templateFault('bodyFormat', 'Templates need a body component.')
  for (const [nth, component] of list.entries()) {
    const path = inside('components', nth)
    if (types[nth] === 'HEADER') checkHeader(sim, component, format)
    if (types[nth] === 'BODY' && category !== 'AUTHENTICATION') checkBody(component, format)
    if (types[nth] === 'FOOTER' && category !== 'AUTHENTICATION') checkFooter(component, path)
    if (types[nth] === 'BUTTONS') checkButtons(component.buttons, inside(path, 'buttons'))
  }
  return list.map(normal)
}
