/** Rules for the texts of a template: variables, their examples, lengths (M:templates/components). */
import { templateFault } from '../graph/fault'
import { inside, lengthOf, type Node } from '../graph/reader'
import { isRecord, isText } from '../json'
import { LENGTH } from '../limits'
import { isPositional, placeholders } from './placeholders'

export type ParameterFormat = 'POSITIONAL' | 'NAMED'

const NAMED = /^[a-z][a-z0-9_]*$/

/** Why these braces are no variables, or `undefined`. */
const wrongNames = (text: string, format: ParameterFormat): string | undefined => {
  const names = placeholders(text)
  if (text.replace(/\{\{[^{}]*\}\}/g, '').match(/\{\{|\}\}/) !== null) return 'The variable braces are not closed.'
  if (format === 'NAMED') {
    const wrong = names.find((name) => !NAMED.test(name))
    return wrong === undefined ? undefined : `Variable {{${wrong}}} may have lower-case letters, digits and underscores only.`
  }
  if (!names.every(isPositional)) return 'Variables must be numbers in a positional template.'
  const numbers = names.map(Number).sort((a, b) => a - b)
  return numbers.every((value, nth) => value === nth + 1) ? undefined : 'Variables must be numbered from 1 without gaps.'
}

/** Positional: `body_text` is a list of lists, `header_text` a list; named: a list of `{param_name, example}`. */
const hasExamples = (part: 'body' | 'header', names: readonly string[], example: unknown, format: ParameterFormat): boolean => {
  if (names.length === 0) return true
  if (!isRecord(example)) return false
  if (format === 'NAMED') {
    const given = example[`${part}_text_named_params`]
    const entries: readonly unknown[] = Array.isArray(given) ? given : []
    return names.every((name) =>
      entries.some((entry) => isRecord(entry) && entry.param_name === name && isText(entry.example) && entry.example !== ''),
    )
  }
  const given = example[`${part}_text`]
  const list: unknown = part === 'body' && Array.isArray(given) ? given[0] : given
  return Array.isArray(list) && list.length === names.length && list.every((entry) => isText(entry) && entry !== '')
}

/** At least one word more than twice the variables must stand around them. */
const tooManyVariables = (text: string): boolean => {
  const words = text
    .replace(/\{\{[^{}]*\}\}/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  const variables = placeholders(text).length
  return variables > 0 && words < 2 * variables + 1
}

export const checkBody = (component: Node, format: ParameterFormat): void => {
  const { text, example } = component
  if (!isText(text) || text.trim() === '') throw templateFault('bodyFormat', 'The body needs a text.')
  if (lengthOf(text) > LENGTH.templateBody) throw templateFault('tooLong', `The body may have ${LENGTH.templateBody} characters.`)
  const wrong = wrongNames(text, format)
  if (wrong !== undefined) throw templateFault('bodyFormat', wrong)
  if (/^\{\{|\}\}$/.test(text.trim())) throw templateFault('edges')
  if (/\}\}\s*\{\{/.test(text)) throw templateFault('bodyFormat', 'Variables may not stand side by side.')
  if (/\n{3,}/.test(text)) throw templateFault('bodyFormat', 'More than two line breaks in a row are not allowed.')
  if (tooManyVariables(text)) throw templateFault('ratio')
  if (!hasExamples('body', placeholders(text), example, format))
    throw templateFault('exampleMissing', 'BODY component does not contain the expected field(s) (example)')
}

export const checkHeaderText = (component: Node, format: ParameterFormat): void => {
  const { text, example } = component
  if (!isText(text) || text.trim() === '') throw templateFault('headerFormat', 'The header needs a text.')
  if (lengthOf(text) > LENGTH.header) throw templateFault('tooLong', `The header may have ${LENGTH.header} characters.`)
  if (/[\n*_~`]|\p{Extended_Pictographic}/u.test(text.replace(/\{\{[^{}]*\}\}/g, '')))
    throw templateFault('headerFormat', 'No new lines, formatting or emoji in the header.')
  const names = placeholders(text)
  const wrong = wrongNames(text, format)
  if (names.length > 1 || wrong !== undefined) throw templateFault('headerFormat', wrong ?? 'The header may have one variable.')
  if (!hasExamples('header', names, example, format))
    throw templateFault('exampleMissing', 'HEADER component does not contain the expected field(s) (example)')
}

export const checkFooter = (component: Node, path: string): void => {
  const { text } = component
  if (!isText(text) || text.trim() === '') throw templateFault('footerFormat', `${inside(path, 'text')} is missing.`)
  if (lengthOf(text) > LENGTH.footer) throw templateFault('tooLong', `The footer may have ${LENGTH.footer} characters.`)
  if (placeholders(text).length > 0 || text.includes('\n'))
    throw templateFault('footerFormat', 'The footer may have no variables and no new lines.')
}
