/** How many requests left in the last 24 hours: Google gives an account so many a day, and the last of them are kept back. */
import { SPENDABLE } from '../domain/outbox/slow'
import { HOUR } from '../kernel/time'
import type { Host } from '../ports'

type Store = Readonly<Record<string, string>>

/** Of the engine's store: `<hour since 1970>:<requests>` of each hour. Google counts a day from the first request, so any 24 hours count. */
const FETCHED = 'fetched'
const HOURS = 24

/** Apps Script, "Quotas": URL Fetch calls. */
const A_DAY = { consumer: 20_000, workspace: 100_000 }

/** An address at gmail.com has no organisation. */
export const accountKind = (host: Host): keyof typeof A_DAY =>
  /@(gmail|googlemail)\.com$/i.test(host.session.effective()) ? 'consumer' : 'workspace'

const hourly = (engine: Store, now: number): ReadonlyMap<number, number> =>
  new Map(
    (engine[FETCHED] ?? '').split(' ').flatMap((pair) => {
      const [hour = 0, count = 0] = pair.split(':').map(Number)
      return hour > now / HOUR - HOURS - 1 && count > 0 ? [[hour, count] as const] : []
    }),
  )

export const fetchedLately = (engine: Store, now: number): number =>
  [...hourly(engine, now).values()].reduce((sum, count) => sum + count, 0)

/** The entry after `count` more. */
export const fetchedEntry = (engine: Store, now: number, count: number): Store => {
  const hours = new Map(hourly(engine, now))
  const hour = Math.floor(now / HOUR)
  hours.set(hour, (hours.get(hour) ?? 0) + count)
  return { [FETCHED]: [...hours].map((pair) => pair.join(':')).join(' ') }
}

/** Requests that may still leave. */
export const fetchesLeft = (host: Host, engine: Store, now: number): number =>
  Math.max(0, Math.floor(A_DAY[accountKind(host)] * SPENDABLE) - fetchedLately(engine, now))

export const fetchesADay = (host: Host): number => A_DAY[accountKind(host)]
