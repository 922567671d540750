/** Reads a formula into a tree; what cannot be read is undefined, which the grid shows as #ERROR!. */
import { type Reference, type Token, tokensOf } from './lexer'

export type Node =
  | { readonly node: 'value'; readonly value: string | number | boolean | undefined }
  | { readonly node: 'error'; readonly text: string }
  | { readonly node: 'reference'; readonly reference: Reference }
  | { readonly node: 'name'; readonly name: string }
  | { readonly node: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly node: 'unary'; readonly operator: string; readonly of: Node }
  | { readonly node: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }

/** Binary operators, loosest first. */
const LEVELS: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']]

class Reader {
  private at = 0
  constructor(private readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.at === this.tokens.length
  }

  private peek(): Token | undefined {
    return this.tokens[this.at]
  }

  private take(kind: Token['kind'], texts?: readonly string[]): Token | undefined {
    const token = this.peek()
    if (token?.kind !== kind || texts?.includes(token.text) === false) return undefined
    this.at += 1
    return token
  }

  expression(level = 0): Node | undefined {
    const operators = LEVELS[level]
    if (operators === undefined) return this.prefixed()
    let left = this.expression(level + 1)
    for (;;) {
      const operator = left === undefined ? undefined : this.take('operator', operators)
      if (left === undefined || operator === undefined) return left
      const right = this.expression(level + 1)
      left = right === undefined ? undefined : { node: 'binary', operator: operator.text, left, right }
    }
  }

  private prefixed(): Node | undefined {
    const sign = this.take('operator', ['-', '+'])
    if (sign !== undefined) {
      const of = this.prefixed()
      return of === undefined ? undefined : { node: 'unary', operator: sign.text, of }
    }
    let of = this.primary()
    while (of !== undefined && this.take('operator', ['%']) !== undefined) of = { node: 'unary', operator: '%', of }
    return of
  }

  private primary(): Node | undefined {
    const token = this.peek()
    if (token === undefined) return undefined
    this.at += 1
    switch (token.kind) {
      case 'number':
      case 'text':
        return { node: 'value', value: token.value }
      case 'reference':
        return { node: 'reference', reference: token.reference }
      case 'error':
        return { node: 'error', text: token.text }
      case 'open': {
        const inner = this.expression()
        return inner !== undefined && this.take('close') !== undefined ? inner : undefined
      }
      case 'name':
        return this.take('open') === undefined ? nameNode(token.text) : this.call(token.text)
      default:
        return undefined
    }
  }

  private call(name: string): Node | undefined {
    const args: Node[] = []
    if (this.take('close') !== undefined) return { node: 'call', name: name.toUpperCase(), args }
    for (;;) {
      const next = this.peek()
      const missing = next?.kind === 'separator' || next?.kind === 'close'
      const argument: Node | undefined = missing ? { node: 'value', value: undefined } : this.expression()
      if (argument === undefined) return undefined
      args.push(argument)
      if (this.take('close') !== undefined) return { node: 'call', name: name.toUpperCase(), args }
      if (this.take('separator') === undefined) return undefined
    }
  }
}

const WORDS: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false, VERDADERO: true, FALSO: false, VERDADEIRO: true }

const nameNode = (name: string): Node => {
  const upper = name.toUpperCase()
  const word = Object.hasOwn(WORDS, upper) ? WORDS[upper] : undefined
  return word === undefined ? { node: 'name', name } : { node: 'value', value: word }
}

export const parseFormula = (formula: string, decimal: string): Node | undefined => {
  const tokens = tokensOf(formula.slice(1), decimal)?.filter((token) => token.kind !== 'space')
  if (tokens === undefined || tokens.length === 0) return undefined
  const reader = new Reader(tokens)
  const tree = reader.expression()
  return reader.done ? tree : undefined
}
