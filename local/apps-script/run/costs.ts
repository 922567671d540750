/** What each service call costs in modelled milliseconds: the latency model as data, low, mid and high. */

export type Level = 'low' | 'mid' | 'high'
export type Ms = Readonly<Record<Level, number>>

const ms = (low: number, mid: number, high: number): Ms => ({ low, mid, high })
export const NOTHING = ms(0, 0, 0)

interface Price {
  readonly call: Ms
  readonly cellRead?: Ms
  readonly cellWritten?: Ms
}

/** Published measurements stand behind most of them; fetches, locks, triggers and the Sheets API are derived or assumed. */
const PRICES = {
  sheetsRead: { call: ms(120, 350, 600), cellRead: ms(0.02, 0.02, 0.05) },
  sheetsWrite: { call: ms(150, 400, 800), cellRead: ms(0.02, 0.02, 0.05), cellWritten: ms(0.1, 0.12, 0.2) },
  sheetOpened: { call: ms(8, 150, 350) },
  sheetRead: { call: ms(10, 60, 150) },
  sheetCommit: { call: ms(30, 150, 600) },
  propertyGet: { call: ms(20, 30, 84) },
  propertySet: { call: ms(43, 62, 231) },
  cacheGet: { call: ms(3, 10, 23) },
  cachePut: { call: ms(56, 60, 93) },
  lockTake: { call: ms(10, 20, 60) },
  lockRelease: { call: ms(5, 20, 40) },
  fetch: { call: ms(250, 400, 600) },
  small: { call: ms(5, 30, 100) },
  mail: { call: ms(100, 300, 800) },
} as const satisfies Readonly<Record<string, Price>>

type PriceName = keyof typeof PRICES

/** Calls that reach a server of Google's; a call that is not listed is free and not counted. */
const PRICE_OF: Readonly<Record<string, PriceName>> = {
  'Sheets.spreadsheets.get': 'sheetsRead',
  'Sheets.spreadsheets.getByDataFilter': 'sheetsRead',
  'Sheets.spreadsheets.batchUpdate': 'sheetsWrite',
  'Sheets.spreadsheets.sheets.copyTo': 'sheetsWrite',
  'Sheets.spreadsheets.values.get': 'sheetsRead',
  'Sheets.spreadsheets.values.batchGet': 'sheetsRead',
  'Sheets.spreadsheets.values.batchGetByDataFilter': 'sheetsRead',
  'Sheets.spreadsheets.values.update': 'sheetsWrite',
  'Sheets.spreadsheets.values.append': 'sheetsWrite',
  'Sheets.spreadsheets.values.clear': 'sheetsWrite',
  'Sheets.spreadsheets.values.batchUpdate': 'sheetsWrite',
  'Sheets.spreadsheets.values.batchUpdateByDataFilter': 'sheetsWrite',
  'SpreadsheetApp.getName': 'sheetOpened',
  'SpreadsheetApp.getSpreadsheetTimeZone': 'sheetRead',
  'SpreadsheetApp.getSpreadsheetLocale': 'sheetRead',
  'SpreadsheetApp.getSheets': 'sheetRead',
  'SpreadsheetApp.getActiveSheet': 'sheetRead',
  'SpreadsheetApp.getActiveRange': 'sheetRead',
  'SpreadsheetApp.getActiveRangeList': 'sheetRead',
  'SpreadsheetApp.activate': 'small',
  'SpreadsheetApp.flush': 'sheetCommit',
  'SpreadsheetApp.toast': 'small',
  'SpreadsheetApp.addMenu': 'small',
  'SpreadsheetApp.showSidebar': 'small',
  'SpreadsheetApp.showDialog': 'small',
  'SpreadsheetApp.alert': 'small',
  'SpreadsheetApp.prompt': 'small',
  'PropertiesService.getProperty': 'propertyGet',
  'PropertiesService.getProperties': 'propertyGet',
  'PropertiesService.getKeys': 'propertyGet',
  'PropertiesService.setProperty': 'propertySet',
  'PropertiesService.setProperties': 'propertySet',
  'PropertiesService.deleteProperty': 'propertySet',
  'PropertiesService.deleteAllProperties': 'propertySet',
  'CacheService.get': 'cacheGet',
  'CacheService.getAll': 'cacheGet',
  'CacheService.put': 'cachePut',
  'CacheService.putAll': 'cachePut',
  'CacheService.remove': 'cachePut',
  'CacheService.removeAll': 'cachePut',
  'LockService.tryLock': 'lockTake',
  'LockService.waitLock': 'lockTake',
  'LockService.releaseLock': 'lockRelease',
  'UrlFetchApp.fetch': 'fetch',
  'UrlFetchApp.fetchAll': 'fetch',
  'ScriptApp.newTrigger': 'small',
  'ScriptApp.getProjectTriggers': 'small',
  'ScriptApp.deleteTrigger': 'small',
  'ScriptApp.getAuthorizationInfo': 'small',
  'ScriptApp.requireScopes': 'small',
  'Session.getActiveUser': 'small',
  'Session.getEffectiveUser': 'small',
  'MailApp.sendEmail': 'mail',
  'MailApp.getRemainingDailyQuota': 'small',
}

/** Around the script of a web app: network, start and answer. */
export const WEB_APP_AROUND = ms(400, 700, 1500)

/** `fetchAll` of n: a base and a round of fetches for each of so many at once. */
const FETCH_ALL = { base: ms(100, 150, 300), each: ms(250, 400, 600), width: ms(100, 50, 20) } as const

export interface Work {
  readonly cellsRead: number
  readonly cellsWritten: number
  /** Members of a `fetchAll`. */
  readonly members: number
}

export const counted = (call: string): boolean => PRICE_OF[call] !== undefined

const at = (price: Price, work: Work, level: Level): number =>
  price.call[level] + work.cellsRead * (price.cellRead?.[level] ?? 0) + work.cellsWritten * (price.cellWritten?.[level] ?? 0)

const fetchAllAt = (members: number, level: Level): number =>
  FETCH_ALL.base[level] + FETCH_ALL.each[level] * Math.ceil(members / FETCH_ALL.width[level])

export const costOf = (call: string, work: Work): Ms => {
  const name = PRICE_OF[call]
  if (name === undefined) return NOTHING
  const price = PRICES[name]
  const level = (which: Level): number => (call === 'UrlFetchApp.fetchAll' ? fetchAllAt(work.members, which) : at(price, work, which))
  return ms(level('low'), level('mid'), level('high'))
}

export const sum = (a: Ms, b: Ms): Ms => ms(a.low + b.low, a.mid + b.mid, a.high + b.high)
