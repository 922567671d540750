/** Small things that survive a restart (properties, triggers, mails …): JSON values by shelf and key, kept in a journal. */
import type { Journal } from '../apps-script/workbook/index'

interface Write {
  readonly space: string
  readonly key: string
  /** Undefined deletes. */
  readonly value: unknown
}

/** A segment that has grown beyond this is written anew. */
const COMPACT_BYTES = 8 * 1024 * 1024

export class Records {
  private readonly spaces = new Map<string, Map<string, unknown>>()

  /** Without a journal everything is forgotten with the process. */
  constructor(private readonly journal: Journal | undefined) {
    if (journal?.segment === 0) journal.compact([])
    for (const line of journal?.read(journal.segment) ?? []) {
      const entries: [string, string, unknown?][] = JSON.parse(line)
      for (const [space, key, value] of entries) this.put({ space, key, value })
    }
  }

  /** `is` says whether what lies there is a `T`; what is not is not seen. */
  shelf<T>(space: string, is: (raw: unknown) => raw is T): Shelf<T> {
    return new Shelf(this, space, is)
  }

  read(space: string, key: string): unknown {
    return this.spaces.get(space)?.get(key)
  }

  keys(space: string): string[] {
    return [...(this.spaces.get(space)?.keys() ?? [])]
  }

  /** All or nothing: one line of the journal. */
  write(writes: readonly Write[]): void {
    if (writes.length === 0) return
    for (const write of writes) this.put(write)
    this.journal?.append(lineOf(writes))
    if ((this.journal?.grown ?? 0) > COMPACT_BYTES) this.journal?.compact(this.image())
  }

  /** Drops all records of the spaces whose names begin so. */
  forget(start: string): void {
    const spaces = [...this.spaces.keys()].filter((space) => space.startsWith(start))
    this.write(spaces.flatMap((space) => this.keys(space).map((key) => ({ space, key, value: undefined }))))
  }

  close(): void {
    this.journal?.close()
  }

  private put({ space, key, value }: Write): void {
    const records = this.spaces.get(space) ?? new Map<string, unknown>()
    this.spaces.set(space, records)
    if (value === undefined) records.delete(key)
    else records.set(key, value)
  }

  private *image(): Iterable<string> {
    for (const [space, records] of this.spaces) for (const [key, value] of records) yield lineOf([{ space, key, value }])
  }
}

/** The records of one kind. */
export class Shelf<T> {
  constructor(
    private readonly records: Records,
    private readonly space: string,
    private readonly is: (raw: unknown) => raw is T,
  ) {}

  get(key: string): T | undefined {
    const raw = this.records.read(this.space, key)
    return this.is(raw) ? raw : undefined
  }

  keys(): string[] {
    return this.records.keys(this.space)
  }

  all(): T[] {
    return this.keys().flatMap((key) => this.get(key) ?? [])
  }

  set(key: string, value: T): void {
    this.change([[key, value]])
  }

  delete(key: string): void {
    this.change([[key, undefined]])
  }

  /** All or nothing; undefined deletes. */
  change(entries: readonly (readonly [key: string, value: T | undefined])[]): void {
    this.records.write(entries.map(([key, value]) => ({ space: this.space, key, value })))
  }
}

export const isText = (raw: unknown): raw is string => typeof raw === 'string'

/** Records of our own making are told by the fields that they must have. */
export const withFields =
  <T extends object>(...fields: readonly (keyof T & string)[]) =>
  (raw: unknown): raw is T =>
    typeof raw === 'object' && raw !== null && fields.every((field) => field in raw)

const lineOf = (writes: readonly Write[]): string =>
  JSON.stringify(writes.map(({ space, key, value }) => (value === undefined ? [space, key] : [space, key, value])))
