/** Buttons of a template message: which need a component, which may have one, and what each parameter must be. */
import { GraphFault } from '../graph/fault'
import { inside, lengthOf } from '../graph/reader'
import { isRecord, isText } from '../json'
import { LENGTH } from '../limits'
import type { TemplateButton } from '../templates/parts'
import { placeholders } from '../templates/placeholders'
import type { ButtonView } from '../world'
import { checkParameterText, parameterAt } from './parameters'

export interface ButtonComponent {
  readonly subType: string
  readonly index: unknown
  readonly parameters: readonly unknown[]
  readonly path: string
}

interface Rule {
  readonly subType: string
  /** Whether the component must be sent for this button. */
  readonly needed: (button: TemplateButton) => boolean
  readonly parameter: string
  readonly view: (button: TemplateButton, value: string) => ButtonView
  readonly max: number
}

const NEVER: Rule['needed'] = () => false
const RULES: Readonly<Record<string, Rule>> = {
  QUICK_REPLY: {
    subType: 'quick_reply',
    needed: NEVER,
    parameter: 'payload',
    max: LENGTH.quickReplyPayload,
    view: ({ text }, value) => ({ kind: 'quick_reply', title: text, value: value || text }),
  },
  URL: {
    subType: 'url',
    needed: ({ url }) => placeholders(url ?? '').length > 0,
    parameter: 'text',
    max: LENGTH.templateUrl,
    view: ({ text, url = '' }, value) => ({ kind: 'url', title: text, value: url.replace(/\{\{[^{}]*\}\}/, value) }),
  },
  COPY_CODE: {
    subType: 'copy_code',
    needed: () => true,
    parameter: 'coupon_code',
    max: LENGTH.couponCode,
    view: ({ text }, value) => ({ kind: 'copy_code', title: text || 'Copiar código', value }),
  },
  FLOW: {
    subType: 'flow',
    needed: () => true,
    parameter: 'action',
    max: Number.POSITIVE_INFINITY,
    view: ({ text }, value) => ({ kind: 'flow', title: text, value }),
  },
  OTP: {
    subType: 'url',
    needed: () => true,
    parameter: 'text',
    max: LENGTH.oneTimeCode,
    view: ({ text }, value) => ({ kind: 'copy_code', title: text || 'Copiar código', value }),
  },
}

/** Kinds to which no component may be sent. */
const FIXED: Readonly<Record<string, ButtonView['kind']>> = {
  PHONE_NUMBER: 'phone',
  REQUEST_CONTACT_INFO: 'contact',
  CATALOG: 'url',
  VOICE_CALL: 'phone',
}

const parameterValue = (rule: Rule, component: ButtonComponent): string => {
  const { path, parameters } = component
  if (parameters.length > 1)
    throw new GraphFault(132000, {
      details: `button: number of params (${parameters.length}) does not match the expected number of params (1)`,
    })
  const [first] = parameters
  if (first === undefined) {
    if (rule.parameter === 'action') return ''
    throw new GraphFault(131008, { details: `Button at index ${String(component.index)} of type ${rule.subType} requires a parameter` })
  }
  const node = parameterAt(first, inside(inside(path, 'parameters'), 0))
  if (node.type !== rule.parameter)
    throw new GraphFault(132012, { details: `button: Format mismatch, expected ${rule.parameter}, received ${String(node.type)}` })
  const value = node[rule.parameter]
  if (rule.parameter === 'action') return isRecord(value) && isText(value.flow_token) ? value.flow_token : ''
  if (!isText(value) || value === '')
    throw new GraphFault(131008, { details: `Parameter of type ${rule.parameter} is missing ${rule.parameter} value` })
  if (lengthOf(value) > rule.max)
    throw new GraphFault(132018, { details: `Param ${rule.parameter} must be at most ${rule.max} characters long` })
  return checkParameterText(value)
}

/** One button as the phone shows it, from its definition and the component sent for it, if any. */
const buttonView = (button: TemplateButton, index: number, component: ButtonComponent | undefined): ButtonView => {
  const rule = RULES[button.type]
  if (rule === undefined) {
    if (component !== undefined)
      throw new GraphFault(132012, { details: `button: no parameters are allowed for the button at index ${index}` })
    return { kind: FIXED[button.type] ?? 'url', title: button.text, value: button.phone ?? '' }
  }
  if (component === undefined) {
    if (rule.needed(button))
      throw new GraphFault(131008, { details: `Button at index ${index} of type ${button.type} requires a parameter` })
    return rule.view(button, '')
  }
  if (component.subType !== rule.subType)
    throw new GraphFault(132012, { details: `button: expected sub_type ${rule.subType} at index ${index}, received ${component.subType}` })
  if (button.type === 'URL' && !rule.needed(button))
    throw new GraphFault(132018, { details: `Button at index ${index} of type Url does not require parameters` })
  return rule.view(button, parameterValue(rule, component))
}

/** An index is a position counted from 0, as a text or a number. */
const positionOf = (component: ButtonComponent, count: number): number => {
  const index = component.index === undefined ? Number.NaN : Number(component.index)
  if (!Number.isInteger(index) || index < 0)
    throw new GraphFault(131008, { details: `Param ${inside(component.path, 'index')} is required for buttons` })
  if (index >= count) throw new GraphFault(132018, { details: `There is no button at index ${index} in the template` })
  return index
}

export const templateButtons = (buttons: readonly TemplateButton[], given: readonly ButtonComponent[]): readonly ButtonView[] => {
  const at = new Map<number, ButtonComponent>()
  for (const component of given) {
    const index = positionOf(component, buttons.length)
    if (at.has(index)) throw new GraphFault(132012, { details: `button: index ${index} is repeated` })
    at.set(index, component)
  }
  return buttons.map((button, index) => buttonView(button, index, at.get(index)))
}
