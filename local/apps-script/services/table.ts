/** Every service that the host answers on the main thread, by the name under which the scope asks for it. */
import type { Records } from '../../store/records'
import type { Forms } from '../forms/forms'
import type { Quotas } from '../run/quotas'
import type { Screen } from '../screen'
import type { Triggers } from '../triggers/registry'
import type { SpreadsheetFile } from '../workbook/index'
import { cacheService } from './cache'
import { formService } from './forms'
import { htmlService } from './html'
import { type Locks, lockService } from './lock'
import { mailService } from './mail'
import type { Network } from './network'
import { propertiesService } from './properties'
import { type ScriptIdentity, scriptService } from './script'
import type { ServiceFor } from './service'
import { sessionService } from './session'
import { sheetsService } from './sheets'
import { spreadsheetService } from './spreadsheet'
import { urlFetchService } from './url-fetch'
import { utilitiesService } from './utilities'

export interface Premises {
  readonly records: Records
  readonly forms: Forms
  readonly now: () => number
  readonly locks: Locks
  readonly quotas: Quotas
  readonly network: Network
  readonly triggers: Triggers
  readonly screen: Screen
  readonly file: () => SpreadsheetFile
  readonly other: (id: string) => SpreadsheetFile | undefined
  readonly identity: () => ScriptIdentity
}

export const serviceTable = (p: Premises): Readonly<Record<string, ServiceFor>> => ({
  CacheService: cacheService(p.records, p.now),
  HtmlService: htmlService,
  LockService: lockService(p.locks),
  FormApp: formService(p.forms, p.identity),
  MailApp: mailService(p.records, p.quotas, p.now),
  PropertiesService: propertiesService(p.records, p.quotas),
  ScriptApp: scriptService(p.triggers, p.identity),
  Session: sessionService,
  Sheets: sheetsService((id) => (p.file().id === id ? p.file() : p.other(id)), p.quotas),
  SpreadsheetApp: spreadsheetService(p.file, () => `https://docs.google.com/spreadsheets/d/${p.file().id}/edit`, p.screen),
  UrlFetchApp: urlFetchService(p.network, p.quotas),
  Utilities: utilitiesService,
})
