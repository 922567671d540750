/** How long runs of the clock took today: Google gives an account 90 minutes a day, an organisation's account six hours. */
import type { Instant } from '../kernel/time'
import { DAY, MINUTE, SECOND } from '../kernel/time'
import type { Host } from '../ports'
import { isUpdateOwed } from './edition'
import { accountKind, fetchedLately, fetchesADay } from './fetches'
import { mailSize } from './mail'
import { operationsADay, operationsLately } from './operations'
import { refusedLately } from './refused'
import type { Stores } from './world'

/** Of the shared store: the day (since 1970, in UTC as Google's own counters are nobody's zone) and its milliseconds. */
const RAN = 'ran'
/** Shorter runs are not worth a write; minutes in which nothing happens take a tenth of that. */
const WORTH = 2 * SECOND
/** Apps Script, "Quotas": trigger total runtime, consumer and Workspace accounts. */
const A_DAY = { consumer: 90, workspace: 360 }

const ranToday = (shared: Stores['shared'], now: Instant): number => {
  const [day, ms] = (shared[RAN] ?? '').split(' ').map(Number)
  return day === Math.floor(now / DAY) && ms !== undefined && Number.isFinite(ms) ? ms : 0
}

export const noteRun = ({ shared, clock }: Host, started: Instant): void => {
  const now = clock.now()
  if (now - started < WORTH) return
  shared.set({ [RAN]: `${Math.floor(now / DAY)} ${ranToday(shared.all(), now) + now - started}` })
}

/** What Inicio shows of it. */
export const usageOf = (host: Host, { engine, shared }: Stores, now: Instant) => ({
  minutes: ranToday(shared, now) / MINUTE,
  minutesADay: A_DAY[accountKind(host)],
  fetches: fetchedLately(engine, now),
  fetchesADay: fetchesADay(host),
  operations: operationsLately(shared, now),
  operationsADay: operationsADay(host),
  mailsLeft: host.mail.left(),
  mail: mailSize(engine),
  refused: refusedLately(host, now),
  isUpdateOwed: isUpdateOwed(shared),
})
