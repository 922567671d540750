/** Who runs the script, and where. */
import { createHash } from 'node:crypto'
import type { ServiceFor } from './service'

export interface SessionCalls {
  getActiveUser(): string
  getEffectiveUser(): string
  getScriptTimeZone(): string
  getActiveUserLocale(): string
  getTemporaryActiveUserKey(): string
}

export const sessionService: ServiceFor<SessionCalls> = (run) => ({
  getActiveUser: () => run.active,
  getEffectiveUser: () => run.user.email,
  getScriptTimeZone: () => run.version.manifest.timeZone,
  getActiveUserLocale: () => run.user.language,
  getTemporaryActiveUserKey: () => createHash('sha256').update(`key of ${run.active}`).digest('base64'),
})
