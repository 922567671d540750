/** Turns needs into as few reads as possible: one call for all that is addressed, one more for rows found by the first. */

import type { Snapshot } from '../kernel/snapshot'
import type { Need } from '../kernel/state'
import type { Codec, Table } from '../kernel/table'
import type { Cell, GridRange, Rows, SheetFault, Sheets } from '../ports'
import type { Finder } from './finder'
import { headingsHash, type Layout, type TabLayout } from './layout'
import { META_WIDTH, type Meta, readMeta } from './meta'
import { idOf, readRecord } from './record'

export type ReadOutcome = 'ok' | 'layout moved' | SheetFault

interface Job {
  readonly range: GridRange
  take(rows: Rows): void
}
interface Lookup {
  readonly table: Table
  readonly tab: TabLayout
  readonly column: string
  readonly value: string
  readonly soft: boolean
  row: number | undefined
}

/** A person may sort between two reads; after this many misses in a row the run gives up and comes again. */
const PASSES = 6
/** Rows apart by no more than this are read in one range. */
const GAP = 3
const FIRST_TAIL = 64

export class Reader {
  meta: Meta | undefined
  private jobs: Job[] = []
  private moved = false
  private readonly headed = new Set<string>()
  private readonly searched = new Set<string>()
  private readonly tails = new Map<string, number>()
  /** The earliest moment seen in a due column that is not due yet. */
  later = Number.POSITIVE_INFINITY
  readonly lengths: Record<string, number> = {}

  constructor(
    private readonly sheets: Sheets,
    private readonly layout: Layout,
    private readonly finder: Finder,
    private readonly codec: Codec,
    private readonly snapshot: Snapshot,
    /** Row counts as last told by the store: where the ends of Hilo's own tabs are. */
    private readonly told: Readonly<Record<string, number>>,
  ) {}

  read(needs: readonly Need[]): ReadOutcome {
    let open: readonly Need[] = needs.filter((need) => this.addressable(need) && !this.snapshot.has(need))
    for (let pass = 0; pass < PASSES && (open.length > 0 || !this.meta); pass++) {
      this.jobs = []
      this.headed.clear()
      const lookups = this.lookupsOf(open)
      this.finder.load(
        lookups.filter((one) => one.row === undefined).map((one) => ({ table: one.table.key, column: one.column, value: one.value })),
      )
      this.planLookups(lookups)
      for (const need of open) this.plan(need)
      if (!this.meta) this.planMeta()
      const outcome = this.execute()
      if (outcome !== 'ok') return outcome
      open = open.filter((need) => !this.snapshot.has(need))
    }
    return open.length === 0 ? 'ok' : { ok: false, why: 'unknown', detail: 'rows kept moving while they were read' }
  }

  /** A need of a tab that is gone or damaged is met with nothing, so that the rest goes on. */
  private addressable(need: Need): boolean {
    if (need.need === 'grid' || need.need === 'tabs') return false
    const { table } = need
    if (this.layout.tabs.has(table.key) && !this.layout.broken.has(table.key)) return true
    switch (need.need) {
      case 'all':
        this.snapshot.putWhole(table, [])
        break
      case 'row':
        this.snapshot.putAbsent(table, need.id)
        break
      case 'find':
        this.snapshot.putFound(table, need.column, need.value, null)
        break
      case 'due':
        this.snapshot.putDue(table, need.before, need.limit, [])
        break
      case 'recent':
        this.snapshot.putRecent(table, need.since, [])
        break
      case 'sweep':
        this.snapshot.putSweep(table, [])
        break
      case 'shown':
        this.snapshot.putShown(table, need.id, null)
        break
    }
    return false
  }

  private tab(table: Table): TabLayout {
    const tab = this.layout.tabs.get(table.key)
    if (!tab) throw new Error(`no tab for ${table.key}`)
    return tab
  }

  private lookupsOf(needs: readonly Need[]): Lookup[] {
    return needs.flatMap((need): Lookup[] => {
      if (
        need.need === 'row' ||
        (need.need === 'shown' && (this.lost.has(need.id) || this.snapshot.get(need.table, need.id) === undefined))
      )
        return [{ table: need.table, tab: this.tab(need.table), column: 'id', value: need.id, soft: false, row: need.hint }]
      if (need.need !== 'find') return []
      const known = this.snapshot.findId(need.table, need.column, need.value, need.soft ?? false)
      if (known)
        return [
          {
            table: need.table,
            tab: this.tab(need.table),
            column: 'id',
            value: known,
            soft: false,
            row: this.snapshot.rowOf(need.table, known),
          },
        ]
      return [
        { table: need.table, tab: this.tab(need.table), column: need.column, value: need.value, soft: need.soft ?? false, row: undefined },
      ]
    })
  }

