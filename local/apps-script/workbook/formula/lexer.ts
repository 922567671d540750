/** Cuts a formula into tokens; references are taken whole, so that they can be read and rewritten without a parser. */
import { columnIndex } from '../a1/column'

/** One corner of a reference: a column without a row in `A:B`, a row without a column in `1:2`. */
export interface Corner {
  readonly column?: number
  readonly row?: number
  readonly columnFixed: boolean
  readonly rowFixed: boolean
}
export interface Reference {
  /** Title of another tab; undefined is the formula's own. */
  readonly tab?: string
  readonly from: Corner
  /** Undefined for one cell. */
  readonly to?: Corner
}
export type Token =
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'text'; readonly text: string; readonly value: string }
  | { readonly kind: 'name' | 'operator' | 'open' | 'close' | 'separator' | 'error' | 'space'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string; readonly reference: Reference }

const TAB = String.raw`(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`
const ROW = String.raw`\$?[1-9]\d*`
const REFERENCE = new RegExp(
  `^${TAB}(?:(${CELL}):(${CELL}|${COLUMN}|${ROW})|(${COLUMN}):(${CELL}|${COLUMN})|(${ROW}):(${CELL}|${ROW})|(${CELL}))(?![\\p{L}\\p{N}_.(])`,
  'u',
)

const cornerOf = (text: string): Corner => {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(text)
  const letters = match?.[2] ?? ''
  const digits = match?.[4] ?? ''
  const column = columnIndex(letters)
  const lone = letters === ''
  return {
    ...(column === undefined ? {} : { column }),
    ...(digits === '' ? {} : { row: Number(digits) - 1 }),
    columnFixed: !lone && match?.[1] === '$',
    rowFixed: lone ? match?.[1] === '$' : match?.[3] === '$',
  }
}

const readReference = (rest: string): Token | undefined => {
  const match = REFERENCE.exec(rest)
  if (match === null) return undefined
  const [text, tab, ...corners] = match
  const [from, to] = corners.filter((corner) => corner !== undefined)
  if (from === undefined) return undefined
  const title = tab?.startsWith("'") === true ? tab.slice(1, -1).replaceAll("''", "'") : tab
  const reference: Reference = {
    ...(title === undefined ? {} : { tab: title }),
    from: cornerOf(from),
    ...(to === undefined ? {} : { to: cornerOf(to) }),
  }
  return { kind: 'reference', text, reference }
}

const PLAIN: readonly (readonly [kind: 'name' | 'operator' | 'open' | 'close' | 'error' | 'space', RegExp])[] = [
  ['space', /^\s+/],
  ['error', /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|ERROR!)/],
  ['name', /^[\p{L}_][\p{L}\p{N}_.]*/u],
  ['operator', /^(?:<>|<=|>=|[-+*/^&=<>%])/],
  ['open', /^\(/],
  ['close', /^\)/],
]

/** All tokens of what follows the `=`; undefined when something is no token. With a decimal comma, `1,5` is a number and `;` parts arguments. */
export const tokensOf = (body: string, decimal: string): readonly Token[] | undefined => {
  const number = decimal === ',' ? /^(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?/ : /^(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/
  const tokens: Token[] = []
  for (let at = 0; at < body.length; ) {
    const rest = body.slice(at)
    const token = readReference(rest) ?? readText(rest) ?? readNumber(rest, number) ?? readPlain(rest)
    if (token === undefined) return undefined
    tokens.push(token)
    at += token.text.length
  }
  return tokens
}

const readText = (rest: string): Token | undefined => {
  const text = /^"(?:[^"]|"")*"/.exec(rest)?.[0]
  return text === undefined ? undefined : { kind: 'text', text, value: text.slice(1, -1).replaceAll('""', '"') }
}
const readNumber = (rest: string, number: RegExp): Token | undefined => {
  const text = number.exec(rest)?.[0]
  return text === undefined ? undefined : { kind: 'number', text, value: Number(text.replace(',', '.')) }
}
const readPlain = (rest: string): Token | undefined => {
  if (rest.startsWith(',') || rest.startsWith(';')) return { kind: 'separator', text: rest.slice(0, 1) }
  for (const [kind, pattern] of PLAIN) {
    const text = pattern.exec(rest)?.[0]
    if (text !== undefined) return { kind, text }
  }
  return undefined
}
