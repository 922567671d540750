/** Numbers as cells show them and people type them: «1.234,5», «US$ 20», «15 %». */

/** The mark before the decimals; the other one, or a blank, groups thousands. */
export type Decimal = ',' | '.'

const NUMBER: Readonly<Record<Decimal, RegExp>> = {
  ',': /^-?(?:0|[1-9]\d{0,2}(?:[. \u00a0\u202f]\d{3})+|[1-9]\d*)(?:,\d+)?$/,
  '.': /^-?(?:0|[1-9]\d{0,2}(?:[, \u00a0\u202f]\d{3})+|[1-9]\d*)(?:\.\d+)?$/,
}
const MONEY = /^(?:[A-Z]{1,3}\$?|\$|€|[A-Z]{3}|S\/\.?|Bs\.?|₡|₲)\s*(?=-?\d)|\s*(?:€|\$|%|[A-Z]{3})$/g

/** `undefined` for whatever is no number to a reader, such as a phone, a date, or «007», whose zeros mean something. */
export const readNumber = (shown: string, decimal: Decimal): number | undefined => {
  const trimmed = shown.trim()
  const bare = trimmed.replace(MONEY, '').replace(/^−/, '-')
  if (!NUMBER[decimal].test(bare)) return undefined
  const digits = decimal === ',' ? bare.replace(/[.\s]/g, '').replace(',', '.') : bare.replace(/[,\s]/g, '')
  const value = Number(digits)
  return trimmed.endsWith('%') ? value / 100 : value
}

/** Without grouping, so that every reader understands it. */
export const writeNumber = (value: number, decimal: Decimal): string => String(value).replace('.', decimal)
