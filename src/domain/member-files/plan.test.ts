/** A file and the programme beside each other, in any order of deeds and losses: no word is lost, none is taken twice, nobody else's row stays. */
import fc from 'fast-check'
import { hash } from '../../kernel/hash'
import type { Content, Reading, Typed, Wanted } from './file'
import { type Apart, bothOf, takeIn, verdict } from './merge'
import { plan } from './plan'
import type { Sheet } from './shape'
import type { Done } from './tables'

const DAY = '2027-03-01'
const NONE: Sheet = { keys: [], lines: [] }
const copyOf = (sheet: Sheet): Sheet => ({ keys: sheet.keys, lines: sheet.lines.map((line) => ({ ...line, cells: { ...line.cells } })) })

/** The programme's side as `take` keeps it, and the file as Google does: a writing copies what it finds before it writes. */
class Both {
  outcome: Record<string, string> = { a: '', b: '' }
  apart: Record<string, Apart | undefined> = {}
  mine = new Set(['a', 'b'])
  done: Done[] = []
  notes: string[] = []
  file: Reading = { stamp: 0, people: NONE, classes: NONE, base: {}, before: {}, image: { people: NONE, classes: NONE } }
  /** Every word that somebody settled on, on either side. */
  readonly typedNotes: string[] = []

  wanted(): Wanted {
    const ids = [...this.mine]
    return {
      lang: 'es',
      people: ids.map((id) => ({ id: `c_${id}`, name: id, next: '', last: '' })),
      classes: ids.map((id) => {
        const quarrel = this.apart[id]
        return { id: `i_${id}`, name: id, values: { outcome: this.outcome[id] ?? '' }, apart: quarrel ? { outcome: quarrel } : {} }
      }),
      days: [DAY],
      done: this.done,
      birth: 1,
    }
  }
  write(content: Content): void {
    // The fence: a number lands once.
    if (this.file.stamp !== 0 && content.stamp !== this.file.stamp + 1) return
    this.file = {
      ...content,
      people: copyOf(content.people),
      classes: copyOf(content.classes),
      image: { people: this.file.people, classes: this.file.classes },
    }
  }
  take(typed: readonly Typed[]): void {
    for (const one of typed) {
      const { line, field, value, base, stamp } = one
      const isOver = field === 'outcome' && value === base
      if (
        !isOver &&
        this.done.some((each) => each.line === line && each.field === field && each.stamp === stamp && each.value === hash(value))
      )
        continue
      this.done.push({ line, field, value: hash(value), stamp, at: 0, keep: false, says: '' })
      if (field === 'note') this.notes.push(value)
      else if (field === 'outcome') {
        const id = line.slice(2)
        const taken = takeIn(this.outcome[id] ?? '', value, base, this.apart[id])
        this.outcome[id] = taken.main
        this.apart[id] = taken.apart ?? undefined
      }
    }
  }
  type(which: 'people' | 'classes', id: string, key: string, value: string): void {
    const line = this.file[which].lines.find((one) => one.id === id)
    if (line) Object.assign(line.cells, { [key]: value })
  }
  cell(which: 'people' | 'classes', id: string, key: string): unknown {
    return this.file[which].lines.find((one) => one.id === id)?.cells[key]
  }
  /** One look from reading to writing; `gap`: what happens between both; `lost`: neither the writing nor its news arrive. */
  look(gap: () => void, lost: 'nothing' | 'writing' | 'news'): void {
    const done = plan({ ...this.file, people: copyOf(this.file.people), classes: copyOf(this.file.classes) }, this.wanted())
    gap()
    if (done.write && lost !== 'writing') this.write(done.write)
    if (lost !== 'news') this.take(done.typed)
  }
  settle(): void {
    for (let round = 0; round < 8; round++) this.look(() => undefined, 'nothing')
  }
}

