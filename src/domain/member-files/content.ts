/** All that a member's file is to show next: their people and classes, what was not taken in yet, and rows and columns of their own. */
import { hash } from '../../kernel/hash'
import type { Felt } from './felt'
import { type ClassLine, type Content, isDone, type PersonLine, type Reading, type Wanted } from './file'
import { bothOf, verdict } from './merge'
import { ID, isDay, type Line, NAME, OUTCOME, PEOPLE, type Sheet, typedIn, type Values, wordsOf } from './shape'
import type { Done } from './tables'

export const contentOf = (file: Reading, wanted: Wanted, mail: Values, classes: Pick<Felt, 'values' | 'base'>): Content => {
  const { done } = wanted
  const isTaken = (line: string, field: string, value: string): Done | undefined => isDone(done, { line, field, value, stamp: file.stamp })
  const cellsOf = (line: PersonLine): Line['cells'] => {
    const { note = '', send = '', help = '', write = '' } = mail[line.id] ?? {}
    const sent = isTaken(line.id, 'send', '')
    return {
      ...line,
      write: sent && !sent.keep && sent.value === hash(write) ? '' : write,
      send: send !== '' && !sent,
      note: isTaken(line.id, 'note', note) ? '' : note,
      help: help !== '' && !isTaken(line.id, 'help', ''),
    }
  }
  const days = [
    ...new Set([...wanted.days, ...wanted.classes.flatMap(({ values }) => Object.keys(values)), ...keptDays(classes.values, wanted)]),
  ]
    .filter(isDay)
    .sort()
    .reverse()
  const fields = [...days, OUTCOME.key]
  const base: Record<string, Readonly<Record<string, string>>> = {}
  const marksOf = ({ id, name, values, apart }: ClassLine): Line['cells'] => {
    const cells: Record<string, string> = {}
    const agreed: Record<string, string> = {}
    for (const field of fields) {
      const main = values[field] ?? ''
      const known = classes.base[id]?.[field]
      const file = classes.values[id]?.[field] ?? known ?? main
      const quarrel = apart[field]
      const says = known === undefined && file === '' ? 'ours' : verdict(main, file, known ?? '', quarrel)
      const both = says === 'apart' && quarrel ? bothOf(quarrel) : undefined
      cells[field] = both ?? (says === 'theirs' ? file : main)
      agreed[field] = both ?? (says === 'theirs' ? (known ?? '') : main)
    }
    base[id] = agreed
    return { id, name, ...cells }
  }
  const people = laidOut(
    file,
    'people',
    PEOPLE.map(({ key }) => key),
    wanted.people,
    cellsOf,
  )
  const marks = laidOut(file, 'classes', [NAME.key, ID.key, ...fields], wanted.classes, marksOf)
  const free = [...file.people.lines, ...file.classes.lines].flatMap((line) => (line.id === '' ? [[textOf(line), '1']] : []))
  const before = { ...typedIn(file.people, wanted.lang), ...typedIn(file.classes, wanted.lang), '': Object.fromEntries(free) }
  return { stamp: file.stamp === 0 ? wanted.birth : file.stamp + 1, people, classes: marks, base, before }
}

/** A class that is no longer one, in which somebody wrote all the same. */
const keptDays = (values: Values, { classes }: Wanted): readonly string[] =>
  classes.flatMap(({ id }) => Object.entries(values[id] ?? {}).flatMap(([key, value]) => (value === '' ? [] : [key])))

/** Lines in the order in which somebody sorted them, new ones at the end; rows and columns of somebody's own stay. */
const laidOut = <L extends { readonly id: string }>(
  file: Reading,
  which: 'people' | 'classes',
  keys: readonly string[],
  wanted: readonly L[],
  cellsOf: (line: L) => Line['cells'],
): Sheet => {
  const now = file[which]
  const own = now.keys.filter((key) => key.startsWith('#'))
  const byId = new Map(wanted.map((line) => [line.id, line]))
  const there = now.lines.flatMap(({ id }) => byId.get(id) ?? [])
  const lines = [...there, ...wanted.filter((line) => !there.includes(line))].map((line): Line => {
    const kept = now.lines.find(({ id }) => id === line.id)?.cells ?? {}
    return { id: line.id, cells: { ...Object.fromEntries(own.map((key) => [key, kept[key] ?? null])), ...cellsOf(line) } }
  })
  const free = now.lines.filter(({ id }) => id === '')
  const known = new Set([...free.map(textOf), ...Object.keys(file.before[''] ?? {})])
  // A row of somebody's own that a writing covered.
  const covered = file.image[which].lines.filter((line) => line.id === '' && !known.has(textOf(line)))
  return { keys: [...keys, ...own], lines: [...lines, ...free, ...covered] }
}
const textOf = ({ cells }: Line): string =>
  Object.values(cells)
    .map(wordsOf)
    .filter((words) => words !== '')
    .join('\n')
