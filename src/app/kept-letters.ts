/** Letters to the team that a run leaves to the next minute where a person waits for an answer: one of them then tells what came of many. */
import { type Letter, letter } from '../domain/mail/mail'
import type { Effect } from '../kernel/act'
import { type Event, event, on } from '../kernel/event'
import type { Feature } from '../kernel/feature'
import { isRecord, isText } from '../kernel/json'
import { t } from '../kernel/text'

const parse = (raw: unknown): Letter | undefined =>
  isRecord(raw) && isText(raw.to) && isText(raw.subject) && isText(raw.text)
    ? { to: raw.to, subject: raw.subject, text: raw.text }
    : undefined

const kept = event<Letter>('letter kept', parse)

/** Whether it may be kept: what is urgent goes at once. */
export const waits = (effect: Effect): boolean => letter.is(effect) && effect.payload.urgent !== true

/** Stored like all that comes of performing; `stamp` names the run. */
export const keepLetters = (effects: readonly Effect[], stamp: string): readonly Event[] =>
  effects.flatMap((effect, at) => (letter.is(effect) && waits(effect) ? [kept(`${stamp} ${at}`, effect.payload)] : []))

export const keptLettersFeature: Feature = {
  name: 'kept-letters',
  title: t('Mails al equipo', 'E-mails à equipe', 'Mails to the team'),
  module: 'base',
  tables: [],
  on: () => [on(kept, (_state, one) => [letter(one)])],
}
