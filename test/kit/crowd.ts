/** People at work in Contactos while Hilo works: random edits between any two calls, and a shadow of what every row must still hold. */
import fc from 'fast-check'
import { noteEdit } from '../../src/app/intakes/edited'
import { contacts } from '../../src/domain/contacts/contacts'
import { upcoming } from '../../src/domain/outbox/queue'
import type { Programme } from './programme'

const USER = 'ana@example.org'
/** Their own columns; the first names the row. */
const MARKER = 'Mío'
const OWN = 'Barrio'

export const KINDS = [
  'sort',
  'sort upcoming',
  'insert row',
  'insert column',
  'move column',
  'move row',
  'delete row',
  'rename heading',
  'rename tab',
  'move tab',
  'type own',
  'type person',
] as const
export type Kind = (typeof KINDS)[number]
export interface Move {
  /** Number of the call before which it happens. */
  readonly at: number
  readonly kind: Kind
  readonly a: number
  readonly b: number
}

export const moves = (calls: number, kinds: readonly Kind[]): fc.Arbitrary<readonly Move[]> =>
  fc.array(fc.record({ at: fc.nat(calls), kind: fc.constantFrom(...kinds), a: fc.nat(997), b: fc.nat(991) }), {
    minLength: 1,
    maxLength: 14,
  })

type Cells = Map<string, string>

export class Crowd {
  /** What people typed in each row, by the row's marker: heading → words. */
  readonly rows = new Map<string, Cells>()
  /** Headings as they are now, by what they were. */
  private readonly renamed = new Map<string, string>()
  readonly deleted = new Set<string>()
  private typed = 0
  private shifted = false

  constructor(private readonly one: Programme) {}

  private get title(): string {
    return this.one.title(contacts)
  }
  /** All cells as typed, with the heading row. */
  private grid(): readonly (readonly string[])[] {
    const values = this.one.host.file.api.values.get(this.tab(), { valueRenderOption: 'FORMULA' }).values ?? []
    return values.map((row) => (Array.isArray(row) ? row.map(String) : []))
  }
  private tab(): string {
    const id = this.one.sheetId(contacts)
    const sheet = this.one.host.file.tabs().find((tab) => tab.sheetId === id)
    return `'${(sheet?.title ?? this.title).replace(/'/g, "''")}'`
  }
  private now(heading: string): string {
    return this.renamed.get(heading) ?? heading
  }
  private at(heading: string, headings = this.grid()[0] ?? []): number {
    return headings.indexOf(this.now(heading))
  }

  /** Own columns with a word in every row, so that no row can be taken for another. */
  arrive(): void {
    const [headings = [], ...rows] = this.grid()
    const end = headings.length
    this.edit(0, end, [MARKER, OWN])
    rows.forEach((row, at) => {
      const marker = `fila ${at}`
      this.edit(at + 1, end, [marker, `=1+${at}`])
      const cells: Cells = new Map([
        [MARKER, marker],
        [OWN, `=1+${at}`],
      ])
      for (const heading of TYPED) cells.set(heading, row[headings.indexOf(heading)] ?? '')
      this.rows.set(marker, cells)
    })
  }

  /** The same people at the same moment, to begin again from there. */
  copy(): Crowd {
    const copy = new Crowd(this.one)
    for (const [marker, cells] of this.rows) copy.rows.set(marker, new Map(cells))
    return copy
  }

  act({ kind, a, b }: Move): void {
    const { person } = this.one.host.file
    const sheet = this.one.sheetId(contacts)
    const grid = this.grid()
    const rows = Math.max(1, grid.length - 1)
    const columns = Math.max(1, grid[0]?.length ?? 0)
    switch (kind) {
      case 'sort':
        person.sort({ user: USER, range: this.range(1, 0, rows, columns + 1), by: [{ column: a % columns, descending: b % 2 === 0 }] })
        return
      case 'sort upcoming':
        this.sortUpcoming(a, b)
        return
      case 'insert row':
        person.insert({ user: USER, sheet, axis: 'rows', at: 1 + (a % rows), count: 1 + (b % 2) })
        return
      case 'insert column':
        this.shifted = true
        person.insert({ user: USER, sheet, axis: 'columns', at: a % (columns + 1) })
        return
      case 'move column':
        this.shifted = true
        person.move({ user: USER, sheet, axis: 'columns', at: a % columns, to: b % (columns + 1) })
        return
      case 'move row':
        person.move({ user: USER, sheet, axis: 'rows', at: 1 + (a % rows), to: 1 + (b % (rows + 1)) })
        return
      case 'delete row':
        this.deleteRow(a)
        return
      case 'rename heading':
        this.rename(a, b)
        return
      case 'rename tab':
        person.renameTab({ user: USER, sheet, title: `Gente ${a}` })
        return
      case 'move tab':
        person.moveTab({ user: USER, sheet, to: a % 5 })
        return
      case 'type own':
        this.typeOwn(a, b)
        return
      case 'type person':
        this.typePerson(a)
        return
    }
  }

  private sortUpcoming(a: number, b: number): void {
    const id = this.one.sheetId(upcoming)
    const title = this.one.host.file.tabs().find((tab) => tab.sheetId === id)?.title ?? ''
    this.one.host.file.person.sort({
      user: USER,
      range: `'${title}'!A2:J60`,
      by: [{ column: a % 6, descending: b % 2 === 0 }],
    })
  }

