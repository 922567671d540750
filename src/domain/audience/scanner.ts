/** Finds in a sentence of conditions where each begins: «Curso = Corte y confección y Edad > 18» are two. */
import { bareInPlace } from '../calendar/fold'
import type { ShownColumn } from './columns'
import type { Test } from './condition'
import { AND_PATTERN, asPattern, OR_PATTERN, TEST_BY_WORD, TEST_PATTERN } from './words'

/** One condition as it was written; `column` is undefined when no such heading exists. */
export interface WrittenCondition {
  readonly column: ShownColumn | undefined
  readonly name: string
  readonly test: Test
  readonly value: string
}

const QUOTED = /"(?:[^"]|"")*"|“[^”]*”|«[^»]*»/g
const HIDDEN = '\u0001'

/** Quotation marks hide words from the reader: what stands in them is neither a test nor an «y». */
const masked = (text: string): string => bareInPlace(text).replace(QUOTED, (quoted) => HIDDEN.repeat(quoted.length))

export const unquoted = (written: string): string => {
  const text = written.trim()
  const [whole] = text.match(QUOTED) ?? []
  if (whole !== text || text === '') return text
  return text.startsWith('"') ? text.slice(1, -1).replace(/""/g, '"') : text.slice(1, -1)
}

/** The parts of «A, B o C»; commas and words in quotation marks separate nothing. */
export const splitList = (written: string): readonly string[] => {
  const text = written.normalize('NFC')
  const parts: string[] = []
  let from = 0
  for (const { index, 0: separator } of masked(text).matchAll(new RegExp(OR_PATTERN, 'g'))) {
    parts.push(text.slice(from, index))
    from = index + separator.length
  }
  return [...parts, text.slice(from)].map(unquoted).filter((part) => part !== '')
}

const matchAt = (pattern: RegExp, text: string, place: number): string | undefined => {
  pattern.lastIndex = place
  return pattern.exec(text)?.[0]
}

const TEST_HERE = new RegExp(TEST_PATTERN, 'y')
const TEST_ANYWHERE = new RegExp(TEST_PATTERN, 'g')
const AND_ANYWHERE = new RegExp(AND_PATTERN, 'g')

interface Beginning {
  readonly column: ShownColumn | undefined
  readonly name: string
  readonly test: Test
  /** Where the value begins. */
  readonly end: number
}

const testNamed = (written: string): Test | undefined => TEST_BY_WORD.get(written.trim().replace(/\s+/g, ' '))

/** The longest name that stands there and has a test after it. */
const knownAt = (place: number, plain: string, hidden: string, columns: readonly ShownColumn[]): Beginning | undefined => {
  let best: Beginning | undefined
  for (const column of columns) {
    for (const name of [column.heading, column.key]) {
      const said = matchAt(new RegExp(String.raw`${asPattern(name)}\s*`, 'y'), plain, place)
      if (said === undefined || (best && said.trim().length <= best.name.length)) continue
      const written = matchAt(TEST_HERE, hidden, place + said.length)
      const test = written === undefined ? undefined : testNamed(written)
      if (written !== undefined && test) best = { column, name: said.trim(), test, end: place + said.length + written.length }
    }
  }
  return best
}

const unknownAt = (place: number, text: string, hidden: string): Beginning | undefined => {
  TEST_ANYWHERE.lastIndex = place
  const found = TEST_ANYWHERE.exec(hidden)
  const test = found ? testNamed(found[0]) : undefined
  if (!found || !test) return undefined
  return { column: undefined, name: text.slice(place, found.index).trim(), test, end: found.index + found[0].length }
}

/** Every «y» begins a condition that has a known heading, or at least a test, before the next «y»; each semicolon does. */
const nextBeginning = (
  from: number,
  text: string,
  hidden: string,
  columns: readonly ShownColumn[],
): { at: number; end: number } | undefined => {
  const joints = [...hidden.slice(from).matchAll(AND_ANYWHERE)].map(({ index, 0: joint }) => ({
    at: from + index,
    end: from + index + joint.length,
    joint,
  }))
  const plain = bareInPlace(text)
  return joints.find(({ end, joint }, place) => {
    if (joint.includes(';') || knownAt(end, plain, hidden, columns)) return true
    return unknownAt(0, text.slice(end), hidden.slice(end, joints[place + 1]?.at)) !== undefined
  })
}

/** In order; the part that could not be read when one has no test. */
export const scan = (
  sentence: string,
  columns: readonly ShownColumn[],
): { readonly conditions: readonly WrittenCondition[]; readonly unread: string | undefined } => {
  const text = sentence.normalize('NFC').trim()
  const plain = bareInPlace(text)
  const hidden = masked(text)
  const conditions: WrittenCondition[] = []
  for (let place = 0; place < text.length; ) {
    const beginning = knownAt(place, plain, hidden, columns) ?? unknownAt(place, text, hidden)
    if (!beginning || beginning.name === '') return { conditions, unread: text.slice(place).trim() }
    const next = nextBeginning(beginning.end, text, hidden, columns)
    const { column, name, test } = beginning
    conditions.push({ column, name, test, value: text.slice(beginning.end, next?.at).trim() })
    place = next?.end ?? text.length
  }
  return { conditions, unread: undefined }
}
