/** What a call needs: scopes of the manifest, the person's consent, and more than a simple trigger may do. */
import { type Run, refusal } from '../services/service'

const EXTERNAL = 'https://www.googleapis.com/auth/script.external_request'
const SPREADSHEETS = 'https://www.googleapis.com/auth/spreadsheets'
const CURRENT_ONLY = 'https://www.googleapis.com/auth/spreadsheets.currentonly'
const SCRIPT_APP = 'https://www.googleapis.com/auth/script.scriptapp'
const CONTAINER_UI = 'https://www.googleapis.com/auth/script.container.ui'
const SEND_MAIL = 'https://www.googleapis.com/auth/script.send_mail'
const FORMS = 'https://www.googleapis.com/auth/forms'
const EMAIL = 'https://www.googleapis.com/auth/userinfo.email'

interface Need {
  /** Any one of them will do; the first is the one that Google names. */
  readonly scopes: readonly [string, ...string[]]
  /** Simple triggers may do it all the same (they run on the open file only). */
  readonly simple?: true
}

/** By service, or by service and method; what is not listed needs nothing. Scopes as the reference of each method lists them. */
const NEEDS: Readonly<Record<string, Need>> = {
  UrlFetchApp: { scopes: [EXTERNAL] },
  Sheets: { scopes: [SPREADSHEETS] },
  MailApp: { scopes: [SEND_MAIL] },
  FormApp: { scopes: [FORMS] },
  'FormApp.urlOfSheet': { scopes: [CURRENT_ONLY, SPREADSHEETS], simple: true },
  SpreadsheetApp: { scopes: [CURRENT_ONLY, SPREADSHEETS], simple: true },
  'SpreadsheetApp.addMenu': { scopes: [CURRENT_ONLY, SPREADSHEETS, CONTAINER_UI], simple: true },
  'SpreadsheetApp.showSidebar': { scopes: [CONTAINER_UI] },
  'SpreadsheetApp.showDialog': { scopes: [CONTAINER_UI] },
  'SpreadsheetApp.alert': { scopes: [CONTAINER_UI] },
  'SpreadsheetApp.prompt': { scopes: [CONTAINER_UI] },
  'ScriptApp.newTrigger': { scopes: [SCRIPT_APP] },
  'ScriptApp.getProjectTriggers': { scopes: [SCRIPT_APP] },
  'ScriptApp.deleteTrigger': { scopes: [SCRIPT_APP] },
  'Session.getActiveUser': { scopes: [EMAIL], simple: true },
  'Session.getEffectiveUser': { scopes: [EMAIL], simple: true },
}

/** Names as a script writes them. */
const SHOWN: Readonly<Record<string, string>> = {
  'SpreadsheetApp.showSidebar': 'Ui.showSidebar',
  'SpreadsheetApp.showDialog': 'Ui.showModalDialog',
  'SpreadsheetApp.alert': 'Ui.alert',
  'SpreadsheetApp.prompt': 'Ui.prompt',
  'ScriptApp.newTrigger': 'ScriptApp.newTrigger',
}

/** Throws as Google does when the execution may not make this call. */
export const demandPermission = (run: Run, service: string, method: string): void => {
  const call = `${service}.${method}`
  const need = NEEDS[call] ?? NEEDS[service]
  if (need === undefined) return
  const [named] = need.scopes
  const limited = run.authMode === 'NONE' || (run.authMode === 'LIMITED' && need.simple !== true)
  if (limited) throw refusal(run, 'noPermission', SHOWN[call] ?? call, named)
  const declared = run.version.manifest.oauthScopes
  if (declared !== undefined && !need.scopes.some((scope) => declared.includes(scope)))
    throw refusal(run, 'missingScope', SHOWN[call] ?? call, named)
}
