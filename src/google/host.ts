/** All ports with Google behind them. */
import type { Host } from '../ports'
import { files } from './files'
import { forms } from './forms'
import { urlFetch } from './http'
import { memberFiles } from './member-files'
import { clock, session } from './session'
import { googleSheets } from './sheets'
import { engineStore, scriptCache, scriptLock, sharedStore } from './stores'
import { digest, log, mail, pack, random, triggers } from './tools'
import { ui } from './ui'

export const host: Host = {
  sheets: googleSheets(session.spreadsheetId),
  http: urlFetch,
  lock: scriptLock,
  clock,
  engine: engineStore,
  shared: sharedStore,
  cache: scriptCache,
  random,
  digest,
  pack,
  mail,
  session,
  triggers,
  files,
  memberFiles,
  forms,
  ui,
  log,
}
