/** A commit and its mends on a tab whose rows and columns move between any two steps: everybody's cells come to the same end. */
import fc from 'fast-check'
import * as column from '../../kernel/columns'
import { table } from '../../kernel/table'
import { same } from '../../kernel/text'
import type { Cell } from '../../ports'
import { headingsHash, type Layout, type TabLayout } from '../tabs/layout'
import type { Batch } from './batch'
import { isAllRight, stepsOf } from './check'
import { type Image, marksOf } from './images'
import { copiesOf, groupsOf, readImages, rowsOf } from './log'
import { mendOf } from './mend'
import { planCommit } from './plan'
import type { TabNow } from './sketch'

const people = table('people', 'growing', same('Gente'), {
  id: column.id(same('id')),
  state: column.text('hilo', same('Estado')),
  name: column.text('people', same('Nombre')),
})
/** Columns of people's own stand between Hilo's: what they hold is seldom copied, and says little. */
const HEADINGS = ['Nombre', 'Barrio', 'Escuela', 'Edad', 'Estado', 'Nota', 'id', 'Talle', 'Llave'] as const
const KEYS = HEADINGS.map((heading) => ({ Nombre: 'name', Estado: 'state', id: 'id' })[String(heading)] ?? '')
const at = (heading: (typeof HEADINGS)[number]): number => HEADINGS.indexOf(heading)
const own = (name: Cell, barrio: Cell, more: Partial<Record<(typeof HEADINGS)[number], Cell>>): Cell[] =>
  HEADINGS.map((heading) => ({ Nombre: name, Barrio: barrio, Edad: name === null ? null : 16, ...more })[heading] ?? null)
/** Longer than what a log remembers in full. */
const LONG = 'largo '.repeat(20)

const line = (cells: readonly Cell[]): string =>
  cells.flatMap((cell, one) => (cell === null || cell === '' ? [] : [`${HEADINGS[one]} ${cell}`])).join(' | ')

/** Characters of a cell of the log, so that it takes several. */
const FEW = 400
/** What an older log left below the first cell of a group. */
const REMAINS = '[[1,"people",3,"c_2","patch",[["state",4,"vieja"]],"",[[0,2]]]]'

/** A tab that people move: each column keeps its key, as its metadata do. */
class Tab {
  keys: readonly string[] = KEYS
  headings: Cell[] = [...HEADINGS]
  rows: Cell[][] = [0, 1, 2, 3, 4, 5].map((n) => own(`nombre ${n}`, `barrio ${n}`, { id: `c_${n}`, Llave: n % 2 === 0 ? 'sí' : null }))

  now(): TabNow {
    return { table: people, tab: this.layout(), headings: [...this.headings], rows: this.rows.map((row) => [...row]) }
  }
  private layout(): TabLayout {
    const columns = new Map(this.keys.flatMap((key, at) => (key === '' ? [] : [[key, at] as const])))
    return {
      sheetId: 1,
      first: 0,
      title: 'Gente',
      columns,
      own: new Map(),
      width: this.headings.length,
      headings: headingsHash(this.headings),
    }
  }
  /** As Sheets does it: pictures first, then all of the batch by its places. */
  apply(batch: Batch, tab: TabLayout, commit: number): readonly Image[] {
    const layout: Layout = {
      meta: tab,
      images: tab,
      tabs: new Map([['people', tab]]),
      older: new Map(),
      broken: new Map(),
      unmade: new Set(),
    }
    const before = { commit: commit - 1, uuid: '', install: '', spreadsheetId: '', counts: {}, firsts: {}, images: 0 }
    const entries = planCommit(batch, layout, { before, uuid: 'u', extra: [], tidy: false })?.entries ?? []
    const groups = groupsOf(entries, FEW)
    const log: Cell[][] = Array.from({ length: rowsOf(groups) }, () => [REMAINS])
    for (const { row, text } of groups) log[row] = [text]
    for (const { entry, at } of copiesOf(groups)) {
      const row = entry.kind === 'headings' ? this.headings : (this.rows[entry.row - 1] ?? [])
      const copied = entry.spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, one) => row[from + one] ?? null))
      log[at]?.push(...copied, 'remains', 'of an older copy')
    }
    for (const { row, cells } of batch.writes) {
      while (this.rows.length < row) this.rows.push([])
      for (const { at, value } of cells) this.put(row - 1, at, value)
    }
    for (const { cells } of batch.appends) {
      this.rows.push([])
      for (const { at, value } of cells) this.put(this.rows.length - 1, at, value)
    }
    for (const { row } of [...batch.removals].sort((a, b) => b.row - a.row)) this.rows.splice(row - 1, 1)
    return readImages(log)
  }
  private put(row: number, at: number, value: Cell): void {
    const cells = this.rows[row] ?? []
    while (cells.length < at) cells.push(null)
    cells[at] = value
    this.rows[row] = cells
  }
  move(from: number, to: number): void {
    const [row] = this.rows.splice(from % this.rows.length, 1)
    if (row) this.rows.splice(to % (this.rows.length + 1), 0, row)
  }
  insertRow(at: number): void {
    this.rows.splice(at % this.rows.length, 0, [])
  }
  moveColumn(from: number, to: number): void {
    const order = this.headings.map((_, at) => at)
    const [one = 0] = order.splice(from % order.length, 1)
    order.splice(to % (order.length + 1), 0, one)
    this.keys = order.map((at) => this.keys[at] ?? '')
    this.headings = order.map((at) => this.headings[at] ?? null)
    this.rows = this.rows.map((row) => order.map((at) => row[at] ?? null))
  }
  shown(): readonly string[] {
    return this.rows
      .map((row) => line(HEADINGS.map((heading) => row[this.headings.indexOf(heading)] ?? null)))
      .filter((one) => one !== '')
      .sort()
  }
}

