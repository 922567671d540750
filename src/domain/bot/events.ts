/** What the conversation leaves for later: an answer that is kept in its column, and somebody who stopped half way. */
import { effect } from '../../kernel/act'
import { event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'
import type { Instant } from '../../kernel/time'
import { instant } from '../../kernel/time'

/** Raised for every answer, in the commit of its message. */
export interface Answered {
  readonly contactId: string
  readonly contactRow: number | null
  readonly column: string
  readonly value: string
  /** What stood there by an earlier answer; '' when this is the first. */
  readonly before: string
  /** Id of the chosen option, where there were options. */
  readonly option: string | null
  readonly messageId: string
  readonly tries: number
}
const parseAnswered = (raw: unknown): Answered | undefined => {
  if (!isRecord(raw)) return undefined
  const { contactId, contactRow, column, value, before, option, messageId, tries } = raw
  if (!isText(contactId) || !isText(column) || !isText(value) || !isText(messageId)) return undefined
  return {
    contactId,
    contactRow: typeof contactRow === 'number' ? contactRow : null,
    column,
    value,
    before: isText(before) ? before : '',
    option: isText(option) ? option : null,
    messageId,
    tries: typeof tries === 'number' ? tries : 0,
  }
}
export const answered = event<Answered>('bot.answered', parseAnswered)
/** Decided by the clock: the answer goes into its column. */
export const kept = event<Answered>('bot.kept', parseAnswered)

export interface Quiet {
  readonly personId: string
  readonly peopleRow: number | null
  /** When the bot had last spoken as this was set. */
  readonly at: Instant
}
export const quiet = event<Quiet>('bot.quiet', (raw) =>
  isRecord(raw) && isText(raw['personId']) && typeof raw['at'] === 'number' && Number.isFinite(raw['at'])
    ? { personId: raw['personId'], peopleRow: typeof raw['peopleRow'] === 'number' ? raw['peopleRow'] : null, at: instant(raw['at']) }
    : undefined,
)

/** Contactos gets columns of the people's own that are not there yet. */
export const columnsWanted = effect<{ readonly headings: readonly string[] }>('own columns')
