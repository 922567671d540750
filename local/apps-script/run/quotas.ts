/** What each user has used up: by the day for services, by the minute for the Sheets API. */
import { DAILY, DAY_MS, type DailyQuota, SHEETS_PER_MINUTE } from './limits'
import type { User } from './users'

interface Used {
  since: number
  amount: number
}

const MINUTE_MS = 60_000

export class Quotas {
  private readonly daily = new Map<string, Used>()
  private readonly minutes = new Map<string, number[]>()

  constructor(private readonly now: () => number) {}

  /** Takes `amount` of a day's quota; false when that is more than is left. */
  take(user: User, quota: DailyQuota, amount = 1): boolean {
    const used = this.usedBy(user.email, quota)
    if (used.amount + amount > DAILY[quota][user.account]) return false
    used.amount += amount
    return true
  }

  /** Counts what has already happened, even beyond the quota. */
  spend(user: User, quota: DailyQuota, amount: number): void {
    this.usedBy(user.email, quota).amount += amount
  }

  left(user: User, quota: DailyQuota): number {
    return Math.max(DAILY[quota][user.account] - this.usedBy(user.email, quota).amount, 0)
  }

  /** For a driver that wants a quota nearly full. */
  leave(user: User, quota: DailyQuota, left: number): void {
    this.usedBy(user.email, quota).amount = DAILY[quota][user.account] - left
  }

  /** Takes one call of the Sheets API; answers whose limit is reached, or nothing. */
  takeSheets(email: string, kind: 'read' | 'write'): 'user' | 'project' | undefined {
    const own = this.lastMinute(`${kind} ${email}`)
    const all = this.lastMinute(kind)
    if (own.length >= SHEETS_PER_MINUTE.user) return 'user'
    if (all.length >= SHEETS_PER_MINUTE.project) return 'project'
    own.push(this.now())
    all.push(this.now())
    return undefined
  }

  /** Fills this minute's calls of the Sheets API for a user. */
  fillSheets(email: string, kind: 'read' | 'write'): void {
    const own = this.lastMinute(`${kind} ${email}`)
    while (own.length < SHEETS_PER_MINUTE.user) own.push(this.now())
  }

  private usedBy(email: string, quota: DailyQuota): Used {
    const key = `${quota} ${email}`
    const known = this.daily.get(key)
    if (known !== undefined && this.now() - known.since < DAY_MS) return known
    const fresh = { since: this.now(), amount: 0 }
    this.daily.set(key, fresh)
    return fresh
  }

  private lastMinute(key: string): number[] {
    const recent = (this.minutes.get(key) ?? []).filter((at) => this.now() - at < MINUTE_MS)
    this.minutes.set(key, recent)
    return recent
  }
}
