/** Which option somebody meant: by number, by name, by another name of it, by part of it, or with a slip of the finger. */

import { nameKey } from '../calendar/fold'
import { forgiven, slips } from './likeness'

export interface Option {
  /** Stays the same while the option exists. */
  readonly id: string
  readonly title: string
  readonly detail?: string
  /** Other names people give it. */
  readonly also?: readonly string[]
}

const NUMBER = /^(?:(?:la |el |a |o |opcion |opcao |option |numero |number |nro )*)(\d{1,2})$/
const WORDS: Readonly<Record<string, number>> = {
  uno: 1,
  una: 1,
  primero: 1,
  primera: 1,
  um: 1,
  uma: 1,
  primeiro: 1,
  primeira: 1,
  one: 1,
  first: 1,
  dos: 2,
  segundo: 2,
  segunda: 2,
  dois: 2,
  duas: 2,
  two: 2,
  second: 2,
  tres: 3,
  tercero: 3,
  tercera: 3,
  terceiro: 3,
  terceira: 3,
  three: 3,
  third: 3,
  cuatro: 4,
  cuarto: 4,
  cuarta: 4,
  quatro: 4,
  quarto: 4,
  quarta: 4,
  four: 4,
  fourth: 4,
  cinco: 5,
  quinto: 5,
  quinta: 5,
  five: 5,
  fifth: 5,
}
const setOf = (words: string): ReadonlySet<string> => new Set(words.split('|'))
const YES = setOf(
  'si|sii|siii|claro|claro que si|dale|si dale|ok|okey|okay|de acuerdo|acepto|si acepto|quiero|si quiero|bueno|por supuesto|sim|aceito|sim aceito|yes|sure|i accept|agreed',
)
const NO = setOf(
  'no|nop|no gracias|no acepto|no quiero|nao|nao obrigado|nao obrigada|nao aceito|nao quero|no thanks|no thank you|i do not accept',
)
const NEGATION = /\b(?:no|nunca|tampoco|ni|nao|nem|not|never|dont)\b/

const namesOf = (option: Option): readonly string[] => [option.title, ...(option.also ?? [])].map(nameKey).filter((name) => name !== '')

const only = <V>(found: readonly V[]): V | undefined => (found.length === 1 ? found[0] : undefined)

const numbered = <O extends Option>(words: string, options: readonly O[]): O | undefined => {
  const digits = NUMBER.exec(words)?.[1]
  const place = digits === undefined ? WORDS[words.replace(/^(?:la|el|a|o|the) /, '')] : Number(digits)
  return place === undefined ? undefined : options[place - 1]
}

/** An option named inside a sentence; «no sé si acepto» names none. Of «no acepto» and «acepto» the longer one is meant. */
const named = <O extends Option>(words: string, options: readonly O[]): O | undefined => {
  const inside = options.flatMap((option) =>
    namesOf(option)
      .filter((name) => ` ${words} `.includes(` ${name} `))
      .map((name) => ({ option, name })),
  )
  const longest = inside.filter(({ name }) => inside.every((other) => other.name === name || name.includes(other.name)))
  const found = only([...new Set(longest.map(({ option }) => option))])
  const rest = longest[0] ? ` ${words} `.replace(` ${longest[0].name} `, ' ') : ''
  return NEGATION.test(rest) ? undefined : found
}

/** «gastro» for «Gastronomía», «digitales» for «Oficios digitales». */
const partly = <O extends Option>(words: string, options: readonly O[]): O | undefined =>
  words.length < 4
    ? undefined
    : only(options.filter((option) => namesOf(option).some((name) => name.startsWith(words) || ` ${name} `.includes(` ${words} `))))

const slipped = <O extends Option>(words: string, options: readonly O[]): O | undefined => {
  const most = forgiven(words.length)
  if (most === 0) return undefined
  const all = options.map((option) => ({ option, far: Math.min(...namesOf(option).map((name) => slips(words, name, most))) }))
  const nearest = Math.min(...all.map(({ far }) => far))
  return nearest > most ? undefined : only(all.filter(({ far }) => far === nearest))?.option
}

/** A yes or a no in other words, where exactly one option is that. */
const yesOrNo = <O extends Option>(words: string, options: readonly O[]): O | undefined => {
  const wanted = YES.has(words) ? YES : NO.has(words) ? NO : undefined
  return wanted && only(options.filter((option) => namesOf(option).some((name) => wanted.has(name))))
}

/** `undefined` when none is meant, or more than one could be. */
export const match = <O extends Option>(said: string, options: readonly O[]): O | undefined => {
  const words = nameKey(said)
  if (words === '') return undefined
  return (
    only(options.filter((option) => namesOf(option).includes(words))) ??
    numbered(words, options) ??
    yesOrNo(words, options) ??
    named(words, options) ??
    partly(words, options) ??
    slipped(words, options)
  )
}
