/** One Google spreadsheet file in memory: the Sheets API v4, people's edits, versions, and a picture for the screen. */
export { ApiError, NotEmulated } from './errors'
export { createFile } from './file'
export type * from './interface'
export { openJournal } from './journal/disk'
export type { Journal } from './journal/journal'
