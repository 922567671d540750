/** Which question of a form asks how content somebody is, or whether they work, and what an answer comes to. */
import { fold } from '../calendar/fold'
import type { SubjectKey } from './tables'

const ASKS: Readonly<Record<SubjectKey, RegExp>> = {
  satisfaction: /\b(?:satisf\w*|conform\w*|content\w*|recom[ei]nd\w*|calific\w*|avali\w*|happy|rate)\b/,
  employment: /\b(?:trabaj\w*|emple\w*|trabalh\w*|empreg\w*|work\w*|job|employ\w*)\b/,
}
const YES = /^(?:si|sim|yes)\b/
const NO = /^(?:no|nao|todavia no|ainda nao|not)\b/
/** «5», «5 - Muy conforme», «5/5»; «10» is on another scale. */
const SCORE = /^([1-5])(?:\D|$)/

const READS: Readonly<Record<SubjectKey, (words: string) => number | undefined>> = {
  satisfaction: (words) => {
    const score = SCORE.exec(words)?.[1]
    return score === undefined ? undefined : Number(score)
  },
  employment: (words) => (YES.test(words) ? 1 : NO.test(words) ? 0 : undefined),
}

export interface Value {
  readonly subject: SubjectKey
  readonly said: string
  readonly value: number
}
/** What an answer says, by the first question that asks for it; what cannot be read is left out. */
export const valuesOf = (answer: Readonly<Record<string, string>>): readonly Value[] =>
  (['satisfaction', 'employment'] as const).flatMap((subject) => {
    const [, said] = Object.entries(answer).find(([question]) => ASKS[subject].test(fold(question))) ?? []
    const value = said === undefined ? undefined : READS[subject](fold(said))
    return said === undefined || value === undefined ? [] : [{ subject, said, value }]
  })
