/** Google's limits for an execution and an account, from its quota page (developers.google.com/apps-script/guides/services/quotas). */

export type AccountKind = 'consumer' | 'workspace'

export const EXECUTION_MS = 6 * 60_000
export const SIMPLE_TRIGGER_MS = 30_000
export const RUNNING_PER_USER = 30
export const TRIGGERS_PER_USER = 20
export const MAX_SLEEP_MS = 300_000

export type DailyQuota = 'urlfetch' | 'properties' | 'email' | 'triggerMs'

/** A day; counted from a user's first use. */
export const DAY_MS = 86_400_000

export const DAILY: Readonly<Record<DailyQuota, Readonly<Record<AccountKind, number>>>> = {
  urlfetch: { consumer: 20_000, workspace: 100_000 },
  properties: { consumer: 50_000, workspace: 500_000 },
  email: { consumer: 100, workspace: 1_500 },
  triggerMs: { consumer: 90 * 60_000, workspace: 6 * 60 * 60_000 },
}

/** developers.google.com/workspace/sheets/api/limits */
export const SHEETS_PER_MINUTE = { user: 60, project: 300 } as const

export const PROPERTY_BYTES = 9 * 1024
export const STORE_BYTES = 500 * 1024
export const CACHE = { keyLength: 250, valueBytes: 100 * 1024, items: 1_000, kept: 900, longestSeconds: 21_600 } as const
/** `UrlFetchApp`: URL from its reference, sizes from the quota page. */
export const FETCH = { urlLength: 2_082, bodyBytes: 50 * 1024 * 1024, timeoutSeconds: 360, shownBytes: 500, redirects: 20 } as const
/** Messages with more recipients or larger bodies are refused. */
export const MAIL = { recipients: 50, bodyBytes: { consumer: 200 * 1024, workspace: 400 * 1024 } } as const
