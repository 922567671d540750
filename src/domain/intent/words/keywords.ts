/** The cell «Palabras» of a theme, read forgivingly: words, phrases, alternatives, beginnings, exclusions, and signs in brackets. */
import { once } from '../../../kernel/once'
import { fail, type Outcome, ok } from '../../../kernel/outcome'
import { type Text, t } from '../../../kernel/text'
import { fold } from '../../calendar/fold'
import { formsOf } from './forms'
import { wordsOf } from './spoken'

/** What a message may be beside its words, written in brackets. */
export const SIGNS = {
  audio: t('audio', 'áudio', 'audio'),
  photo: t('foto', 'foto', 'photo'),
  document: t('documento', 'documento', 'document'),
  place: t('ubicación', 'localização', 'place'),
  reply: t('respuesta a un envío', 'resposta a um envio', 'reply to a send'),
  rest: t('todo lo demás', 'todo o resto', 'everything else'),
} as const satisfies Readonly<Record<string, Text>>
export type Sign = keyof typeof SIGNS

/** One place of a phrase: any of these words, or any that begins so. */
export interface Place {
  readonly words: ReadonlySet<string>
  readonly beginnings: readonly string[]
}
export interface Phrase {
  /** As it was written. */
  readonly written: string
  readonly places: readonly Place[]
}
export interface Keywords {
  readonly any: readonly Phrase[]
  /** A message with one of these is about something else. */
  readonly none: readonly Phrase[]
  readonly signs: readonly Sign[]
}

const EXCEPT = /^(?:[-−–]\s*|(?:excepto|menos|exceto|except|but not)\s+)/

const place = (written: string): Place => {
  const words = new Set<string>()
  const beginnings: string[] = []
  for (const one of written.split('/')) {
    const word = wordsOf(one)[0]
    if (word === undefined) continue
    if (one.trim().endsWith('*')) beginnings.push(word)
    else for (const form of formsOf(word)) words.add(form)
  }
  return { words, beginnings }
}

const phrase = (written: string): Phrase => ({
  written,
  places: written
    .split(/\s+/)
    .map(place)
    .filter(({ words, beginnings }) => words.size + beginnings.length > 0),
})

const signNamed = (written: string): Sign | undefined => {
  for (const [key, name] of Object.entries(SIGNS))
    if (Object.values(name).some((one) => fold(one) === fold(written)) && isSign(key)) return key
  return undefined
}
const isSign = (key: string): key is Sign => key in SIGNS

/** An empty cell is no problem: a theme without words is chosen by rules, or by hand. */
export const readKeywords = once((cell: string): Outcome<Keywords> => {
  const any: Phrase[] = []
  const none: Phrase[] = []
  const signs: Sign[] = []
  for (const raw of cell.split(/[,;\n]+/)) {
    const written = raw
      .replace(/[«»“”"]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (written === '') continue
    const bracket = /^\[(.*)\]$/.exec(written)
    if (bracket) {
      const sign = signNamed(bracket[1] ?? '')
      if (!sign) return unknownSign(written)
      signs.push(sign)
      continue
    }
    const except = EXCEPT.exec(fold(written))
    const made = phrase(except ? written.replace(/^[-−–]\s*|^\S+(?:\s+not)?\s+/, '') : written)
    if (made.places.length > 0) (except ? none : any).push(made)
  }
  return ok({ any, none, signs })
})

const unknownSign = (written: string) => {
  const list = Object.values(SIGNS).map((one) => one.es)
  return fail(
    t(`No conozco «${written}».`, `Não conheço «${written}».`, `“${written}” is not known.`),
    t(
      `Entre corchetes puede ir: ${list.join(', ')}.`,
      `Entre colchetes pode ir: ${Object.values(SIGNS)
        .map((one) => one.pt)
        .join(', ')}.`,
      `In brackets may stand: ${Object.values(SIGNS)
        .map((one) => one.en)
        .join(', ')}.`,
    ),
  )
}