const NEW = own('nombre nuevo', 'barrio nuevo', {})
/** Four people are told something, three of them the same, one is taken in, one taken away, one is new. */
const meantOn = ({ table: one, tab, rows }: TabNow): Batch => {
  const rowOf = (id: string): number => rows.findIndex((row) => row[at('id')] === id) + 1
  const patch = (id: string, value: string) =>
    ({ table: one, tab, kind: 'patch', id, row: rowOf(id), cells: [{ key: 'state', at: at('Estado'), value }], expected: '' }) as const
  const taken = [
    { key: 'state', at: at('Estado'), value: 'recién' },
    { key: 'id', at: at('id'), value: 'c_new' },
  ]
  return {
    writes: [
      ...['c_1', 'c_2', 'c_4'].map((id) => patch(id, 'salió')),
      patch('c_3', LONG),
      { table: one, tab, kind: 'adopt', id: 'c_new', row: rows.length, cells: taken, expected: marksOf(NEW) },
    ],
    appends: [
      {
        table: one,
        tab,
        id: 'c_app',
        cells: [{ key: 'name', at: at('Nombre'), value: 'importada' }, ...[{ key: 'id', at: at('id'), value: 'c_app' }]],
      },
    ],
    removals: [{ table: one, tab, id: 'c_5', row: rowOf('c_5') }],
  }
}
const person = (n: number, state: Cell = null): string =>
  line(own(`nombre ${n}`, `barrio ${n}`, { Estado: state, id: `c_${n}`, Llave: n % 2 === 0 ? 'sí' : null }))
const END = [
  line(own('importada', null, { Edad: null, id: 'c_app' })),
  person(0),
  person(1, 'salió'),
  person(2, 'salió'),
  person(3, LONG),
  person(4, 'salió'),
  line(own('nombre nuevo', 'barrio nuevo', { Estado: 'recién', id: 'c_new' })),
].sort()

interface Move {
  readonly kind: 'row' | 'insert' | 'column'
  readonly a: number
  readonly b: number
}
const act = (tab: Tab, moves: readonly Move[]): void => {
  for (const { kind, a, b } of moves) {
    if (kind === 'row') tab.move(a, b)
    else if (kind === 'insert') tab.insertRow(a)
    else tab.moveColumn(a, b)
  }
}

/** `between`: what people do before the commit, and before each mend; then they rest. */
const play = (between: readonly (readonly Move[])[], removes = true): { readonly lines: readonly string[]; readonly mends: number } => {
  const tab = new Tab()
  tab.rows.push([...NEW])
  const first = tab.now()
  act(tab, between[0] ?? [])
  const meant = meantOn(first)
  let log = tab.apply(removes ? meant : { ...meant, removals: [] }, first.tab, 1)
  for (let mends = 0; ; mends++) {
    const steps = stepsOf(log)
    const last = steps[steps.length - 1]
    if (mends > 12 || !last || isAllRight(last)) return { lines: tab.shown(), mends }
    const now = tab.now()
    act(tab, between[mends + 1] ?? [])
    const batch = mendOf(steps, [now])
    if (batch.writes.length + batch.appends.length + batch.removals.length === 0) return { lines: tab.shown(), mends }
    log = [...log, ...tab.apply(batch, now.tab, mends + 2)]
  }
}

test('nothing moved: nothing to mend', () => {
  expect(play([])).toEqual({ lines: END, mends: 0 })
})

const rows = fc.record({ kind: fc.constantFrom('row' as const, 'insert' as const), a: fc.nat(9), b: fc.nat(9) })
const columns = fc.record({ kind: fc.constant('column' as const), a: fc.nat(9), b: fc.nat(9) })
/** In the second between two of Hilo's calls: rows as often as you like, and a column. */
const moves = fc
  .tuple(fc.array(rows, { maxLength: 3 }), fc.array(columns, { maxLength: 1 }), fc.nat(3))
  .map(([some, column, at]): readonly Move[] => [...some.slice(0, at), ...column, ...some.slice(at)])
/** People's deeds before the commit, and before so many mends. */
const before = (mends: number) => fc.array(moves, { maxLength: mends + 1 })

test('whatever moves before the commit and before its mends, all comes to the same end', () => {
  let most = 0
  fc.assert(
    fc.property(before(4), (between) => {
      const { lines, mends } = play(between, false)
      most = Math.max(most, mends)
      expect(lines).toEqual([...END, person(5)].sort())
    }),
    { numRuns: 500 },
  )
  expect(most).toBeGreaterThan(2)
})

test('so does a row that is taken away, and what was taken away in its place', () => {
  fc.assert(
    fc.property(before(1), (between) => {
      expect(play(between).lines).toEqual(END)
    }),
    { numRuns: 500 },
  )
})
