/** What all calls to the Drive API share: the address of files, this script's right to them, and when one is gone. */
import type { HttpAnswer } from '../ports'

export const DRIVE_FILES = 'https://www.googleapis.com/drive/v3/files'

export const bearer = () => ({ Authorization: `Bearer ${ScriptApp.getOAuthToken()}` })

/** Deleted, or not there (Drive API, files.delete and permissions.delete). */
const GONE: ReadonlySet<number> = new Set([200, 204, 404])

export const isGone = (answer: HttpAnswer | undefined): boolean => answer?.ok === true && GONE.has(answer.status)
