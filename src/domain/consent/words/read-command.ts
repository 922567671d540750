/** Understands the words that always work, BAJA above all, when they are the message and not when they merely stand in it. */
import { ENGLISH, ENGLISH_OTHER } from './english'
import { type Certainty, type Command, type Phrase, squeeze } from './phrase'
import { PORTUGUESE, PORTUGUESE_OTHER } from './portuguese'
import { SPANISH, SPANISH_OTHER } from './spanish'

export interface ReadCommand {
  readonly command: Command
  readonly certainty: Certainty
}

/** What may stand around a command without changing it. */
const COURTESY =
  'hola|buenas tardes|buenas noches|buenos dias|buen dia|buenas|por favor|porfavor|porfa|porfis|gracias|muchas gracias|desde ya|ok|okey|okay|bueno|dale|listo|si|disculpe|disculpen|disculpa|perdon|saludos|ya|ahora|urgente|senor|senora|amigo|amiga|che|please|pls|thanks|thank you|hi|hello|ola|oi|bom dia|boa tarde|boa noite|obrigado|obrigada|desculpa|desculpe|por gentileza|agora|ja|entao'

const BEFORE = new RegExp(`^(?:(?:${squeeze(COURTESY)}) )+`)
const AFTER = new RegExp(`(?: (?:${squeeze(COURTESY)}))+$`)

/** Nobody asks to stop in a longer message without saying it to a person; a forwarded text often tells how to. */
const MOST_WORDS = 20

/** Bare words: no accents, capitals, marks or pictures; «B.A.J.A», «bajaaa» and «baja baja» are one «baja». */
const bareWords = (text: string): string => {
  const bare = squeeze(
    text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase(),
  )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const joined = /^\p{L}(?: \p{L})+$/u.test(bare) ? bare.replace(/ /g, '') : bare
  return joined.replace(/\b(\w+)(?: \1)+\b/g, '$1')
}

const compiled = (where: Phrase['where'], certainty: Certainty): readonly { readonly command: Command; readonly at: RegExp }[] =>
  [...SPANISH, ...PORTUGUESE, ...ENGLISH]
    .filter((phrase) => phrase.where === where && phrase.certainty === certainty)
    .map(({ command, words }) => ({
      command,
      at: new RegExp(where === 'whole' ? `^(?:${squeeze(words)})$` : `\\b(?:${squeeze(words)})\\b`),
    }))

const SURE = compiled('whole', 'sure')
const MAYBE = compiled('whole', 'maybe')
const INSIDE = compiled('inside', 'maybe')
const OTHER = new RegExp(
  `\\b(?:${[...SPANISH_OTHER, ...PORTUGUESE_OTHER, ...ENGLISH_OTHER].map(({ words }) => squeeze(words)).join('|')})\\b`,
  'g',
)

/** What was said by mistake is taken back; then BAJA before all else. */
const ORDER: readonly Command[] = ['start', 'stop', 'person', 'menu']

const first = (phrases: readonly { readonly command: Command; readonly at: RegExp }[], words: string): Command | undefined => {
  const found = phrases.filter(({ at }) => at.test(words)).map(({ command }) => command)
  return ORDER.find((command) => found.includes(command))
}

/**
 * `text`: what a person wrote or tapped, in any language of ours. `undefined`: no command, the message goes its way. A `maybe` must
 * not stop or start anything: it is shown to a person, who asks.
 */
export const readCommand = (text: string): ReadCommand | undefined => {
  const words = bareWords(text)
  if (words === '' || words.split(' ').length > MOST_WORDS) return undefined
  const core = words.replace(BEFORE, '').replace(AFTER, '')
  const sure = first(SURE, core) ?? first(SURE, words)
  if (sure) return { command: sure, certainty: 'sure' }
  const maybe = first(MAYBE, core) ?? first(MAYBE, words) ?? first(INSIDE, core.replace(OTHER, ' '))
  return maybe && { command: maybe, certainty: 'maybe' }
}
