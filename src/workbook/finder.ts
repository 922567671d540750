/** Finds rows without reading tabs: hashes of indexed cells in the cache say where to look; the row read decides. */
import { hash, shard } from '../kernel/hash'
import { isRecord, parseJson } from '../kernel/json'
import type { Cache } from '../ports'

const SHARDS = 64
const SIX_HOURS = 21_600
/** A cache value holds 100 KB: some 5,000 entries a shard, 300,000 rows in all, stay below it. */

type Entries = Map<string, number>

export class Finder {
  private readonly shards = new Map<string, Entries | null>()
  private readonly changed = new Set<string>()
  constructor(
    private readonly cache: Cache,
    /** A copied file or a new install must not believe another's index. */
    private readonly install: string,
  ) {}

  private name(table: string, column: string, value: string): string {
    return `ix.${this.install}.${table}.${column}.${shard(value, SHARDS)}`
  }

  /** One call of the cache for all that will be looked up. */
  load(wanted: readonly { readonly table: string; readonly column: string; readonly value: string }[]): void {
    const names = [...new Set(wanted.map((one) => this.name(one.table, one.column, one.value)))].filter((name) => !this.shards.has(name))
    if (names.length === 0) return
    const stored = this.cache.getAll(names)
    for (const name of names) this.shards.set(name, parseEntries(stored[name]))
  }

  /** A row to try; `absent` if the index is whole there and does not know it; `unknown` if the cache forgot. */
  look(table: string, column: string, value: string): number | 'absent' | 'unknown' {
    const entries = this.shards.get(this.name(table, column, value))
    if (!entries) return 'unknown'
    return entries.get(hash(value)) ?? 'absent'
  }

  /** A row just written; only where the shard is known, so that a part never passes for the whole. */
  note(table: string, column: string, value: string, row: number): void {
    const name = this.name(table, column, value)
    const entries = this.shards.get(name)
    if (!entries || entries.get(hash(value)) === row) return
    entries.set(hash(value), row)
    this.changed.add(name)
  }

  /** Everything about one column, after it was read whole. Of two equal values the upper row counts. */
  rebuild(table: string, column: string, values: readonly string[]): void {
    const fresh = Array.from({ length: SHARDS }, () => new Map<string, number>())
    values.forEach((value, row) => {
      const entries = value === '' ? undefined : fresh[shard(value, SHARDS)]
      const key = hash(value)
      if (entries && !entries.has(key)) entries.set(key, row)
    })
    fresh.forEach((entries, part) => {
      const name = `ix.${this.install}.${table}.${column}.${part}`
      this.shards.set(name, entries)
      this.changed.add(name)
    })
  }

  /** One call of the cache for all that changed. */
  save(): void {
    if (this.changed.size === 0) return
    const entries: Record<string, string> = {}
    for (const name of this.changed) entries[name] = JSON.stringify(Object.fromEntries(this.shards.get(name) ?? []))
    this.changed.clear()
    this.cache.putAll(entries, SIX_HOURS)
  }
}

const parseEntries = (stored: string | undefined): Entries | null => {
  const raw = stored === undefined ? undefined : parseJson(stored)
  if (!isRecord(raw)) return null
  return new Map(Object.entries(raw).flatMap(([key, row]) => (typeof row === 'number' ? [[key, row] as const] : [])))
}
