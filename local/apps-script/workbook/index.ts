/** One Google spreadsheet file in memory: the Sheets API v4, people's edits, versions, and a picture for the screen. */
import { NotEmulated } from './errors'
import type { FileSpec, SpreadsheetFile } from './interface'

export { ApiError, NotEmulated } from './errors'
export type * from './interface'
export type { Journal } from './journal/journal'

/** Makes a new file with one tab of 1000 × 26, or opens the one that the journal holds. */
export const createFile = (spec: FileSpec): SpreadsheetFile => {
  throw new NotEmulated(`createFile ${spec.id}`)
}
