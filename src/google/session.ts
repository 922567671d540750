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

export const session: SessionPort = {
  active: () => Session.getActiveUser().getEmail(),
  effective: () => Session.getEffectiveUser().getEmail(),
  spreadsheetId: () => SpreadsheetApp.getActiveSpreadsheet().getId(),
  zone: () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
  locale: () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale(),
  webAppUrl: () => ScriptApp.getService().getUrl() ?? '',
  scriptId: () => ScriptApp.getScriptId(),
}
