/** `Session`: who runs this, and where. */
import type { SessionCalls } from '../services/session'
import { emulated } from './emulated'
import { service } from './host'

const server = service<SessionCalls>('Session')

const user = (email: () => string) => emulated('User', { getEmail: email, toString: email })

export const session = emulated('Session', {
  getActiveUser: () => user(() => server.getActiveUser()),
  getEffectiveUser: () => user(() => server.getEffectiveUser()),
  getScriptTimeZone: () => server.getScriptTimeZone(),
  getActiveUserLocale: () => server.getActiveUserLocale(),
  getTemporaryActiveUserKey: () => server.getTemporaryActiveUserKey(),
})
