/** What trigger functions are given; marks stand for objects that come alive inside the context. */
import type { AreaMark } from '../services/spreadsheet'
import { zoned } from '../wall-time'
import type { AuthMode } from '../wire'

export type EventMark =
  | { readonly $mark: 'range'; readonly area: AreaMark }
  | { readonly $mark: 'spreadsheet' }
  | { readonly $mark: 'authMode'; readonly mode: AuthMode }
  | { readonly $mark: 'user'; readonly email: string }

const spreadsheet: EventMark = { $mark: 'spreadsheet' }
const range = (area: AreaMark): EventMark => ({ $mark: 'range', area })
const authMode = (mode: AuthMode): EventMark => ({ $mark: 'authMode', mode })
const user = (email: string): EventMark => ({ $mark: 'user', email })

export const openEvent = (mode: AuthMode, email: string): object => ({ authMode: authMode(mode), source: spreadsheet, user: user(email) })

export interface Edit {
  readonly area: AreaMark
  readonly user: string
  readonly value?: string
  readonly oldValue?: string
}

export const editEvent = (mode: AuthMode, edit: Edit, triggerUid?: string): object => ({
  authMode: authMode(mode),
  range: range(edit.area),
  source: spreadsheet,
  user: user(edit.user),
  ...(edit.value === undefined ? {} : { value: edit.value }),
  ...(edit.oldValue === undefined ? {} : { oldValue: edit.oldValue }),
  ...(triggerUid === undefined ? {} : { triggerUid }),
})

export const changeEvent = (changeType: string, email: string, triggerUid: string): object => ({
  authMode: authMode('FULL'),
  changeType,
  source: spreadsheet,
  triggerUid,
  user: user(email),
})

export interface FormAnswer {
  readonly area: AreaMark
  /** As they stand in the row, time first. */
  readonly values: readonly string[]
  /** By question; several answers to one question are several entries. */
  readonly namedValues: Readonly<Record<string, readonly string[]>>
}

export const formEvent = (answer: FormAnswer, triggerUid: string): object => ({
  authMode: authMode('FULL'),
  namedValues: answer.namedValues,
  range: range(answer.area),
  source: spreadsheet,
  triggerUid,
  values: answer.values,
})

/** Date parts are in UTC, as Google gives them. */
export const clockEvent = (time: number, triggerUid: string): object => {
  const parts = zoned(time, 'UTC')
  const dayOfWeek = parts.weekDay === 0 ? 7 : parts.weekDay
  return {
    authMode: authMode('FULL'),
    'day-of-month': parts.day,
    'day-of-week': dayOfWeek,
    hour: parts.hour,
    minute: parts.minute,
    month: parts.month,
    second: parts.second,
    timezone: 'UTC',
    triggerUid,
    'week-of-year': isoWeek(time),
    year: parts.year,
  }
}

const DAY_MS = 86_400_000

/** ISO 8601: the week of the Thursday. */
const isoWeek = (time: number): number => {
  const day = new Date(time)
  const thursday = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() - ((day.getUTCDay() + 6) % 7) + 3)
  const year = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1)
  return Math.floor((thursday - year) / DAY_MS / 7) + 1
}
