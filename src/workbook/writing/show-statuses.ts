/** Writes texts down the grey column of somebody else's tab; rows that people moved meanwhile are put right at once. */
import type { Grid } from '../../kernel/state'
import type { Sheets } from '../../ports'
import { findGrid, readGrid } from '../reading/grid'
import { statusMark } from '../setup/metadata'
import { makeStatusColumn } from '../setup/status-column'

/** Somebody who sorts faster than this is waited for. */
const WRITES = 3

export interface StatusColumn {
  readonly sheetId: number
  /** As the tab was called when it was last read. */
  readonly title: string
  /** Null: whoever took the column out does not want it. */
  readonly make: { readonly heading: string; readonly cause: string } | null
  /** What to write of a tab as it stands now: null leaves a cell, undefined says that all is as it should be. */
  readonly cellsFor: (grid: Grid) => readonly (string | null)[] | undefined
}

/** The column is meant by its mark, so that its words can land in no other; then it is looked whether the rows stood still. */
export const showStatuses = (sheets: Sheets, { sheetId, title, make, cellsFor }: StatusColumn): void => {
  let making = make
  for (let writes = 0; writes < WRITES; ) {
    const grid = readGrid(sheets, sheetId, title) ?? findGrid(sheets, sheetId)
    if (!grid || 'ok' in grid) return
    if (grid.statusAt === null) {
      if (!making) return
      makeStatusColumn(sheets, grid, making.heading, making.cause)
      making = null
      continue
    }
    const cells = cellsFor(grid)
    if (!cells) return
    const answer = sheets.fillColumn(statusMark(sheetId), cells)
    if (!answer.ok && answer.why === 'quota') return
    writes++
  }
}
