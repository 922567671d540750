/** How a line of the phrase tables is written and what it is matched against. */

/**
 * `stop`: no more messages · `start`: messages again · `menu`: from the beginning · `person`: somebody of the team.
 * Who asks for help gets a person too: it may be no question about a menu.
 */
export type Command = 'stop' | 'start' | 'menu' | 'person'

/** `maybe`: a person decides; until then nothing is stopped and nothing is lost. */
export type Certainty = 'sure' | 'maybe'

export interface Phrase {
  readonly command: Command
  readonly certainty: Certainty
  /** The whole message, greetings and thanks apart, or something inside it. */
  readonly where: 'whole' | 'inside'
  /** A regular expression over bare words: no accents, capitals, marks; one blank between words. */
  readonly words: string
}

/** What looks like a command and is none: «presión baja», «cancelar el turno». Taken out before the phrases inside are looked for. */
export interface OtherMeaning {
  readonly words: string
}

/** Repeated letters count once, in phrases as in messages: «bajaaa», «stopp». */
export const squeeze = (text: string): string => text.replace(/(\p{L})\1+/gu, '$1')

/** Lines of one table that share command, certainty and place. */
export const phrases = (command: Command, certainty: Certainty, where: Phrase['where'], lines: readonly string[]): readonly Phrase[] =>
  lines.map((words) => ({ command, certainty, where, words }))