  private planLookups(lookups: readonly Lookup[]): void {
    const byTable = new Map<Table, Lookup[]>()
    for (const lookup of lookups) {
      const place = `${lookup.table.key}.${lookup.column}=${lookup.value}`
      const found = this.rows.get(place) ?? (this.searched.has(place) || this.missed.has(place) ? undefined : lookup.row)
      const seen = found ?? (this.missed.has(place) ? 'unknown' : this.finder.look(lookup.table.key, lookup.column, lookup.value))
      if (typeof seen === 'number') {
        lookup.row = seen
        byTable.set(lookup.table, [...(byTable.get(lookup.table) ?? []), lookup])
      } else if (lookup.soft) this.snapshot.putFound(lookup.table, lookup.column, lookup.value, null, true)
      else this.search(lookup, seen === 'unknown')
    }
    for (const [table, some] of byTable) this.readRows(table, some)
  }

  private readonly rows = new Map<string, number>()
  private readonly missed = new Set<string>()
  private readonly searching = new Map<string, Lookup[]>()

  /** Reads a column whole, once for all that look in it: the one authoritative search a batch. */
  private search(lookup: Lookup, stale: boolean): void {
    const place = `${lookup.table.key}.${lookup.column}`
    const waiting = this.searching.get(place)
    if (waiting) {
      waiting.push(lookup)
      return
    }
    const all = [lookup]
    this.searching.set(place, all)
    const at = lookup.tab.columns.get(lookup.column) ?? 0
    this.job(lookup.table, { sheetId: lookup.tab.sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 }, (rows) => {
      this.searching.delete(place)
      const values = rows.map((row) =>
        typeof row[0] === 'string' ? row[0] : row[0] === undefined || row[0] === null ? '' : String(row[0]),
      )
      this.lengths[lookup.table.key] = Math.max(values.length, this.lengths[lookup.table.key] ?? 0)
      let wrong = stale
      for (const one of all) {
        const key = `${place}=${one.value}`
        const row = values.indexOf(one.value)
        this.searched.add(key)
        this.missed.delete(key)
        if (row >= 0) {
          this.rows.set(key, row)
          wrong = wrong || this.finder.look(one.table.key, one.column, one.value) !== row
        } else {
          if (one.column === 'id') this.snapshot.putAbsent(one.table, one.value)
          this.snapshot.putFound(one.table, one.column, one.value, null)
        }
      }
      if (wrong) this.finder.rebuild(lookup.table.key, lookup.column, values)
    })
  }

  private readRows(table: Table, lookups: readonly Lookup[]): void {
    const tab = this.tab(table)
    const byRow = [...lookups].sort((a, b) => (a.row ?? 0) - (b.row ?? 0))
    let run: Lookup[] = []
    const flush = (): void => {
      const members = run
      const from = members[0]?.row ?? 0
      const to = members[members.length - 1]?.row ?? 0
      run = []
      this.job(table, rowsRange(tab, from, to + 1), (rows) => {
        for (const lookup of members) this.settle(lookup, rows[(lookup.row ?? 0) - from] ?? [])
      })
    }
    for (const lookup of byRow) {
      const last = run[run.length - 1]
      if (last && (lookup.row ?? 0) - (last.row ?? 0) > GAP) flush()
      run.push(lookup)
    }
    if (run.length > 0) flush()
  }

  private settle(lookup: Lookup, row: readonly Cell[]): void {
    const { table, tab, column, value } = lookup
    const cell = row[tab.columns.get(column) ?? -1]
    const id = idOf(tab, row)
    if (String(cell ?? '') !== value || id === '') {
      const place = `${table.key}.${column}=${value}`
      this.missed.add(place)
      this.rows.delete(place)
      return
    }
    this.snapshot.put(table, id, readRecord(table, tab, row, this.codec), lookup.row ?? 0)
    this.lost.delete(id)
    this.snapshot.putFound(table, column, value, id)
  }

