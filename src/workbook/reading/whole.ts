/** Reads a tab whole, or its oldest rows: what people typed without an identity comes along. */
import type { Bounded, Need, SweptRow } from '../../kernel/state'
import type { Table } from '../../kernel/table'
import type { Cell, Rows } from '../../ports'
import { idOf, readRecord } from '../cells'
import type { TabLayout } from '../tabs/layout'
import { columnsBelow, type ReadBatch, rowsBelow } from './read-batch'
import { isBlank, noteLength, type Reading, takeRow, words } from './reading'

const planRows = (reading: Reading, batch: ReadBatch, table: Table, take: (rows: Rows, tab: TabLayout) => void): void => {
  for (const tab of batch.tabsOf(table))
    batch.add(tab, columnsBelow(tab, 0), (rows) => {
      noteLength(
        reading,
        table,
        tab,
        rows.map((row) => idOf(tab, row)),
      )
      take(rows, tab)
    })
}

/** Every row of a bounded table; of two rows with one id the upper is the record. */
export const planAll = (reading: Reading, batch: ReadBatch, table: Bounded): void =>
  planRows(reading, batch, table, (rows, tab) => {
    const ids = new Set<string>()
    rows.forEach((row, at) => {
      if (!ids.has(idOf(tab, row))) ids.add(takeRow(reading, table, tab, row, tab.first + at))
    })
    ids.delete('')
    reading.snapshot.putWhole(table, [...ids])
  })

/** Every row of a growing table, of its older tabs too, and with it the whole index. */
export const planSweep = (reading: Reading, batch: ReadBatch, table: Table): void => {
  const seen = new Set<string>()
  const swept: SweptRow[] = []
  planRows(reading, batch, table, (rows, tab) => {
    rows.forEach((cells, at) => {
      const id = idOf(tab, cells)
      const isFirst = id !== '' && !seen.has(id)
      seen.add(id)
      swept.push(...sweptRow(reading, table, tab, cells, tab.first + at, isFirst))
    })
    // The current tab comes last.
    reading.snapshot.putSweep(table, swept)
    for (const [key, column] of Object.entries(table.columns))
      if (column.indexed)
        reading.finder.rebuild(
          table.key,
          key,
          rows.map((row) => words(row[tab.columns.get(key) ?? -1])),
          tab.first,
        )
  })
}

/** The oldest rows that are there. */
export const planHead = (reading: Reading, batch: ReadBatch, { table, count }: Extract<Need, { need: 'head' }>): void => {
  const tab = batch.tab(table)
  batch.add(tab, rowsBelow(tab, tab.first, tab.first + count), (rows) => {
    const ids = rows.map((cells, at) => takeRow(reading, table, tab, cells, tab.first + at))
    reading.snapshot.putHead(
      table,
      count,
      ids.filter((id) => id !== ''),
    )
  })
}

export const sweptRow = (
  reading: Reading,
  table: Table,
  tab: TabLayout,
  cells: readonly Cell[],
  row: number,
  isRecord: boolean,
): readonly SweptRow[] => {
  if (isBlank(cells)) return []
  const record = readRecord(table, tab, cells, reading.codec)
  if (isRecord) {
    const id = takeRow(reading, table, tab, cells, row)
    return [{ row, id, record }]
  }
  reading.snapshot.putUnnamed(table, row, { record, cells })
  return [{ row, id: '', record }]
}
