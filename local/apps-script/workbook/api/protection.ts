/** Who may change which cells: protected ranges, their editors, and the holes in them. */
import { refuse } from '../errors'
import { rangeHolds, rangesMeet } from '../model/area'
import type { GridRange, ProtectedRange, Sheet } from '../model/sheet'

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.'

/** The owner is not in the list of editors and may edit all the same. */
export const mayEdit = (range: ProtectedRange, owner: string, user: string): boolean =>
  range.warningOnly === true || user === owner || range.editors?.users?.includes(user) === true

/** The protections that this user would have to get past to change the range. */
export const guarding = (sheet: Sheet, range: GridRange): ProtectedRange[] =>
  sheet.parts.protectedRanges.filter((one) => {
    if (!rangesMeet({ ...one.range, sheetId: sheet.id }, range)) return false
    return one.unprotectedRanges?.some((hole) => rangeHolds({ ...hole, sheetId: sheet.id }, range)) !== true
  })

export const checkMayEdit = (sheet: Sheet, range: GridRange, owner: string, user: string): void => {
  if (guarding(sheet, range).some((one) => !mayEdit(one, owner, user))) refuse(PROTECTED)
}
