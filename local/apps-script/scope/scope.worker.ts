/** Everything that Google puts into the global scope of a script; runs inside the bare context, before the bundle. */
import { type Ending, type Job, NO_FUNCTION, type Thrown, type WebValue } from '../wire'
import { cacheService } from './cache'
import { scriptConsole } from './console'
import { contentService, textOutput } from './content'
import { virtualDate } from './date'
import { absent, emulated } from './emulated'
import { revive } from './events'
import { formApp } from './form-app'
import { exception, host } from './host'
import { htmlPage, htmlService } from './html'
import { lockService } from './lock'
import { mailApp } from './mail'
import { propertiesService } from './properties'
import { resultJson } from './results'
import { scriptApp } from './script-app'
import { session } from './session'
import { sheets } from './sheets'
import { spreadsheetApp } from './spreadsheet-app'
import { urlFetchApp } from './url-fetch'
import { utilities } from './utilities'

/** Services that exist at Google and not here. */
const ABSENT = [
  'AdminDirectory',
  'BigQuery',
  'CalendarApp',
  'CardService',
  'Charts',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'Gmail',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'Maps',
  'SlidesApp',
  'XmlService',
] as const

const globals: Readonly<Record<string, unknown>> = {
  CacheService: cacheService,
  ContentService: contentService,
  FormApp: formApp,
  HtmlService: htmlService,
  LockService: lockService,
  MailApp: mailApp,
  PropertiesService: propertiesService,
  ScriptApp: scriptApp,
  Session: session,
  Sheets: sheets,
  SpreadsheetApp: spreadsheetApp,
  UrlFetchApp: urlFetchApp,
  Utilities: utilities,
  Logger: emulated('Logger', { log: scriptConsole.info }),
  console: scriptConsole,
  Date: virtualDate(Date),
  ...Object.fromEntries(ABSENT.map((name) => [name, absent(name)])),
}
for (const [name, value] of Object.entries(globals))
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false })

const thrown = (error: unknown): Thrown =>
  error instanceof Error
    ? { name: error.name, message: error.message, ...(error.stack === undefined ? {} : { stack: error.stack }) }
    : { name: '', message: String(error) }

const webValue = (value: unknown): WebValue => {
  const text = textOutput(value)
  if (text !== undefined) return { kind: 'text', ...text }
  const page = htmlPage(value)
  if (page !== undefined) return { kind: 'html', ...page }
  return { kind: value === undefined || value === null ? 'nothing' : 'other' }
}

const finished = (returns: Job['returns'], value: unknown): string => {
  if (returns === 'web') return JSON.stringify(webValue(value))
  if (returns !== 'value') return 'null'
  if (value instanceof Promise) throw exception('NotEmulated: a function that answers with a promise')
  return resultJson(value)
}

const run = (job: Job): Ending => {
  try {
    const handler = host.lookup(job.function)
    if (typeof handler !== 'function') return { ok: false, error: { name: NO_FUNCTION, message: job.function } }
    const args: unknown = JSON.parse(job.args)
    const given = Array.isArray(args) ? args : []
    return { ok: true, value: finished(job.returns, handler(...(job.event ? given.map(revive) : given))) }
  } catch (error) {
    return { ok: false, error: thrown(error) }
  }
}

host.scope = { run, thrown }
