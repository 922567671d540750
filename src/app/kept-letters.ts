/** Letters to the team that a run leaves to the next minute where a person waits for an answer: one of them then tells what came of many. */
import { type Letter, letter } from '../domain/mail/mail'
import type { Effect } from '../kernel/act'
import type { Draft } from '../kernel/draft'
import { event, on } from '../kernel/event'
import type { Feature } from '../kernel/feature'
import { isRecord, isText, listOf } from '../kernel/json'
import { t } from '../kernel/text'
import type { Instant } from '../kernel/time'
import { setTimer } from './agenda'

interface Kept {
  readonly letters: readonly Letter[]
}
const parse = (raw: unknown): Kept => ({
  letters: listOf(isRecord(raw) ? raw['letters'] : undefined).flatMap((one) =>
    isRecord(one) && isText(one.to) && isText(one.subject) && isText(one.text)
      ? [{ to: one.to, subject: one.subject, text: one.text }]
      : [],
  ),
})

const kept = event<Kept>('letters kept', parse)

/** Letters of one row of the Agenda: Google takes 50,000 characters a cell (Sheets API, limits). */
const EACH = 25

/** Puts what may wait into the Agenda with the commit it came of, due at once; answers what is left to do. What is urgent goes at once. `of`: an event of the commit. */
export const keepLetters = (
  { draft, effects }: { readonly draft: Draft; readonly effects: readonly Effect[] },
  now: Instant,
  of: string,
): readonly Effect[] => {
  const letters: Letter[] = []
  const others = effects.filter((effect) => {
    const waits = letter.is(effect) && effect.payload.urgent !== true
    if (waits) letters.push(effect.payload)
    return !waits
  })
  for (let from = 0; from < letters.length; from += EACH) {
    const key = `letters ${now} ${of} ${from}`
    draft.apply(setTimer(draft, now, key, kept(key, { letters: letters.slice(from, from + EACH) }), true))
  }
  return others
}

export const keptLettersFeature: Feature = {
  name: 'kept-letters',
  title: t('Mails al equipo', 'E-mails à equipe', 'Mails to the team'),
  module: 'base',
  tables: [],
  on: () => [on(kept, (_state, { letters }) => letters.map((one) => letter(one)))],
}
