/** What the panel may ask about the programme's own choices and about who did what. */
import type { Deed } from '../domain/audit/audit'
import type { Light, Words } from './api'

/** What can be changed; the numbers in their own unit. */
export interface SettingsInput {
  readonly name: Words
  readonly area: Words
  readonly mail: Words
  readonly country: string
  /** Hours between automatic messages to one person. */
  readonly gapHours: number
}

export interface SettingCalls {
  'settings.read': { input: Record<string, never>; value: SettingsInput & { readonly hours: Words; readonly lights: readonly Light[] } }
  'settings.save': { input: SettingsInput; value: { says: Words } }
  /** The last 90 days, newest first; '' is every deed. */
  'audit.list': {
    input: { deed: Deed | '' }
    value: { lines: readonly { at: Words; who: Words; says: Words; about: Words }[]; deeds: readonly { key: Deed; name: Words }[] }
  }
}
