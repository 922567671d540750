/** How many requests left in the last 24 hours: Google gives an account so many a day, and the last of them are kept back. */
import { SPENDABLE } from '../domain/outbox/slow'
import type { Host } from '../ports'
import { countedLately, countedWith } from './hourly'

type Store = Readonly<Record<string, string>>

/** Of the engine's store. */
const FETCHED = 'fetched'

/** Apps Script, "Quotas": URL Fetch calls. */
const A_DAY = { consumer: 20_000, workspace: 100_000 }

/** An address at gmail.com has no organisation. */
export const accountKind = (host: Host): keyof typeof A_DAY =>
  /@(gmail|googlemail)\.com$/i.test(host.session.effective()) ? 'consumer' : 'workspace'

export const fetchedLately = (engine: Store, now: number): number => countedLately(engine[FETCHED], now)

/** The entry after `count` more. */
export const fetchedEntry = (engine: Store, now: number, count: number): Store => ({ [FETCHED]: countedWith(engine[FETCHED], now, count) })

/** Requests that may still leave. */
export const fetchesLeft = (host: Host, engine: Store, now: number): number =>
  Math.max(0, Math.floor(A_DAY[accountKind(host)] * SPENDABLE) - fetchedLately(engine, now))

export const fetchesADay = (host: Host): number => A_DAY[accountKind(host)]
