/** Who runs this, in which file, and how much time is left. */

import { instant } from '../kernel/time'
import type { Clock, Session as SessionPort } from '../ports'

const started = Date.now()
/** Google ends every run after six minutes. */
const RUN_MS = 6 * 60 * 1000

export const clock: Clock = {
  now: () => instant(Date.now()),
  left: () => started + RUN_MS - Date.now(),
  sleep: (ms) => {
    Utilities.sleep(ms)
  },
}

/** Who runs this is asked of Google once a run. */
const once = (ask: () => string): (() => string) => {
  let known: string | undefined
  return () => {
    known ??= ask()
    return known
  }
}

export const session: SessionPort = {
  active: once(() => Session.getActiveUser().getEmail()),
  effective: once(() => Session.getEffectiveUser().getEmail()),
  spreadsheetId: () => SpreadsheetApp.getActiveSpreadsheet().getId(),
  zone: () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
  // The menu must come before anybody gave permission, whatever may be asked then.
  language: once(() => {
    try {
      return Session.getActiveUserLocale()
    } catch {
      return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale()
    }
  }),
  webAppUrl: () => ScriptApp.getService().getUrl() ?? '',
  scriptId: () => ScriptApp.getScriptId(),
}
