/** Parameters of a template message: right number, right format, named or positional, and texts Meta takes. */
import { badParameter, GraphFault } from '../graph/fault'
import { asObject, inside, type Node, textIn } from '../graph/reader'
import { isText } from '../json'
import { isPositional } from '../templates/placeholders'

const PARAMETER_KEYS = [
  ...[
    'type',
    'text',
    'parameter_name',
    'image',
    'video',
    'document',
    'location',
    'payload',
    'coupon_code',
    'action',
    'currency',
    'date_time',
    'product',
    'limited_time_offer',
  ],
]

export const parameterAt = (given: unknown, path: string): Node => {
  const node = asObject(given, path, PARAMETER_KEYS)
  textIn(node, 'type', path)
  return node
}

/** New lines, tabs and runs of more than four blanks are refused (132018; seen in public reports of 2026). */
export const checkParameterText = (text: string): string => {
  if (/[\n\r\t]| {5,}/.test(text))
    throw new GraphFault(132018, { details: 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces' })
  return text
}

const textOf = (node: Node): string => {
  if (node.type !== 'text')
    throw new GraphFault(132012, { details: `Format mismatch, expected TEXT, received ${String(node.type).toUpperCase()}` })
  if (!isText(node.text) || node.text === '') throw new GraphFault(131008, { details: 'Parameter of type text is missing text value' })
  return checkParameterText(node.text)
}

/** Values by variable; a positional template ignores names, a named one demands them. */
export const textValues = (
  part: 'header' | 'body',
  names: readonly string[],
  given: readonly unknown[],
  path: string,
): ReadonlyMap<string, string> => {
  const nodes = given.map((entry, nth) => parameterAt(entry, inside(path, nth)))
  if (nodes.length !== names.length) {
    throw new GraphFault(132000, {
      details: `${part}: number of localizable_params (${nodes.length}) does not match the expected number of params (${names.length})`,
    })
  }
  if (names.every(isPositional)) {
    const ordered = [...names].sort((a, b) => Number(a) - Number(b))
    return new Map(nodes.map((node, nth) => [ordered[nth] ?? '', textOf(node)]))
  }
  const values = new Map<string, string>()
  for (const node of nodes) {
    if (!isText(node.parameter_name) || node.parameter_name === '')
      throw badParameter('Invalid parameter', 'Parameter name is missing or empty')
    if (!names.includes(node.parameter_name) || values.has(node.parameter_name)) {
      throw new GraphFault(132012, {
        details: `${part}: Parameter name "${node.parameter_name}" does not exist in the template or is repeated`,
      })
    }
    values.set(node.parameter_name, textOf(node))
  }
  return values
}
