/** Small files for tests: tabs given as tables of values, read back as tables. */
import { ApiError, NotEmulated } from './errors'
import { createFile } from './file'
import type { FileSpec, SpreadsheetFile } from './interface'

export type Given = string | number | boolean | null
export type Table = readonly (readonly Given[])[]

export const OWNER = 'ana@example.org'
export const GUEST = 'beto@example.org'

/** 2027-02-01T10:00 in Buenos Aires. */
export const START = Date.parse('2027-02-01T13:00:00Z')

const extended = (value: Given): object => {
  if (typeof value === 'number') return { numberValue: value }
  if (typeof value === 'boolean') return { boolValue: value }
  return value?.startsWith('=') === true ? { formulaValue: value } : { stringValue: value ?? '' }
}
export const cells = (table: Table): object[] =>
  table.map((row) => ({ values: row.map((value) => (value === null ? {} : { userEnteredValue: extended(value) })) }))

/** A file whose first tab (id 1, «Datos», 10 × 6) holds the table. */
export const sampleFile = (table: Table, spec: Partial<FileSpec> = {}): SpreadsheetFile => {
  let seed = 0
  const random = (): number => {
    seed += 1
    return ((seed * 7919) % 104729) / 104729
  }
  const file = createFile({
    id: 'f',
    title: 'Prueba',
    locale: 'en_US',
    timeZone: 'America/Argentina/Buenos_Aires',
    now: () => START,
    owner: OWNER,
    random,
    ...spec,
  })
  if (file.revision > 0) return file
  file.api.batchUpdate({
    requests: [
      { addSheet: { properties: { sheetId: 1, title: 'Datos', index: 0, gridProperties: { rowCount: 10, columnCount: 6 } } } },
      { deleteSheet: { sheetId: 0 } },
      { updateCells: { start: { sheetId: 1 }, rows: cells(table), fields: 'userEnteredValue' } },
    ],
  })
  return file
}

/** What the cells hold: typed values, or formulas as text. */
export const tableOf = (file: SpreadsheetFile, range = 'Datos', render = 'FORMULA'): unknown[][] =>
  file.api.values.get(range, { valueRenderOption: render }).values ?? []

export const doAll = (file: SpreadsheetFile, ...requests: readonly object[]) => file.api.batchUpdate({ requests })

/** The refusal's words, or `taken`. */
export const wordsOf = (run: () => unknown): string => {
  try {
    run()
  } catch (error) {
    if (error instanceof ApiError) return `${error.code} ${error.message}`
    if (error instanceof NotEmulated) return error.message
    throw error
  }
  return 'taken'
}
