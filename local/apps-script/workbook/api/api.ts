/** The Sheets API v4 of one file for one user: `spreadsheets.get`, `getByDataFilter`, `batchUpdate` and the value methods. */
import { invalid } from '../errors'
import type { Schema, SheetsApi } from '../interface'
import { sheetById } from '../model/state'
import { carryOut, nameOf } from '../requests/dispatch'
import { readMessage } from '../schema/check'
import { type Mask, responseMask } from '../schema/mask'
import { select, under } from '../schema/masked'
import { checkOptions } from '../schema/options'
import type { Store } from '../store'
import { type Calls, callsOf, type Room } from './calls'
import { filterTargets, located, readTarget, type Target } from './ranges'
import { showSpreadsheet } from './spreadsheet'
import { valuesApi } from './values'

const describe = (calls: Calls, targets: readonly Target[] | undefined, mask: Mask, includeGridData: boolean): Schema['Spreadsheet'] => {
  const grids = mask.size === 0 ? includeGridData : under(mask, 'sheets', 'data') !== undefined
  const asked = { grids, mask, owner: calls.owner, user: calls.user, ...(targets === undefined ? {} : { targets }) }
  const { answer, cells } = showSpreadsheet(calls.book, calls.id, asked)
  calls.read(cells)
  return answer
}

const readRanges = (calls: Calls, ranges: string | readonly string[] | undefined): readonly Target[] | undefined => {
  const list = typeof ranges === 'string' ? [ranges] : (ranges ?? [])
  return list.length === 0 ? undefined : list.map((range, at) => located(`ranges[${at}]`, () => readTarget(calls.book.state, range)))
}

/** All requests or none; what is read back is read after them, in the same call. */
const batchUpdate = (calls: Calls, store: Store, given: unknown, fields: string | undefined): Schema['BatchUpdate'] => {
  const mask = responseMask(fields, 'BatchUpdateSpreadsheetResponse')
  const body = readMessage('BatchUpdateSpreadsheetRequest', given)
  const requests = body.requests ?? []
  if (requests.length === 0) throw invalid('Must specify at least one request.')
  return calls.writing((work) => {
    const replies = requests.map((request, at) =>
      located(`requests[${at}]`, () => {
        const name = nameOf(request)
        const reply = located(`requests[${at}].${name}`, () => carryOut(work, request))
        store.touched()
        return reply
      }),
    )
    const answer: Schema['BatchUpdate'] = { spreadsheetId: calls.id, replies }
    if (body.includeSpreadsheetInResponse === true) {
      const targets = readRanges(calls, body.responseRanges)
      const spreadsheetMask = under(mask, 'updatedSpreadsheet') ?? new Map()
      answer.updatedSpreadsheet = describe(calls, targets, spreadsheetMask, body.responseIncludeGridData === true)
    }
    return select(answer, mask)
  })
}

export const makeApi = (room: Room, user: string): SheetsApi => {
  const calls = callsOf(room, user)
  return {
    get: (options = {}) =>
      calls.reading(() => {
        checkOptions('get', options)
        const mask = responseMask(options.fields, 'Spreadsheet')
        return describe(calls, readRanges(calls, options.ranges), mask, options.includeGridData === true)
      }),
    getByDataFilter: (given, options = {}) =>
      calls.reading(() => {
        checkOptions('body', options)
        const mask = responseMask(options.fields, 'Spreadsheet')
        const body = readMessage('GetSpreadsheetByDataFilterRequest', given)
        const filters = body.dataFilters ?? []
        const targets = filters.flatMap((filter, at) => located(`dataFilters[${at}]`, () => filterTargets(room.book.state, filter)))
        return describe(calls, filters.length === 0 ? undefined : targets, mask, body.includeGridData === true)
      }),
    batchUpdate: (body, options = {}) => {
      checkOptions('body', options)
      return batchUpdate(calls, room.store, body, options.fields)
    },
    copyTo: (sheetId, to) =>
      calls.reading(() => {
        const tab = sheetById(room.book.state, sheetId)
        if (tab === undefined) throw invalid(`No grid with id: ${sheetId}`)
        return to.receive(user, tab)
      }),
    values: valuesApi(calls),
    get lastCost() {
      return calls.cost
    },
  }
}
