/** What is to be taken from a member's file and what written into it: nothing typed is written over before it was taken in. */
import { contentOf } from './content'
import { felt } from './felt'
import { type ClassLine, type Content, isDone, type Plan, type Reading, type Typed, type Wanted } from './file'
import { verdict } from './merge'
import { isShared, type Sheet, type Values, wordsOf } from './shape'

export const plan = (file: Reading, wanted: Wanted): Plan => {
  const { stamp } = file
  const people = felt(file, 'people', wanted.lang)
  const classes = felt(file, 'classes', wanted.lang)
  const shown = new Map(wanted.classes.map((line) => [line.id, line]))
  const theirs = new Set([...wanted.people, ...shown.values()].map(({ id }) => id))
  const typed = [
    ...people.notes.map(([line, value]): Typed => ({ line, field: 'note', value, base: '', stamp })),
    ...Object.entries(people.values).flatMap(([line, cells]) => mailOf(line, cells, theirs.has(line), stamp)),
    ...Object.entries(classes.values).flatMap(([line, cells]) => wordsTyped(line, cells, classes.base[line] ?? {}, shown.get(line), stamp)),
  ].filter((one) => (isShared(one.field) && one.value === one.base) || !isDone(wanted.done, one))
  const gone = [...file.people.lines, ...file.classes.lines].some(({ id }) => id !== '' && !theirs.has(id))
  if (typed.length > 0) return { typed, write: null, again: true }
  const next = contentOf(file, wanted, people.values, classes)
  const foreign = [...file.image.people.lines, ...file.image.classes.lines].some(({ id }) => id !== '' && !theirs.has(id))
  const isSame =
    stamp > 0 &&
    !foreign &&
    !people.lost &&
    !classes.lost &&
    same(file.base, next.base) &&
    sameSheet(file.people, next.people) &&
    sameSheet(file.classes, next.classes)
  return { typed, write: isSame ? null : next, again: !isSame && (gone || settles(next, wanted)) }
}

/** A quarrel ends with this writing: the next look finds both sides saying the same. */
const settles = ({ classes }: Content, wanted: Wanted): boolean =>
  wanted.classes.some(({ id, values, apart }) =>
    Object.keys(apart).some((field) => wordsOf(classes.lines.find((line) => line.id === id)?.cells[field]) === (values[field] ?? '')),
  )

/** Mailboxes: of a person who is no longer theirs words are kept, and nothing is sent. */
const mailOf = (line: string, cells: Readonly<Record<string, string>>, isTheirs: boolean, stamp: number): readonly Typed[] => {
  const { note = '', send = '', help = '', write = '' } = cells
  const one = (field: string, value: string): Typed => ({ line, field, value, base: '', stamp })
  return [
    ...(note === '' ? [] : [one('note', note)]),
    ...(send === '' ? [] : [one('send', write)]),
    ...(help === '' ? [] : [one('help', 'true')]),
    ...(isTheirs || write === '' || send !== '' ? [] : [one('draft', write)]),
  ]
}

const wordsTyped = (
  line: string,
  cells: Readonly<Record<string, string>>,
  base: Readonly<Record<string, string>>,
  shown: ClassLine | undefined,
  stamp: number,
): readonly Typed[] =>
  Object.entries(cells).flatMap(([field, value]) => {
    if (!isShared(field)) return []
    const was = base[field] ?? ''
    const one = { line, field, value, base: was, stamp }
    if (!shown) return value === was ? [] : [one]
    const main = shown.values[field] ?? ''
    // A line that was just put there has nothing of its own to say.
    if (value === '' && base[field] === undefined) return []
    const says = verdict(main, value, was, shown.apart[field])
    return says === 'theirs' || says === 'agreed' ? [one] : []
  })

const same = (one: Values, other: Values): boolean => canonical(one) === canonical(other)
const canonical = (values: Values): string =>
  JSON.stringify(
    Object.entries(values)
      .map(
        ([line, cells]) =>
          [
            line,
            Object.entries(cells)
              .filter(([, value]) => value !== '')
              .sort(),
          ] as const,
      )
      .filter(([, cells]) => cells.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
const sameSheet = (one: Sheet, other: Sheet): boolean =>
  one.keys.join('\n') === other.keys.join('\n') &&
  one.lines.length === other.lines.length &&
  one.lines.every(({ id, cells }, at) => {
    const wanted = other.lines[at]
    return wanted?.id === id && other.keys.every((key) => wordsOf(cells[key]) === wordsOf(wanted.cells[key]))
  })
