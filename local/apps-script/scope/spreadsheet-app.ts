/** `SpreadsheetApp`: the bound file and the person in front of it. */
import { emulated } from './emulated'
import { server, sheet, spreadsheet } from './range'
import { getUi } from './ui'

const active = (): object => {
  server.getActiveSpreadsheet()
  return spreadsheet
}

export const spreadsheetApp = emulated('SpreadsheetApp', {
  getActive: active,
  getActiveSpreadsheet: active,
  getActiveSheet: () => sheet(server.getActiveSheet()),
  getUi,
  flush: (): void => server.flush(),
})
