/** What the panel may ask about the programme's own choices and about who did what. */
import type { Deed } from '../domain/audit/audit'
import type { Light, Words } from './api'

/** What people and Hilo did is kept in three records: deeds, permissions, and the history of tasks. */
export type AuditKind = Deed | 'consent' | 'task'
export interface AuditLine {
  /** `2027-03-01 10:00`, in the programme's zone. */
  readonly at: string
  readonly who: Words
  readonly says: Words
  /** What it was done to: a setting, a send, a task. */
  readonly about: Words
  /** Whose data it concerns; '' where nobody's. */
  readonly personId: string
  readonly before: Words
  readonly after: Words
}

/** What can be changed; the numbers in their own unit. */
export interface SettingsInput {
  readonly name: Words
  readonly area: Words
  readonly mail: Words
  readonly country: string
  /** Hours between automatic messages to one person. */
  readonly gapHours: number
  /** When automatic messages may leave: «lun a sáb 8-21». */
  readonly hours: Words
  /** US dollars a month. */
  readonly cap: number
  /** Months after which files that people sent leave Drive; 0 keeps them. */
  readonly mediaMonths: number
}

/** US dollars a message in the programme's country, as people write them; '' is what nobody knows. */
export interface RatesInput {
  readonly utility: Words
  readonly marketing: Words
  readonly service: Words
  readonly authentication: Words
}

export interface SettingCalls {
  'settings.read': {
    input: Record<string, never>
    value: {
      readonly saved: SettingsInput
      readonly lights: readonly Light[]
      /** Keys of what Hilo is used for (`setup.begin` changes them). */
      readonly uses: readonly string[]
      /** Anybody with the link can open the file, and nobody said that it is meant. */
      readonly open: boolean
      /** Somebody said that the whole team enters Google in two steps. */
      readonly twoStep: boolean
      readonly rates: RatesInput
    }
  }
  /** Asks Google now who may open the file. */
  'sharing.look': { input: Record<string, never>; value: { says: Words } }
  'sharing.accept': { input: Record<string, never>; value: { says: Words } }
  'twoStep.confirm': { input: { done: true }; value: { says: Words } }
  'settings.save': { input: SettingsInput; value: { says: Words } }
  /** From today on, of what differs. */
  'rates.save': { input: RatesInput; value: { says: Words } }
  /** Newest first; `kind`: '' is all of them. */
  'audit.list': {
    input: { kind: AuditKind | ''; days: number }
    value: { lines: readonly AuditLine[]; kinds: readonly { key: AuditKind; name: Words }[] }
  }
}
