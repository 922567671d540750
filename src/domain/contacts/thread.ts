/** Adds a message to what the panel shows of a person, newest first and no longer than needed. */
import { THREAD, type Thread } from './contacts'

export const withMessage = (before: Thread | null, id: string, row: number, send: string | null = null): Thread =>
  [{ id, row, ...(send ? { send } : {}) }, ...(before ?? []).filter((one) => one.id !== id)].slice(0, THREAD)
