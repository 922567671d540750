/** Finds single rows: where a hint or the index says, else by searching; every row read is verified, and only a search proves absence. */
import type { Need } from '../../kernel/state'
import type { Table } from '../../kernel/table'
import type { Cell } from '../../ports'
import { idOf } from '../cells'
import type { TabLayout } from '../tabs/layout'
import type { Asked, Place } from './finder'
import { columnsBelow, type ReadBatch, rowsBelow, stretches } from './read-batch'
import { noteLength, type Reading, takeRow, words } from './reading'

/** From cheap to certain; a step that failed is not tried again, but for the last, which reads all in one instant. */
type Step = 'hint' | 'index' | 'tail' | 'column' | 'found' | 'everything'
const AFTER: Readonly<Record<Step, Step>> = {
  hint: 'index',
  index: 'tail',
  tail: 'column',
  column: 'everything',
  found: 'everything',
  everything: 'everything',
}

interface Lookup {
  readonly table: Table
  readonly column: string
  readonly value: string
  /** What the index denies counts as absent. */
  readonly soft: boolean
  /** Somebody has seen this row: it is likely near the end. */
  readonly expected: boolean
  /** Looked for too, should this one be searched. */
  readonly or: Lookup | undefined
  step: Step
  row: number
}

/** Rows that were just appended are found near the end, however long the tab is; they are read at once with all their cells. */
const TAIL = 100

export class Lookups {
  private readonly open = new Map<string, Lookup>()
  constructor(private readonly reading: Reading) {}

  /** Plans the next step of every row that is still looked for. */
  plan(batch: ReadBatch, needs: readonly Need[]): void {
    const wanted = [...new Set(needs.flatMap((need) => this.lookupOf(need) ?? []))]
    const indexes = wanted.filter((one) => one.step === 'index')
    this.reading.finder.load([...indexes, ...indexes.flatMap(({ or }) => or ?? [])].map(indexed))
    const rows = new Map<Table, Lookup[]>()
    const columns = new Map<string, Lookup[]>()
    const look = (one: Lookup): void => {
      if (one.step === 'index' && this.isDenied(one)) return
      if (one.step === 'hint' || one.step === 'index' || one.step === 'found') push(rows, one.table, one)
      else {
        push(columns, `${one.table.key} ${one.column} ${one.step}`, one)
        if (one.or && !wanted.includes(one.or)) look(one.or)
      }
    }
    for (const one of wanted) look(one)
    for (const [table, some] of rows) this.readRows(batch, table, some)
    for (const [first, ...others] of columns.values()) if (first) this.search(batch, first, [first, ...others])
  }

  private lookupOf(need: Need): Lookup | undefined {
    if (need.need !== 'row' && need.need !== 'find') return undefined
    const { snapshot } = this.reading
    const { table } = need
    const known = need.need === 'find' ? snapshot.findId(table, need.column, need.value, need.soft ?? false) : need.id
    const [column, value] = need.need === 'find' && !known ? [need.column, need.value] : ['id', known ?? '']
    const before = this.open.get(placeOf(table, column, value))
    if (before) return before
    const told = need.need === 'row' ? need.hint : snapshot.rowOf(table, value)
    // Beyond the end nothing stands, and a read there would be refused.
    const hint = told !== undefined && told < this.reading.rows(table) ? told : undefined
    const lookup: Lookup = {
      table,
      column,
      value,
      soft: column !== 'id' && need.need === 'find' && (need.soft ?? false),
      expected: need.need === 'row' || Boolean(known),
      or: need.need === 'find' ? this.alternativeOf(need) : undefined,
      step: hint === undefined ? 'index' : 'hint',
      row: hint ?? 0,
    }
    this.open.set(placeOf(table, column, value), lookup)
    return lookup
  }

  private alternativeOf({ table, or }: Extract<Need, { need: 'find' }>): Lookup | undefined {
    const need = or && ({ need: 'find', table, ...or } as const)
    return need && !this.reading.snapshot.has(need) ? this.lookupOf(need) : undefined
  }

  /** Asks the index where to look. An index that was forgotten or points at a wrong row denies nothing: a search renews it. */
  private isDenied(one: Lookup): boolean {
    const seen = this.reading.finder.look(indexed(one))
    if (seen === 'absent' && one.soft) {
      this.settle(one, null)
      return true
    }
    if (typeof seen === 'number') one.row = seen
    else one.step = one.expected ? 'tail' : 'column'
    return false
  }

