/** Reads a tab whole, or a few rows of it by their place: what people typed without an identity comes along. */
import type { Bounded, Need, SweptRow } from '../../kernel/state'
import type { Table } from '../../kernel/table'
import type { Cell, Rows } from '../../ports'
import { idOf, readRecord } from '../cells'
import type { TabLayout } from '../tabs/layout'
import { columnsBelow, type ReadBatch, rowsBelow } from './read-batch'
import { isBlank, noteLength, type Reading, takeRow, words } from './reading'

const planRows = (reading: Reading, batch: ReadBatch, table: Table, take: (rows: Rows, tab: TabLayout) => void): void => {
  const tab = batch.tab(table)
  batch.add(table, columnsBelow(tab, 0), (rows) => {
    noteLength(
      reading,
      table,
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
      if (!ids.has(idOf(tab, row))) ids.add(takeRow(reading, table, tab, row, at))
    })
    ids.delete('')
    reading.snapshot.putWhole(table, [...ids])
  })

/** Every row of a growing table, and with it the whole index. */
export const planSweep = (reading: Reading, batch: ReadBatch, table: Table): void =>
  planRows(reading, batch, table, (rows, tab) => {
    const seen = new Set<string>()
    reading.snapshot.putSweep(
      table,
      rows.flatMap((cells, row) => {
        const id = idOf(tab, cells)
        const isFirst = id !== '' && !seen.has(id)
        seen.add(id)
        return sweptRow(reading, table, tab, cells, row, isFirst)
      }),
    )
    for (const [key, column] of Object.entries(table.columns))
      if (column.indexed)
        reading.finder.rebuild(
          table.key,
          key,
          rows.map((row) => words(row[tab.columns.get(key) ?? -1])),
        )
  })

/** With the ids of the whole tab, to know a copied row: the upper of two rows with one id is the record. */
export const planSpan = (reading: Reading, batch: ReadBatch, { table, from, to }: Extract<Need, { need: 'span' }>): void => {
  const tab = batch.tab(table)
  const at = tab.columns.get('id') ?? 0
  const firstRow = new Map<string, number>()
  batch.add(table, columnsBelow(tab, at, at + 1), (rows) => {
    const ids = rows.map((row) => words(row[0]))
    noteLength(reading, table, ids)
    ids.forEach((id, row) => {
      if (id !== '' && !firstRow.has(id)) firstRow.set(id, row)
    })
  })
  batch.add(table, rowsBelow(tab, from, to), (rows) =>
    reading.snapshot.putSpan(
      table,
      from,
      to,
      rows.flatMap((cells, index) => sweptRow(reading, table, tab, cells, from + index, firstRow.get(idOf(tab, cells)) === from + index)),
    ),
  )
}

const sweptRow = (
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