  private plan(need: Need): void {
    switch (need.need) {
      case 'all':
        this.planWhole(need.table, (rows, tab) => {
          const ids: string[] = []
          rows.forEach((row, at) => {
            const id = idOf(tab, row)
            if (id === '' || ids.includes(id)) return
            ids.push(id)
            this.snapshot.put(need.table, id, readRecord(need.table, tab, row, this.codec), at)
          })
          this.snapshot.putWhole(need.table, ids)
        })
        return
      case 'sweep':
        this.planWhole(need.table, (rows, tab) => {
          const seen = new Set<string>()
          const swept = rows.flatMap((row, at) => {
            if (row.every((cell) => cell === null || cell === '')) return []
            const id = idOf(tab, row)
            const record = readRecord(need.table, tab, row, this.codec)
            // Of two rows with one id the lower was copied: it is a new record.
            if (id === '' || seen.has(id)) {
              this.snapshot.putCells(need.table, at, row)
              return [{ row: at, id: '', record }]
            }
            seen.add(id)
            this.snapshot.put(need.table, id, record, at)
            return [{ row: at, id, record }]
          })
          for (const [key, column] of Object.entries(need.table.columns)) {
            if (!column.indexed) continue
            const place = tab.columns.get(key) ?? -1
            this.finder.rebuild(
              need.table.key,
              key,
              rows.map((row) => String(row[place] ?? '')),
            )
          }
          this.snapshot.putSweep(need.table, swept)
        })
        return
      case 'span':
        this.planSpan(need)
        return
      case 'due':
        this.planDue(need)
        return
      case 'recent':
        this.planRecent(need)
        return
      case 'shown':
        this.planShown(need)
        return
      default:
        return
    }
  }

  /** With the ids of the whole tab, to know a copied row: the upper of two rows with one id is the record. */
  private planSpan(need: Extract<Need, { need: 'span' }>): void {
    const { table, from, to } = need
    const tab = this.tab(table)
    const at = tab.columns.get('id') ?? 0
    let ids: readonly string[] = []
    this.job(table, { sheetId: tab.sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 }, (rows) => {
      ids = rows.map((row) => String(row[0] ?? ''))
      this.lengths[table.key] = Math.max(rows.length, this.lengths[table.key] ?? 0)
    })
    this.job(table, rowsRange(tab, from, to), (rows) => {
      this.snapshot.putSpan(
        table,
        from,
        to,
        rows.flatMap((cells, index) => {
          if (cells.every((cell) => cell === null || cell === '')) return []
          const row = from + index
          const id = idOf(tab, cells)
          const record = readRecord(table, tab, cells, this.codec)
          if (id === '' || ids.indexOf(id) !== row) {
            this.snapshot.putCells(table, row, cells)
            return [{ row, id: '', record }]
          }
          this.snapshot.put(table, id, record, row)
          return [{ row, id, record }]
        }),
      )
    })
  }

  private planWhole(table: Table, take: (rows: Rows, tab: TabLayout) => void): void {
    const tab = this.tab(table)
    this.job(table, { sheetId: tab.sheetId, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: tab.width }, (rows) => {
      this.lengths[table.key] = rows.length
      take(rows, tab)
    })
  }

  private readonly dueRows = new Map<string, readonly number[]>()
  private planDue(need: Extract<Need, { need: 'due' }>): void {
    const tab = this.tab(need.table)
    const at = tab.columns.get(need.table.due ?? '') ?? 0
    const found = this.dueRows.get(need.table.key)
    if (!found) {
      this.job(need.table, { sheetId: tab.sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 }, (rows) => {
        const due = rows.flatMap((row, index) => (typeof row[0] === 'number' && row[0] <= need.before ? [{ index, at: row[0] }] : []))
        this.later = Math.min(this.later, ...rows.flatMap((row) => (typeof row[0] === 'number' && row[0] > need.before ? [row[0]] : [])))
        if (due.length > need.limit) this.later = Math.min(this.later, need.before)
        due.sort((a, b) => a.at - b.at || a.index - b.index)
        const rowsDue = due.slice(0, need.limit).map((one) => one.index)
        this.dueRows.set(need.table.key, rowsDue)
        if (rowsDue.length === 0) this.snapshot.putDue(need.table, need.before, need.limit, [])
      })
      return
    }
    this.dueRows.delete(need.table.key)
    const ids: string[] = []
    const sorted = [...found].sort((a, b) => a - b)
    for (const [from, to] of runs(sorted)) {
      this.job(need.table, rowsRange(tab, from, to + 1), (rows) => {
        for (const row of sorted) {
          if (row < from || row > to) continue
          const cells = rows[row - from] ?? []
          const id = idOf(tab, cells)
          if (id === '') continue
          this.snapshot.put(need.table, id, readRecord(need.table, tab, cells, this.codec), row)
          ids.push(id)
        }
        this.snapshot.putDue(need.table, need.before, need.limit, ids)
      })
    }
  }

