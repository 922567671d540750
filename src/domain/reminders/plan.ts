/** Which messages a row is to get and when, seen from what was planned for it before: nothing is said twice, what moved is moved. */
import { type Text, t } from '../../kernel/text'
import { after, type Instant, instant, MINUTE } from '../../kernel/time'
import { matches } from '../audience/condition'
import type { Zone } from '../calendar/zone'
import type { Habits } from '../country/country'
import type { Entry } from './entry'
import { momentsAround } from './offset'
import type { Rule } from './rule'
import type { Subject } from './source'

export const WHY = {
  past: t('Ya había pasado su hora.', 'A hora já tinha passado.', 'Its time had passed already.'),
  moved: t('La fecha cambió.', 'A data mudou.', 'The date changed.'),
  off: t('El aviso se apagó.', 'O lembrete foi desligado.', 'The reminder was switched off.'),
} as const satisfies Readonly<Record<string, Text>>

/** A message that a person moved by editing waits, so that a slip can be taken back. */
export const SECOND_THOUGHTS = 10 * MINUTE
/** Later than this it is late. */
const GRACE = 5 * MINUTE

export interface Planning {
  readonly now: Instant
  readonly zone: Zone
  readonly lang: keyof Text
  readonly habits: Habits
  /** Rules were changed, not the row: a change of state that happened long ago is none now. */
  readonly rulesChanged: boolean
}

interface Wanted {
  readonly rule: string
  readonly occasion: string
  readonly at: Instant
}

const wantedBy = (
  rule: Rule,
  subject: Subject,
  before: readonly Entry[],
  { now, zone, habits, rulesChanged }: Planning,
): readonly Wanted[] => {
  const date = rule.date === '' ? null : (subject.dates[rule.date] ?? null)
  if (rule.offset.by === 'state') {
    // It leaves once the row is in this state and what «Solo si» asks for is there, too: a mentor may come later.
    if (subject.state !== rule.state || !matches(subject.shown, rule.conditions, habits)) return []
    // A new date is a new occasion: whoever was told the old one must hear of it.
    const occasion = `${rule.state} ${date ?? ''}`
    const known = before.find((entry) => entry.rule === rule.id && entry.occasion === occasion)
    if (!known && rulesChanged) return []
    return [{ rule: rule.id, occasion, at: known?.at ?? now }]
  }
  if (date === null) return []
  return momentsAround(rule.offset, date, rule.hour, zone).map((at, place) => ({ rule: rule.id, occasion: `${place} ${date}`, at }))
}

const sameOccasion = (entry: Entry, wanted: Wanted): boolean => entry.rule === wanted.rule && entry.occasion === wanted.occasion

/** A message that takes the place of one that had not left: its date was moved by hand. */
const moves = (wanted: Wanted, before: readonly Entry[]): Entry | undefined =>
  before.find((entry) => entry.state === 'planned' && entry.rule === wanted.rule && entry.occasion !== wanted.occasion)

export const planSubject = (rules: readonly Rule[], subject: Subject, before: readonly Entry[], planning: Planning): readonly Entry[] => {
  const { now, lang } = planning
  const wanted = subject.closed ? [] : rules.flatMap((rule) => wantedBy(rule, subject, before, planning))
  const kept = before.map((entry): Entry => {
    if (entry.state !== 'planned') return entry
    const still = wanted.find((one) => sameOccasion(entry, one))
    if (still) return { ...entry, at: entry.moved ? instant(Math.max(still.at, entry.moved.on + SECOND_THOUGHTS)) : still.at }
    const isOff = !rules.some((rule) => rule.id === entry.rule)
    return { ...entry, state: 'cancelled', why: (subject.closed ?? (isOff ? WHY.off : WHY.moved))[lang] }
  })
  const fresh = wanted
    .filter((one) => !before.some((entry) => sameOccasion(entry, one) && entry.state !== 'cancelled'))
    .map((one): Entry => {
      if (one.at < now - GRACE) return { ...one, state: 'skipped', why: WHY.past[lang] }
      const old = moves(one, before)
      // Back at the date it had, there is nothing to think over.
      if (!old || old.moved?.occasion === one.occasion) return { ...one, at: instant(Math.max(one.at, now)), state: 'planned', why: '' }
      const at = instant(Math.max(one.at, after(now, SECOND_THOUGHTS)))
      return { ...one, at, state: 'planned', why: '', moved: { on: now, from: old.at, occasion: old.occasion } }
    })
  return [...kept, ...fresh]
}
