/** `ScriptApp`: the script itself, its consent, and its triggers. */
import type { ScriptCalls } from '../services/script'
import { type EnumValue, emulated, enumeration } from './emulated'
import { exception, service } from './host'
import { clockTrigger, spreadsheetTrigger, triggerEnums, triggerIdOf, wrapTrigger } from './triggers'

const server = service<ScriptCalls>('ScriptApp')

export const authMode = enumeration(['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'])
const authorizationStatus = enumeration(['NOT_REQUIRED', 'REQUIRED'])

const authorization = (scopes?: readonly string[]) => {
  const info = server.getAuthorizationInfo(scopes ?? null)
  return emulated('AuthorizationInfo', {
    getAuthorizationStatus: () => (info.missing.length > 0 ? authorizationStatus.REQUIRED : authorizationStatus.NOT_REQUIRED),
    getAuthorizationUrl: () => (info.missing.length > 0 ? info.url : null),
    getAuthorizedScopes: () => [...info.granted],
  })
}

export const scriptApp = emulated('ScriptApp', {
  AuthMode: authMode,
  AuthorizationStatus: authorizationStatus,
  ...triggerEnums,
  newTrigger: (handler: string) =>
    emulated('TriggerBuilder', {
      timeBased: () => clockTrigger(String(handler), server),
      forSpreadsheet: (file: unknown) => spreadsheetTrigger(String(handler), server, file),
    }),
  getProjectTriggers: () => server.getProjectTriggers().map(wrapTrigger),
  deleteTrigger: (trigger: object): void => {
    const uid = triggerIdOf(trigger)
    if (uid === undefined) throw exception('Invalid argument: trigger')
    server.deleteTrigger(uid)
  },
  getService: () => emulated('Service', { getUrl: () => server.getServiceUrl(), isEnabled: () => server.getServiceUrl() !== '' }),
  getScriptId: () => server.getScriptId(),
  getOAuthToken: () => server.getOAuthToken(),
  requireScopes: (_mode: EnumValue, scopes: readonly string[]): void => server.requireScopes([...scopes]),
  requireAllScopes: (_mode: EnumValue): void => server.requireScopes(null),
  getAuthorizationInfo: (_mode: EnumValue, scopes?: readonly string[]) => authorization(scopes),
})
