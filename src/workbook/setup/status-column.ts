/** Gives a tab of somebody else's one grey column behind its last heading: inserted, so that nothing of theirs is covered. */
import { isRecord, type Json, listOf } from '../../kernel/json'
import type { Grid } from '../../kernel/state'
import type { Sheets } from '../../ports'
import { cellData } from '../cells'
import { cellsRequest } from '../writing/requests'
import { cellLook, headingLook } from './column'
import { columnRange, markStatus, unmarkStatus } from './metadata'

const WIDTH = 320
const FIELDS = 'sheets(properties(sheetId),basicFilter)'

/** `cause` names the occasion: made once for each. */
export const makeStatusColumn = (sheets: Sheets, { sheetId, headings }: Grid, heading: string, cause: string): boolean => {
  const answer = sheets.describe(FIELDS)
  if (!answer.ok) return false
  const sheet = listOf(isRecord(answer.value) ? answer.value.sheets : undefined).find(
    (one) => isRecord(one) && isRecord(one.properties) && one.properties.sheetId === sheetId,
  )
  const at = headings.reduce((last, one, place) => (one === '' ? last : place + 1), 0)
  const place = { sheetId, startColumnIndex: at, endColumnIndex: at + 1 }
  return sheets.write(
    [
      unmarkStatus(sheetId),
      // Behind the last column of a tab Sheets inserts only what is like the one before.
      { insertDimension: { range: columnRange(sheetId, at), inheritFromBefore: true } },
      { repeatCell: { range: { ...place, startRowIndex: 0, endRowIndex: 1 }, ...headingLook } },
      { repeatCell: { range: { ...place, startRowIndex: 1 }, ...cellLook('text', true) } },
      { setDataValidation: { range: place } },
      {
        updateDimensionProperties: {
          range: columnRange(sheetId, at),
          properties: { pixelSize: WIDTH, hiddenByUser: false },
          fields: 'pixelSize,hiddenByUser',
        },
      },
      cellsRequest(sheetId, 0, at, [[cellData(heading)]]),
      markStatus(sheetId, at, cause),
      ...widened(isRecord(sheet) ? sheet.basicFilter : undefined, at),
    ],
    [],
  ).ok
}

/** A filter that ended where the column begins sorts it along from now on; what it sorted by stays as people left it. */
const widened = (filter: unknown, at: number): readonly Json[] => {
  if (!isRecord(filter) || !isRecord(filter.range) || filter.range.endColumnIndex !== at) return []
  const { range, filterSpecs, criteria } = filter
  const chosen = filterSpecs === undefined ? { criteria } : { filterSpecs }
  const wider: Json = JSON.parse(JSON.stringify({ ...chosen, range: { ...range, endColumnIndex: at + 1 } }))
  return [{ setBasicFilter: { filter: wider } }]
}
