/** Spreads many people over hours and days: never more than WhatsApp allows in any 24 hours, each as early as that permits. */
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { DAY, type Instant, instant, SECOND } from '../../kernel/time'
import type { Day } from './day'
import { type Hours, openingAt } from './hours'
import { dayAt, type Zone } from './zone'

/** How many people outside an open conversation may be reached in any 24 hours. */
export type PeopleLimit = number | 'unlimited'

export interface SpreadOrder {
  readonly people: number
  /** Nobody before this moment. */
  readonly from: Instant
  readonly zone: Zone
  readonly hours: Hours
  readonly limit: PeopleLimit
  /** People already reached and when; only the last 24 hours before `from` matter. */
  readonly reached: readonly { readonly at: Instant; readonly count: number }[]
  readonly perSecond: number
}

/** `count` people, the first at `from`, the others each `everyMs` after the one before. */
export interface Wave {
  readonly from: Instant
  readonly count: number
}

export interface Spread {
  readonly waves: readonly Wave[]
  readonly everyMs: number
  /** When the last one leaves; null when there is nobody. */
  readonly until: Instant | null
  /** People by day of the programme's zone, in order. */
  readonly days: readonly { readonly day: Day; readonly count: number }[]
  /** People that may still be reached within the 24 hours that end at the order's `from`. */
  readonly leftNow: PeopleLimit
}

const tooFew = fail(
  t(
    'WhatsApp no deja escribirle a nadie nuevo por ahora.',
    'O WhatsApp não deixa escrever a ninguém novo por agora.',
    'WhatsApp lets you write to nobody new at present.',
  ),
  t(
    'Mirá en Inicio el límite del número y su calidad.',
    'Veja no Início o limite do número e a qualidade.',
    'See the limit and quality of the number on the home tab.',
  ),
)

/** Who was reached lately, oldest first; asked about ever later moments only. */
const lately = (before: SpreadOrder['reached']) => {
  const groups = [...before].sort((one, other) => one.at - other.at)
  let first = 0
  let sum = groups.reduce((total, { count }) => total + count, 0)
  return {
    within(end: Instant): number {
      for (let oldest = groups[first]; oldest && oldest.at + DAY <= end; oldest = groups[first]) {
        sum -= oldest.count
        first += 1
      }
      return sum
    },
    /** When the oldest of them will be a day ago. */
    frees: (): Instant => instant((groups[first]?.at ?? 0) + DAY),
    add(at: Instant): void {
      groups.push({ at, count: 1 })
      sum += 1
    },
  }
}

export const spread = ({ people, from, zone, hours, limit, reached, perSecond }: SpreadOrder): Outcome<Spread> => {
  const most = limit === 'unlimited' ? Number.POSITIVE_INFINITY : Math.floor(limit)
  if (most < 1) return tooFew
  const everyMs = Math.ceil(SECOND / perSecond)
  const recent = lately(reached)
  const leftNow = limit === 'unlimited' ? limit : Math.max(0, most - recent.within(from))
  const waves: { readonly from: Instant; count: number }[] = []
  const days: { readonly day: Day; count: number }[] = []
  let opening = openingAt(from, zone, hours)
  let today = dayAt(opening.from, zone)
  const earliest = (soonest: Instant): Instant => {
    for (let at = soonest; ; at = recent.frees()) {
      if (at >= opening.to) {
        opening = openingAt(at, zone, hours)
        today = dayAt(opening.from, zone)
      }
      at = instant(Math.max(at, opening.from))
      if (recent.within(at) < most) return at
    }
  }
  let at = from
  for (let sent = 0; sent < people; sent += 1) {
    at = earliest(sent === 0 ? from : instant(at + everyMs))
    recent.add(at)
    const wave = waves.at(-1)
    if (wave && wave.from + wave.count * everyMs === at) wave.count += 1
    else waves.push({ from: at, count: 1 })
    const last = days.at(-1)
    if (last?.day === today) last.count += 1
    else days.push({ day: today, count: 1 })
  }
  return ok({ waves, everyMs, until: people > 0 ? at : null, days, leftNow })
}
