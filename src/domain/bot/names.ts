/** The names that mean something to the bot, in three languages: steps it looks for by itself, and words in «Sigue con» and «Opciones». */
import { nameKey } from '../calendar/fold'

export const SPECIALS = ['start', 'unknown', 'unknown again', 'person', 'media', 'quiet', 'out'] as const
export type Special = (typeof SPECIALS)[number]

const NAMES: Readonly<Record<Special, readonly string[]>> = {
  start: ['inicio', 'comienzo', 'comeco', 'start', 'beginning'],
  unknown: ['no entiendo', 'nao entendi', 'nao entendo', 'not understood'],
  'unknown again': ['no entiendo otra vez', 'nao entendi de novo', 'nao entendo de novo', 'not understood again'],
  person: ['hablar con una persona', 'falar com uma pessoa', 'falar com alguem', 'talk to a person', 'talk to somebody'],
  media: ['audio o foto', 'audio ou foto', 'voice or picture', 'audio or picture'],
  quiet: ['si no sigue', 'se nao continua', 'se nao continuar', 'if they do not go on'],
  out: ['baja', 'sair', 'descadastro', 'stop'],
}

/** The hours may stand behind the name: «Si no sigue (20 h)». */
const HOURS = /\(?\s*(\d{1,2})\s*h(?:oras?|ours?|s)?\s*\)?\s*$/i

export const specialOf = (name: string): Special | undefined => {
  const key = nameKey(name.replace(HOURS, ''))
  return SPECIALS.find((special) => NAMES[special].includes(key))
}

/** Hours that are written in a name; `undefined` when there are none. */
export const hoursIn = (name: string): number | undefined => {
  const found = HOURS.exec(name)?.[1]
  return found === undefined ? undefined : Number(found)
}

const BEFORE = ['las anteriores', 'los anteriores', 'as anteriores', 'the same', 'the ones before']
const STEP_BEFORE = ['paso anterior', 'el paso anterior', 'passo anterior', 'o passo anterior', 'step before', 'the step before']

/** «(las anteriores)»: the options of the step that was not understood. */
export const meansOptionsBefore = (words: string): boolean => BEFORE.includes(nameKey(words))
/** «(paso anterior)»: back to where the person was. */
export const meansStepBefore = (words: string): boolean => STEP_BEFORE.includes(nameKey(words))

/** Name of the step for a list that is empty: «Sin cursos abiertos» for [Cursos abiertos]. */
export const withoutKeys = (source: string): readonly string[] =>
  ['sin', 'sem', 'no', 'without'].map((word) => nameKey(`${word} ${source}`))
