/** Writes texts down the grey column of somebody else's tab; rows that people moved meanwhile are put right at once. */
import { isRecord, isText, listOf } from '../../kernel/json'
import type { Grid } from '../../kernel/state'
import type { Sheets } from '../../ports'
import { readGrid } from '../reading/grid'
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
    const grid = gridOf(sheets, sheetId, title)
    if (!grid) return
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

/** A tab that was renamed is looked for. */
const gridOf = (sheets: Sheets, sheetId: number, title: string): Grid | undefined => {
  const known = readGrid(sheets, sheetId, title)
  if (known) return 'ok' in known ? undefined : known
  const answer = sheets.describe('sheets(properties(sheetId,title))')
  const now = listOf(answer.ok && isRecord(answer.value) ? answer.value.sheets : undefined).flatMap((one) =>
    isRecord(one) && isRecord(one.properties) && one.properties.sheetId === sheetId && isText(one.properties.title)
      ? [one.properties.title]
      : [],
  )[0]
  const grid = now === undefined ? null : readGrid(sheets, sheetId, now)
  return grid && !('ok' in grid) ? grid : undefined
}
