import { describeCheck } from './driver'
import { googleOnlyInGoogle } from './google-names'
import { typescriptFiles } from './source'

describeCheck("Google's names", googleOnlyInGoogle, {
  good: {
    'services in src/google': { 'src/google/sheets.ts': 'export const id = () => SpreadsheetApp.getActive().getId()' },
    'types and members of the same name': {
      'src/ports.ts': 'export interface Session { active(): string }\nexport interface Host { readonly session: Session }',
      'src/app/run.ts': "import type { Session, Sheets as Book } from '../ports'\nexport const f = (s: Session, b: Book) => [s, b]",
      'src/domain/x/y.ts': 'export const f = (host: { Session: string }) => host.Session',
    },
    'names in texts and comments': { 'src/kernel/x.ts': "/** console.log of UrlFetchApp */\nexport const x = 'UrlFetchApp'" },
  },
  bad: [
    ['a call of a service', { 'src/app/x.ts': "export const f = () => UrlFetchApp.fetch('u')" }, 'src/app/x.ts:1 UrlFetchApp'],
    ['a service handed on', { 'src/main.ts': 'export const f = (g: (x: unknown) => void) => g(LockService)' }, 'LockService'],
    ["a type of Google's", { 'src/workbook/x.ts': 'export type S = GoogleAppsScript.Spreadsheet.Sheet' }, 'GoogleAppsScript'],
    ['the console', { 'src/domain/x/y.ts': "export const f = () => { console.log('x') }" }, 'console'],
    ['the advanced service', { 'src/workbook/x.ts': 'export const f = () => Sheets.Spreadsheets' }, 'Sheets'],
    ['the global scope', { 'src/kernel/x.ts': 'export const f = () => globalThis' }, 'globalThis'],
  ],
  repository: typescriptFiles,
})
