/** The criteria of COUNTIF and its kin: `>=5`, `<>x`, `an*`, a number, a text. */
import type { Locale } from '../values/locale'
import { isError, type Result } from '../values/result'
import { typed } from '../values/typed'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `*` and `?` are wild, `~` makes them plain. */
const wildcard = (text: string): RegExp => {
  const parts = text.match(/~[*?~]|[*?]|[^*?~]+|~/g) ?? []
  const source = parts.map((part) => (part === '*' ? '.*' : part === '?' ? '.' : escaped(/^~[*?~]$/.test(part) ? part.slice(1) : part)))
  return new RegExp(`^${source.join('')}$`, 'isu')
}

const ORDER: Readonly<Record<string, (difference: number) => boolean>> = {
  '>': (difference) => difference > 0,
  '<': (difference) => difference < 0,
  '>=': (difference) => difference >= 0,
  '<=': (difference) => difference <= 0,
}

const isNothing = (value: Result): boolean => value === undefined || value === ''

export const criterionOf = (criterion: Result, locale: Locale): ((value: Result) => boolean) => {
  if (criterion === undefined) return isNothing
  if (isError(criterion)) return (value) => isError(value) && value.error === criterion.error
  if (typeof criterion !== 'string') return (value) => value === criterion
  const [, operator = '', rest = ''] = /^(>=|<=|<>|>|<|=)?(.*)$/s.exec(criterion) ?? []
  const content = typed(rest, { locale, year: 2000 }).content
  const operand = typeof content === 'object' ? rest : content
  const order = ORDER[operator]
  if (order !== undefined) {
    if (typeof operand === 'number') return (value) => typeof value === 'number' && order(value - operand)
    return (value) =>
      typeof value === 'string' && order(value.toLowerCase() < rest.toLowerCase() ? -1 : value.toLowerCase() > rest.toLowerCase() ? 1 : 0)
  }
  const equal = equals(rest, operand)
  return operator === '<>' ? (value) => !equal(value) : equal
}

const equals = (text: string, operand: Result): ((value: Result) => boolean) => {
  if (operand === undefined) return isNothing
  if (typeof operand !== 'string') return (value) => value === operand
  const pattern = wildcard(text)
  return (value) => typeof value === 'string' && pattern.test(value)
}
