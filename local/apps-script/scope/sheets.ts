/** `Sheets`, the advanced service: Google's JSON goes to the Sheets API as it is. */
import type { SheetsCalls } from '../services/sheets'
import { emulated } from './emulated'
import { service } from './host'

type Options = Readonly<Record<string, unknown>>

const server = service<SheetsCalls>('Sheets')

export const sheets = emulated('Sheets', {
  Spreadsheets: emulated('Sheets.Spreadsheets', {
    get: (id: string, options: Options = {}) => server['spreadsheets.get'](id, options),
    getByDataFilter: (body: unknown, id: string, options: Options = {}) => server['spreadsheets.getByDataFilter'](id, body, options),
    batchUpdate: (body: unknown, id: string, options: Options = {}) => server['spreadsheets.batchUpdate'](id, body, options),
    Sheets: emulated('Sheets.Spreadsheets.Sheets', {
      copyTo: (body: unknown, id: string, sheetId: number) => server['spreadsheets.sheets.copyTo'](id, sheetId, body),
    }),
    Values: emulated('Sheets.Spreadsheets.Values', {
      get: (id: string, range: string, options: Options = {}) => server['spreadsheets.values.get'](id, range, options),
      batchGet: (id: string, options: Options = {}) => server['spreadsheets.values.batchGet'](id, options),
      batchGetByDataFilter: (body: unknown, id: string, options: Options = {}) =>
        server['spreadsheets.values.batchGetByDataFilter'](id, body, options),
      update: (body: unknown, id: string, range: string, options: Options = {}) =>
        server['spreadsheets.values.update'](id, range, body, options),
      append: (body: unknown, id: string, range: string, options: Options = {}) =>
        server['spreadsheets.values.append'](id, range, body, options),
      clear: (body: unknown, id: string, range: string) => server['spreadsheets.values.clear'](id, range, body),
      batchUpdate: (body: unknown, id: string, options: Options = {}) => server['spreadsheets.values.batchUpdate'](id, body, options),
      batchUpdateByDataFilter: (body: unknown, id: string, options: Options = {}) =>
        server['spreadsheets.values.batchUpdateByDataFilter'](id, body, options),
    }),
  }),
})
