/** How values turn into numbers, texts and truth inside a formula, and how they compare. */

import { showGeneral } from '../values/general'
import type { Locale } from '../values/locale'
import { type CellError, errorOf, isError, type Result } from '../values/result'
import { typed } from '../values/typed'

export const toNumber = (value: Result, locale: Locale): number | CellError => {
  if (isError(value)) return value
  if (value === undefined) return 0
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'number') return value
  const read = typed(value.trim(), { locale, year: 2000 }).content
  if (value.trim() !== '' && typeof read === 'number') return read
  return errorOf('VALUE', `'${value}' is a text and cannot be coerced to a number.`)
}

export const toText = (value: Result, locale: Locale): string | CellError => {
  if (isError(value)) return value
  if (value === undefined) return ''
  if (typeof value === 'boolean') return locale.words[value ? 0 : 1]
  return typeof value === 'number' ? showGeneral(value, locale.decimal) : value
}

export const toTruth = (value: Result): boolean | CellError => {
  if (isError(value)) return value
  if (value === undefined) return false
  if (typeof value === 'string') {
    const word = value.toUpperCase()
    if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE'
    return value === '' ? false : errorOf('VALUE', `'${value}' is a text and cannot be coerced to a boolean.`)
  }
  return value === true || (typeof value === 'number' && value !== 0)
}

const rank = (value: Result): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2)

/** Numbers before texts before truth; texts without regard to case; a blank is like 0, '' or FALSE. */
export const compare = (a: Result, b: Result): number => {
  const left = a ?? blankLike(b)
  const right = b ?? blankLike(a)
  if (rank(left) !== rank(right)) return rank(left) - rank(right)
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()]
    return x < y ? -1 : x > y ? 1 : 0
  }
  return Number(left) - Number(right)
}
const blankLike = (other: Result): Result => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0)