  /** Rows that people know: one that does not look like itself, for Hilo is still putting it right, they leave alone. */
  private marked(): readonly number[] {
    return this.grid().flatMap((row, at) => (at > 0 && this.rows.has(row[this.at(MARKER)] ?? '') ? [at] : []))
  }

  private deleteRow(a: number): void {
    const marked = this.marked()
    const row = marked[a % Math.max(1, marked.length)]
    // Somebody must be left to talk with.
    if (row === undefined || marked.length < 3) return
    const marker = this.grid()[row]?.[this.at(MARKER)] ?? ''
    this.one.host.file.person.delete({ user: USER, sheet: this.one.sheetId(contacts), axis: 'rows', at: row })
    this.rows.delete(marker)
    this.deleted.add(marker)
  }

  private rename(a: number, b: number): void {
    const heading = RENAMED[a % RENAMED.length] ?? OWN
    const column = this.at(heading)
    if (column < 0) return
    const words = `${heading} ${b}`
    this.renamed.set(heading, words)
    this.edit(0, column, [words])
  }

  private typeOwn(a: number, b: number): void {
    const marked = this.marked()
    const row = marked[a % Math.max(1, marked.length)]
    const heading = TYPES[b % TYPES.length] ?? OWN
    const column = this.at(heading)
    if (row === undefined || column < 0) return
    const words = `escrito ${this.typed++}`
    const marker = this.grid()[row]?.[this.at(MARKER)] ?? ''
    this.edit(row, column, [words])
    this.rows.get(marker)?.set(heading, words)
  }

  /** Somebody new, typed cell by cell below the others. */
  private typePerson(a: number): void {
    const row = this.grid().length
    const marker = `nueva ${this.typed++}`
    const phone = `+54115556${String(1000 + (a % 9000)).slice(0, 4)}`
    if ([...this.rows.values()].some((cells) => cells.get('WhatsApp') === phone)) return
    const cells: Cells = new Map([
      [MARKER, marker],
      ['Nombre', `Nombre ${marker}`],
      ['WhatsApp', phone],
    ])
    for (const [heading, words] of cells) this.edit(row, this.at(heading), [words])
    for (const heading of [...TYPED, OWN]) if (!cells.has(heading)) cells.set(heading, '')
    this.rows.set(marker, cells)
  }

  /** Types cells of one row; Sheets says so to Hilo, whatever else is going on. */
  private edit(row: number, column: number, words: readonly string[]): void {
    const { file, sharedStore } = this.one.host
    const answer = file.person.edit({ user: USER, range: this.range(row, column, 1, words.length), values: [words] })
    if (!answer.ok) throw new Error(answer.message)
    const store = {
      set: (entries: Readonly<Record<string, string>>) => {
        for (const [key, value] of Object.entries(entries)) sharedStore.set(key, value)
      },
    }
    noteEdit(store, { sheetId: this.one.sheetId(contacts), fromRow: row + 1, toRow: row + 1 })
  }

  private range(row: number, column: number, height: number, width: number): string {
    return `${this.tab()}!${letters(column)}${row + 1}:${letters(column + width - 1)}${row + height}`
  }

  /** What is not as people left it. */
  complaints(): readonly string[] {
    const [headings = [], ...rows] = this.grid()
    const found: string[] = []
    const at = new Map([MARKER, OWN, ...TYPED].map((heading) => [heading, this.at(heading, headings)]))
    for (const [heading, column] of at) if (column < 0) found.push(`no column ${heading}`)
    for (const [marker, cells] of this.rows) {
      const standing = rows.filter((row) => row[at.get(MARKER) ?? -1] === marker)
      if (standing.length !== 1) found.push(`«${marker}» stands ${standing.length} times`)
      for (const [heading, words] of cells) {
        const now = standing[0]?.[at.get(heading) ?? -1] ?? ''
        // A picture holds values: of a formula that a column pushed under Hilo's hand in that very second its value comes back.
        const isValue = this.shifted && heading === OWN && words.startsWith('=1+') && now === String(1 + Number(words.slice(3)))
        if (now !== words && !isValue) found.push(`«${marker}» ${heading}: «${now}» instead of «${words}»`)
      }
    }
    for (const marker of this.deleted) if (rows.some((row) => row.includes(marker))) found.push(`«${marker}» is back`)
    return found
  }

  /** The id that each row bears. */
  ids(): ReadonlyMap<string, string> {
    const rows = this.one.records(contacts)
    const [, ...grid] = this.grid()
    const marker = this.at(MARKER)
    const ids = new Map<string, string>()
    for (const row of grid) {
      const id = rows.find((record) => record['id'] !== '' && row.includes(String(record['id'])))?.['id']
      if (row[marker]) ids.set(row[marker] ?? '', String(id ?? ''))
    }
    return ids
  }
}

/** Headings that people fill in and leave alone while they are watched. */
const TYPED = ['Nombre', 'WhatsApp', 'Cómo le decimos', 'Etiquetas', 'Notas']
const TYPES = ['Etiquetas', 'Notas', OWN]
const RENAMED = ['Notas', 'Etiquetas', OWN, 'Estado', 'Sigue']

const letters = (at: number): string => (at < 26 ? '' : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26))
