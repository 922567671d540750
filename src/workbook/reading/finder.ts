/** Finds rows without reading tabs: hashes of indexed cells in the cache say where to look; the row read decides. */
import { hash, shard } from '../../kernel/hash'
import type { Cache } from '../../ports'

const SIX_HOURS = 21_600
/** Google takes 100 KB a value (Apps Script, CacheService); an entry below is 12 to 16 characters. */
const VALUE = 100_000
/** All users of a script share about 1,000 values, so small tables are indexed in one. */
const SHORT = 4_000
const partsOf = (rows: number): number => (rows <= SHORT ? 1 : rows <= 64_000 ? 16 : 64)
/** 47 bits: two values that share a mark are told apart by the row read. */
const markOf = (value: string): string => {
  const whole = hash(value)
  return whole.slice(0, 7) + whole.slice(-3)
}
const MARK = 10

type Entries = Map<string, number>
export interface Place {
  readonly table: string
  readonly column: string
  readonly value: string
}

/** Where the index will be asked; `others`: where it may be asked next. */
export interface Asked {
  readonly places: readonly Place[]
  readonly others: readonly Place[]
}

export class Finder {
  private readonly shards = new Map<string, Entries | null>()
  private readonly changed = new Set<string>()
  constructor(
    private readonly cache: Cache,
    /** A copied file or a new install must not believe another's index. */
    private readonly install: string,
    /** Rows of each table as last known: how many parts its index has. */
    private readonly rows: Readonly<Record<string, number>>,
  ) {}

  private parts(table: string): number {
    return partsOf(this.rows[table] ?? 0)
  }
  private name({ table, column, value }: Place): string {
    const parts = this.parts(table)
    return this.partName(table, column, parts, shard(value, parts))
  }
  private partName(table: string, column: string, parts: number, part: number): string {
    return `ix.${this.install}.${table}.${column}.${parts}.${part}`
  }

  /** One call of the cache for all that will be looked up; a cache that fails has forgotten. */
  load(wanted: readonly Place[]): void {
    const names = [...new Set(wanted.map((one) => this.name(one)))].filter((name) => !this.shards.has(name))
    if (names.length === 0) return
    const stored = quietly(() => this.cache.getAll(names)) ?? {}
    for (const name of names) this.shards.set(name, unpack(stored[name]))
  }

  /** A row to try; `absent` if the index does not know it, which proves nothing; `unknown` if the cache forgot. */
  look(place: Place): number | 'absent' | 'unknown' {
    const entries = this.shards.get(this.name(place))
    return entries ? (entries.get(markOf(place.value)) ?? 'absent') : 'unknown'
  }

  /** Whether of a long tab nothing is known any more: whoever looks there will read a whole column. `others` are loaded beside. */
  forgets({ places, others }: Asked): boolean {
    this.load([...places, ...others])
    return places.some((one) => (this.rows[one.table] ?? 0) > SHORT && this.look(one) === 'unknown')
  }

  /** A row just written; only where the part is known, so that a piece never passes for the whole. */
  note(place: Place, row: number): void {
    const name = this.name(place)
    const entries = this.shards.get(name)
    const mark = markOf(place.value)
    if (!entries || entries.get(mark) === row) return
    entries.set(mark, row)
    this.changed.add(name)
  }

  /** Everything about one column, after it was read whole from the row `first` on. Of two equal values the upper row counts. */
  rebuild(table: string, column: string, values: readonly string[], first = 0): void {
    const parts = this.parts(table)
    const fresh = Array.from({ length: parts }, (): Entries => new Map())
    values.forEach((value, at) => {
      const entries = value === '' ? undefined : fresh[shard(value, parts)]
      const mark = markOf(value)
      if (entries && !entries.has(mark)) entries.set(mark, first + at)
    })
    fresh.forEach((entries, part) => {
      const name = this.partName(table, column, parts, part)
      this.shards.set(name, entries)
      this.changed.add(name)
    })
  }

  /** One call of the cache for all that changed. */
  save(): void {
    if (this.changed.size === 0) return
    const entries = Object.fromEntries([...this.changed].map((name) => [name, pack(this.shards.get(name) ?? new Map())]))
    this.changed.clear()
    quietly(() => this.cache.putAll(entries, SIX_HOURS))
  }
}

/** The cache only saves time: when it fails, everything is found by searching. */
const quietly = <V>(call: () => V): V | undefined => {
  try {
    return call()
  } catch {
    return undefined
  }
}

/** What outgrows a value is forgotten; an old value left in its place would hide rows. */
const pack = (entries: Entries): string => {
  const text = `.${[...entries].map(([mark, row]) => mark + row.toString(36)).join(' ')}`
  return text.length > VALUE ? '' : text
}
const unpack = (stored: string | undefined): Entries | null => {
  if (!stored?.startsWith('.')) return null
  const entries: Entries = new Map()
  for (const entry of stored.slice(1).split(' '))
    if (entry !== '') entries.set(entry.slice(0, MARK), Number.parseInt(entry.slice(MARK), 36))
  return entries
}
