/** What is raised once a night, in quiet hours, for whoever has old rows to clear away. */
import { event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'

/** `part` tells the commits of one night apart. */
export const nightly = event<{ readonly part: number }>('tidy.nightly', (raw) =>
  isRecord(raw) && typeof raw['part'] === 'number' ? { part: raw['part'] } : undefined,
)

/** Of one table whose rows fade. */
export const tidied = event<{ readonly table: string; readonly part: number }>('tidy.table', (raw) =>
  isRecord(raw) && isText(raw['table']) && typeof raw['part'] === 'number' ? { table: raw['table'], part: raw['part'] } : undefined,
)