type Deed = (both: Both) => void
const who = fc.constantFrom('a', 'b')
let words = 0
const word = (): string => `w${words++}`
const deed: fc.Arbitrary<Deed> = fc.oneof(
  who.map(
    (id): Deed =>
      (both) =>
        both.type('classes', `i_${id}`, 'outcome', word()),
  ),
  who.map(
    (id): Deed =>
      (both) => {
        both.outcome[id] = word()
      },
  ),
  who.map(
    (id): Deed =>
      (both) => {
        if (both.cell('people', `c_${id}`, 'note') !== '') return
        const note = word()
        both.typedNotes.push(note)
        both.type('people', `c_${id}`, 'note', note)
      },
  ),
  who.map(
    (id): Deed =>
      (both) =>
        both.mine.has(id) ? both.mine.delete(id) : both.mine.add(id),
  ),
  fc.constant<Deed>((both) => {
    for (const which of ['people', 'classes'] as const)
      both.file = { ...both.file, [which]: { keys: both.file[which].keys, lines: [...both.file[which].lines].reverse() } }
  }),
)
const step = fc.oneof(
  deed,
  fc.tuple(fc.array(deed, { maxLength: 2 }), fc.constantFrom('nothing' as const, 'writing' as const, 'news' as const)).map(
    ([gap, lost]): Deed =>
      (both) =>
        both.look(() => {
          for (const one of gap) one(both)
        }, lost),
  ),
)

test('whatever happens in whichever order, notes are taken once, both sides agree or show both words, and only theirs are shown', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      const both = new Both()
      both.settle()
      for (const one of steps) one(both)
      both.settle()
      expect([...both.notes].sort()).toEqual([...both.typedNotes].sort())
      for (const id of both.mine) {
        const quarrel = both.apart[id]
        expect(both.cell('classes', `i_${id}`, 'outcome')).toBe(quarrel ? bothOf(quarrel) : both.outcome[id])
      }
      const shown = [both.file.people, both.file.classes, both.file.image.people, both.file.image.classes].flatMap(({ lines }) =>
        lines.map(({ id }) => id.slice(2)),
      )
      expect([...new Set(shown)].sort()).toEqual([...both.mine].sort())
    }),
    { numRuns: 400 },
  )
})

test('of two words that were typed at one time, neither gives way to the other', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), (isInGap, isLost) => {
      const both = new Both()
      both.settle()
      const theirs = (): void => both.type('classes', 'i_a', 'outcome', 'file')
      const ours = (): void => {
        both.outcome['a'] = 'main'
      }
      ours()
      both.look(isInGap ? theirs : () => undefined, isLost ? 'writing' : 'nothing')
      if (!isInGap) {
        theirs()
        both.outcome['a'] = 'main 2'
      }
      both.settle()
      expect(both.apart['a']).toEqual({ main: isInGap ? 'main' : 'main 2', file: 'file' })
    }),
  )
})

describe('one value, both sides', () => {
  const CASES = [
    ['nothing changed', 'x', 'x', 'x', undefined, 'same'],
    ['only the file', 'x', 'y', 'x', undefined, 'theirs'],
    ['only the programme', 'y', 'x', 'x', undefined, 'ours'],
    ['both, alike', 'y', 'y', 'x', undefined, 'same'],
    ['both, unlike', 'y', 'z', 'x', undefined, 'theirs'],
    ['both are to be shown', 'y', 'z', 'x', { main: 'y', file: 'z' }, 'apart'],
    ['both are shown', 'y', 'y / z', 'y / z', { main: 'y', file: 'z' }, 'apart'],
    ['the file chooses', 'y', 'z', 'y / z', { main: 'y', file: 'z' }, 'theirs'],
    ['the programme chooses', 'z', 'y / z', 'y / z', { main: 'y', file: 'z' }, 'ours'],
    ['both say the same again', 'z', 'z', 'z', { main: 'y', file: 'z' }, 'agreed'],
  ] as const
  test.each(CASES)('%s', (_what, main, file, base, apart, says) => {
    expect(verdict(main, file, base, apart)).toBe(says)
  })
})