  private planRecent(need: Extract<Need, { need: 'recent' }>): void {
    const tab = this.tab(need.table)
    const clock = need.table.clock ?? ''
    const end = this.meta?.counts[need.table.key] ?? this.told[need.table.key] ?? 0
    const size = this.tails.get(need.table.key) ?? FIRST_TAIL
    const from = Math.max(0, end - size)
    this.job(need.table, { ...rowsRange(tab, from, end), endRowIndex: end + 1 + FIRST_TAIL }, (rows) => {
      const records = rows.flatMap((row, index) => {
        const id = idOf(tab, row)
        return id === '' ? [] : [{ id, row: from + index, record: readRecord(need.table, tab, row, this.codec) }]
      })
      const first = records[0]?.record[clock]
      const complete = from === 0 || (typeof first === 'number' && first < need.since)
      if (this.meta && (this.meta.counts[need.table.key] ?? 0) > from + rows.length) return
      if (!complete) {
        this.tails.set(need.table.key, size * 4)
        return
      }
      for (const one of records) this.snapshot.put(need.table, one.id, one.record, one.row)
      this.snapshot.putRecent(
        need.table,
        need.since,
        records.reverse().flatMap((one) => (Number(one.record[clock] ?? 0) >= need.since ? [one.id] : [])),
      )
    })
  }

  private planShown(need: Extract<Need, { need: 'shown' }>): void {
    const record = this.snapshot.get(need.table, need.id)
    if (record === null) this.snapshot.putShown(need.table, need.id, null)
    if (!record || this.lost.has(need.id)) return
    const tab = this.tab(need.table)
    const row = this.snapshot.rowOf(need.table, need.id) ?? 0
    this.shownJobs.push({ table: need.table, tab, id: need.id, row })
  }
  /** Rows that moved between the read that found them and the read that showed them. */
  private readonly lost = new Set<string>()
  private shownJobs: { table: Table; tab: TabLayout; id: string; row: number }[] = []

  private planMeta(): void {
    const meta = this.layout.meta
    if (!meta) return
    this.jobs.push({
      range: { sheetId: meta.sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: META_WIDTH },
      take: (rows) => {
        this.meta = readMeta(rows[0] ?? [])
        this.snapshot.counts = this.meta.counts
      },
    })
  }

  private job(table: Table, range: GridRange, take: (rows: Rows) => void): void {
    const tab = this.tab(table)
    if (!this.headed.has(table.key)) {
      this.headed.add(table.key)
      this.jobs.push({
        range: { sheetId: tab.sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: tab.width + 1 },
        take: (rows) => {
          if (headingsHash(rows[0] ?? []) !== tab.headings) this.moved = true
        },
      })
    }
    this.jobs.push({ range, take })
  }

  private execute(): ReadOutcome {
    const jobs = this.jobs
    if (jobs.length > 0) {
      const answer = this.sheets.read(
        jobs.map((job) => job.range),
        'typed',
      )
      // A range that Google refuses is a tab that was deleted since the layout was learned.
      if (!answer.ok) return answer.why === 'refused' ? 'layout moved' : answer
      // Headings and meta first: what they say decides whether the rest means anything.
      jobs.forEach((job, at) => {
        if (job.range.startRowIndex === 0) job.take(answer.value[at] ?? [])
      })
      if (this.moved) return 'layout moved'
      jobs.forEach((job, at) => {
        if (job.range.startRowIndex !== 0) job.take(answer.value[at] ?? [])
      })
    }
    return this.executeShown()
  }

  private executeShown(): ReadOutcome {
    const wanted = this.shownJobs
    if (wanted.length === 0) return 'ok'
    this.shownJobs = []
    const tabs = [...new Map(wanted.map((one) => [one.table.key, one.tab])).values()]
    const ranges = [
      ...tabs.map((tab) => ({ sheetId: tab.sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: tab.width })),
      ...wanted.map((one) => rowsRange(one.tab, one.row, one.row + 1)),
    ]
    const answer = this.sheets.read(ranges, 'shown')
    if (!answer.ok) return answer.why === 'refused' ? 'layout moved' : answer
    const headings = new Map(tabs.map((tab, at) => [tab.sheetId, answer.value[at]?.[0] ?? []]))
    wanted.forEach((one, at) => {
      const cells = answer.value[tabs.length + at]?.[0] ?? []
      if (idOf(one.tab, cells) !== one.id) {
        this.missed.add(`${one.table.key}.id=${one.id}`)
        this.lost.add(one.id)
        return
      }
      const shown: Record<string, string> = {}
      ;(headings.get(one.tab.sheetId) ?? []).forEach((heading, column) => {
        if (heading !== null && heading !== '') shown[String(heading)] = String(cells[column] ?? '')
      })
      this.snapshot.putShown(one.table, one.id, shown)
    })
    return 'ok'
  }
}

const rowsRange = (tab: TabLayout, from: number, to: number): GridRange => ({
  sheetId: tab.sheetId,
  startRowIndex: from + 1,
  endRowIndex: to + 1,
  startColumnIndex: 0,
  endColumnIndex: tab.width,
})

const runs = (sorted: readonly number[]): readonly (readonly [number, number])[] => {
  const found: [number, number][] = []
  for (const row of sorted) {
    const last = found[found.length - 1]
    if (last && row - last[1] <= GAP) last[1] = row
    else found.push([row, row])
  }
  return found
}
