/** Puts right what a commit wrote into a wrong row or column: the row that was hit gets its cells back, the one that was meant gets its own. */
import type { Table } from '../kernel/table'
import type { Cell, Rows } from '../ports'
import { fingerprint, type Image, isRight } from './images'
import type { Layout, TabLayout } from './layout'
import { cellData, idOf } from './record'
import { OWN, type PlacedCell, type RowWrite } from './writer'

/** What one tab looks like now. */
export interface TabNow {
  readonly table: Table
  readonly tab: TabLayout
  readonly headings: readonly Cell[]
  /** Below the heading. */
  readonly rows: Rows
}

/** An entry that did not hit what it meant, with the headings as they were at that instant. */
export interface Wrong {
  readonly image: Image
  readonly headings: readonly Cell[]
}

/** `meantBy` is the layout that the commit was planned with. */
export const wrongOf = (images: readonly Image[], tables: readonly Table[], meantBy: Layout): readonly Wrong[] => {
  const headingsOf = new Map<string, Image>()
  for (const image of images) if (image.entry.kind === 'headings') headingsOf.set(`${image.entry.commit} ${image.entry.table}`, image)
  return images.flatMap((image) => {
    const table = tables.find((one) => one.key === image.entry.table)
    const tab = meantBy.tabs.get(image.entry.table)
    const headings = headingsOf.get(`${image.entry.commit} ${image.entry.table}`)
    if (!table || !tab || !headings || image.entry.kind === 'headings') return []
    return isRight(headings, table, tab) && isRight(image, table, tab) ? [] : [{ image, headings: headings.cells }]
  })
}

/** The writes that mend: rows that are gone meanwhile need nothing. */
export const mendOf = (wrong: readonly Wrong[], now: ReadonlyMap<string, TabNow>): readonly RowWrite[] => {
  const writes = new Map<string, RowWrite>()
  const add = ({ table, tab, rows }: TabNow, row: number, cells: readonly PlacedCell[]): void => {
    const name = `${table.key} ${row}`
    const id = idOf(tab, rows[row] ?? [])
    const before = writes.get(name)?.cells ?? []
    // Where columns moved by one, a place to give back is a place to write: what was meant wins.
    const kept = before.filter((cell) => !cells.some((other) => other.at === cell.at))
    writes.set(name, { table, tab, kind: 'patch', id, row: row + 1, cells: [...kept, ...cells], expected: id })
  }
  for (const pass of ['give back', 'write'] as const)
    for (const { image, headings } of wrong) {
      const tabNow = now.get(image.entry.table)
      if (!tabNow) continue
      const { tab, rows } = tabNow
      const { entry } = image
      const places = placesNow(image, headings, tabNow.headings)
      const hit = hitRow(image, headings, tabNow, places)
      if (hit < 0) continue
      if (pass === 'give back') {
        add(
          tabNow,
          hit,
          places.map(([, then, at]) => ({ key: '', at, data: cellData(image.cells[then] ?? null) })),
        )
        continue
      }
      const meant = entry.kind === 'append' ? hit : rows.findIndex((row) => idOf(tab, row) === entry.id)
      if (entry.kind === 'adopt' || meant < 0) continue
      add(
        tabNow,
        meant,
        places.flatMap(([key, , at]): PlacedCell[] => {
          const right = key.startsWith(OWN) ? tab.own.get(key.slice(OWN.length)) : tab.columns.get(key)
          return right === undefined ? [] : [{ key, at: right, data: cellData(rows[hit]?.[at] ?? null) }]
        }),
      )
    }
  return [...writes.values()]
}

/** Key, position then, position now of every written cell: columns may have moved again since. */
type Place = readonly [key: string, then: number, now: number]
const placesNow = (image: Image, then: readonly Cell[], now: readonly Cell[]): readonly Place[] =>
  image.entry.places.map(([key, position]) => {
    const heading = then[position]
    const same = heading === undefined || heading === null || heading === '' ? -1 : now.indexOf(heading)
    return [key, position, same >= 0 ? same : position] as const
  })

/** Where the row that was hit stands now; −1 when it is gone. */
const hitRow = (
  { entry, cells }: Image,
  then: readonly Cell[],
  { table, tab, rows, headings }: TabNow,
  places: readonly Place[],
): number => {
  if (entry.kind === 'append' || entry.kind === 'adopt') {
    // These wrote the id itself: the row carries it, wherever it stands.
    const at = places.find(([key]) => key === 'id')?.[2] ?? -1
    return rows.findIndex((row) => row[at] === entry.id)
  }
  const idHeading = headings[tab.columns.get('id') ?? -1]
  const id = String(cells[idHeading === undefined || idHeading === null ? -1 : then.indexOf(idHeading)] ?? '')
  if (id !== '') return rows.findIndex((row) => idOf(tab, row) === id)
  const typed = fingerprint(table, tab, cells)
  return rows.findIndex((row) => idOf(tab, row) === '' && fingerprint(table, tab, row) === typed)
}
