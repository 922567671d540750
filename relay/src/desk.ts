/** The desk of one programme: when it last succeeded, what waits, what has died, what was refused, and what was too large for a queue. */
import { DurableObject } from 'cloudflare:workers'

export interface Waiting {
  readonly id: string
  /** When it arrived, milliseconds since 1970. */
  readonly at: number
}
export interface Dead extends Waiting {
  readonly why: string
  /** The parcel as JSON. */
  readonly parcel: string
}
export interface Settled {
  readonly done: readonly string[]
  readonly failed: readonly Waiting[]
  readonly why: string
  readonly now: number
}
export interface Status {
  readonly lastSuccess: number | null
  readonly lastFailure: { readonly at: number; readonly why: string } | null
  readonly waiting: number
  readonly oldestWaiting: number | null
  readonly dead: number
  readonly refused: Readonly<Record<string, number>>
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS facts (key TEXT PRIMARY KEY, at INTEGER NOT NULL, says TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS waiting (id TEXT PRIMARY KEY, at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS dead (id TEXT PRIMARY KEY, at INTEGER NOT NULL, why TEXT NOT NULL, parcel TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS stored (id TEXT PRIMARY KEY, parcel TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS refused (why TEXT PRIMARY KEY, times INTEGER NOT NULL);
`

export class Desk extends DurableObject {
  private readonly sql: SqlStorage

  constructor(state: DurableObjectState, env: Cloudflare.Env) {
    super(state, env)
    this.sql = state.storage.sql
    this.sql.exec(TABLES)
  }

  /** What became of a batch. */
  settle({ done, failed, why, now }: Settled): void {
    if (done.length > 0) this.fact('success', now, '')
    if (failed.length > 0) this.fact('failure', now, why)
    if (this.count('waiting') > 0) for (const id of done) this.sql.exec('DELETE FROM waiting WHERE id = ?', id)
    for (const { id, at } of failed) this.sql.exec('INSERT OR IGNORE INTO waiting VALUES (?, ?)', id, at)
  }

  /** Keeps dead letters until they are replayed: a desk forgets nothing by itself, a queue does. */
  bury(letters: readonly Dead[]): void {
    for (const { id, at, why, parcel } of letters) {
      this.sql.exec('INSERT OR REPLACE INTO dead VALUES (?, ?, ?, ?)', id, at, why, parcel)
      this.sql.exec('DELETE FROM waiting WHERE id = ?', id)
    }
  }
  dead(limit: number): readonly Dead[] {
    return this.sql
      .exec('SELECT id, at, why, parcel FROM dead ORDER BY at LIMIT ?', limit)
      .toArray()
      .map(({ id, at, why, parcel }) => ({ id: String(id), at: Number(at), why: String(why), parcel: String(parcel) }))
  }
  raise(ids: readonly string[]): void {
    for (const id of ids) this.sql.exec('DELETE FROM dead WHERE id = ?', id)
  }

  store(name: string, parcel: string): void {
    this.sql.exec('INSERT OR REPLACE INTO stored VALUES (?, ?)', name, parcel)
  }
  stored(name: string): string | null {
    const [row] = this.sql.exec('SELECT parcel FROM stored WHERE id = ?', name).toArray()
    return row ? String(row['parcel']) : null
  }
  drop(names: readonly string[]): void {
    for (const name of names) this.sql.exec('DELETE FROM stored WHERE id = ?', name)
  }

  refuse(why: string, times = 1): void {
    this.sql.exec('INSERT INTO refused VALUES (?, ?) ON CONFLICT (why) DO UPDATE SET times = times + excluded.times', why, times)
  }

  /** Whether this is the first alarm for so long; it counts as given. */
  mayAlarm(now: number, everyMs: number): boolean {
    const [row] = this.sql.exec("SELECT at FROM facts WHERE key = 'alarm'").toArray()
    if (row && now - Number(row['at']) < everyMs) return false
    this.fact('alarm', now, '')
    return true
  }

  status(): Status {
    const facts = new Map(
      this.sql
        .exec('SELECT key, at, says FROM facts')
        .toArray()
        .map((row) => [String(row['key']), row]),
    )
    const failure = facts.get('failure')
    const [oldest] = this.sql.exec('SELECT MIN(at) AS at FROM (SELECT at FROM waiting UNION ALL SELECT at FROM dead)').toArray()
    return {
      lastSuccess: facts.has('success') ? Number(facts.get('success')?.['at']) : null,
      lastFailure: failure ? { at: Number(failure['at']), why: String(failure['says']) } : null,
      waiting: this.count('waiting'),
      oldestWaiting: oldest?.['at'] == null ? null : Number(oldest['at']),
      dead: this.count('dead'),
      refused: Object.fromEntries(
        this.sql
          .exec('SELECT why, times FROM refused')
          .toArray()
          .map((row) => [String(row['why']), Number(row['times'])]),
      ),
    }
  }

  private fact(key: string, at: number, says: string): void {
    this.sql.exec('INSERT OR REPLACE INTO facts VALUES (?, ?, ?)', key, at, says)
  }
  private count(table: 'waiting' | 'dead'): number {
    return Number(this.sql.exec(`SELECT COUNT(*) AS n FROM ${table}`).one()['n'])
  }
}