  private readRows(batch: ReadBatch, table: Table, lookups: readonly Lookup[]): void {
    const byTab = new Map<TabLayout, Lookup[]>()
    for (const one of lookups) {
      const tab = batch.tabAt(table, one.row)
      if (tab) push(byTab, tab, one)
      // Of a row that went to the archive nothing is left to be found; 0 is what stands where nobody knew.
      else if (one.row > 0) this.settle(one, null)
      else this.goOn(one)
    }
    for (const [tab, some] of byTab)
      for (const [first, last] of stretches(some.map((one) => one.row)))
        batch.add(tab, rowsBelow(tab, first, last + 1), (rows) => {
          for (const one of some)
            if (one.row >= first && one.row <= last && !this.verified(tab, one, rows[one.row - first] ?? [])) this.goOn(one)
        })
  }
  private goOn(one: Lookup): void {
    const next = AFTER[one.step]
    one.step = next === 'tail' && !one.expected ? 'column' : next
  }

  /** Reads a column once for all that look in it, or the end of the tab, or (when rows keep moving) all of it in one instant. */
  private search(batch: ReadBatch, { table, column, step }: Lookup, lookups: readonly Lookup[]): void {
    const tab = batch.tab(table)
    const at = tab.columns.get(column) ?? 0
    const from = step === 'tail' ? Math.max(tab.first, this.reading.rows(table) - TAIL) : tab.first
    const isWhole = from === tab.first
    const whole = step !== 'column'
    const range = { ...(whole ? columnsBelow(tab, 0) : columnsBelow(tab, at, at + 1)), startRowIndex: from - tab.first + 1 }
    batch.add(tab, range, (rows) => {
      const values = rows.map((row) => words(row[whole ? at : 0]))
      if (column === 'id' && isWhole) noteLength(this.reading, table, tab, values)
      if (isWhole) this.correctIndex(table, column, tab, values, lookups)
      for (const one of lookups) {
        // A copied row may carry the value without being a record of its own.
        const index = values.findIndex((value, row) => value === one.value && (!whole || idOf(tab, rows[row] ?? []) !== ''))
        if (index >= 0) {
          one.row = from + index
          if (whole) this.verified(tab, one, rows[index] ?? [])
          else one.step = 'found'
        } else if (!isWhole) one.step = 'column'
        else this.settle(one, null)
      }
    })
  }

  private verified(tab: TabLayout, one: Lookup, cells: readonly Cell[]): boolean {
    if (words(cells[tab.columns.get(one.column) ?? -1]) !== one.value || idOf(tab, cells) === '') return false
    this.settle(one, takeRow(this.reading, one.table, tab, cells, one.row))
    return true
  }

  /** `id` of the row that was found, or `null` when there is none. */
  private settle(one: Lookup, id: string | null): void {
    const { table, column, value } = one
    if (id === null && column === 'id') this.reading.snapshot.putAbsent(table, value)
    this.reading.snapshot.putFound(table, column, value, id, one.soft)
    this.open.delete(placeOf(table, column, value))
  }

  private correctIndex(table: Table, column: string, { first }: TabLayout, values: readonly string[], lookups: readonly Lookup[]): void {
    const { finder } = this.reading
    const wrong = lookups.some((one) => {
      const at = values.indexOf(one.value)
      return finder.look(indexed(one)) !== (at < 0 ? 'absent' : first + at)
    })
    if (wrong) finder.rebuild(table.key, column, values, first)
  }
}

/** Where the index will be asked for these. */
export const askedFor = (needs: readonly Need[]): Asked => ({
  places: needs.flatMap((need): Place[] => {
    if (need.need === 'find') return [{ table: need.table.key, column: need.column, value: need.value }]
    if (need.need === 'row') return need.hint === undefined ? [{ table: need.table.key, column: 'id', value: need.id }] : []
    // Whose rows stand there is not known yet: one part of the index speaks for the others.
    return need.need === 'span' && need.table.order === 'people' ? [{ table: need.table.key, column: 'id', value: '' }] : []
  }),
  others: needs.flatMap((need) => (need.need === 'find' && need.or ? [{ table: need.table.key, ...need.or }] : [])),
})

const placeOf = (table: Table, column: string, value: string): string => `${table.key}.${column}=${value}`
const indexed = ({ table, column, value }: Lookup): Place => ({ table: table.key, column, value })
const push = <K>(map: Map<K, Lookup[]>, key: K, one: Lookup): void => {
  map.set(key, [...(map.get(key) ?? []), one])
}
