/** Answers of forms: rows to be read, one row as it was read, and an answer that is known to be somebody's. */
import { effect } from '../../kernel/act'
import { event } from '../../kernel/event'
import { isRecord, isText } from '../../kernel/json'
import type { Cell } from '../../kernel/table'
import type { Instant } from '../../kernel/time'
import type { Purpose } from './tables'

/** The tab of a form has rows from here on (counted from 0) that may be new. */
export const rowsCame = event<{ readonly form: string; readonly from: number }>('forms.rows_came', (raw) =>
  isRecord(raw) && isText(raw['form']) && typeof raw['from'] === 'number' ? { form: raw['form'], from: raw['from'] } : undefined,
)

/** A person got a link of their own. */
export interface Made {
  readonly token: string
  readonly form: string
  readonly personId: string
  readonly about: string
  readonly aboutName: string
  /** Null: the form's own. */
  readonly moment: Purpose | null
}
export const linkMade = event<Made>('forms.link_made', () => undefined)

export interface RowRead {
  readonly form: string
  readonly headings: readonly string[]
  readonly cells: readonly Cell[]
}
export const rowRead = event<RowRead>('forms.row_read', () => undefined)

/** Raised in the commit of the answer, and again when somebody says whose it is. */
export interface FormAnswered {
  readonly responseId: string
  readonly form: string
  readonly purpose: Purpose
  readonly personId: string
  /** Id of the course; '' for none. */
  readonly about: string
  readonly at: Instant
  /** `2010-08-14`; null when they were not asked or wrote something else. */
  readonly birth: string | null
}
export const formAnswered = event<FormAnswered>('forms.answered', () => undefined)

/** Somebody of the team sends a link to a person. */
export const linkSent = event<{ readonly token: string; readonly form: string }>('forms.link_sent', () => undefined)

/** Looks at the forms at Google: whether they are there and take answers. */
export const askForms = effect<{ readonly ids: readonly string[] }>('forms')
export type Found = 'open' | 'closed' | 'gone'
export const formsSaid = event<{ readonly found: Readonly<Record<string, Found>> }>('forms.said', () => undefined)
