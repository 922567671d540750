/** The spreadsheet over HTTP: its outline, pages of rows, people's edits, the script's menu, the selection. */
import type { Person, SheetView } from '../../apps-script/workbook'
import { type Answer, fetchFile, get, map, send } from './http'
import { fields, isFields, list } from './read'
import { readFile } from './readFile'
import type { DeskFile } from './shapes'

/** What a person does in the grid, in the workbook's own words, without who does it. */
export type Deed<K extends keyof Person> = Omit<Parameters<Person[K]>[0], 'user'>

const isSheet = (value: unknown): value is SheetView =>
  isFields(value) && typeof value.sheetId === 'number' && Array.isArray(value.rows) && Array.isArray(value.columns)

const GONE = 404

/** `?file=` opens another file than the one that Hilo is bound to. */
const FILE = new URLSearchParams(location.search).get('file') ?? ''
const inFile = (path: string): string => (FILE === '' ? path : `${path}${path.includes('?') ? '&' : '?'}file=${encodeURIComponent(FILE)}`)
const SHEETS = `/v4/spreadsheets/${FILE || 'main'}`
const FILED = FILE === '' ? {} : { file: FILE }

/** The basic filter as Google's API states it: what each column hides. */
export type HiddenValues = ReadonlyMap<number, readonly string[]>

export const workbook = {
  /** As one person sees it: the script makes its menu for each. */
  file: async (user: string): Promise<Answer<DeskFile>> =>
    map(await get(inFile(user === '' ? '/desk/file' : `/desk/file?user=${encodeURIComponent(user)}`)), readFile),

  /** Rows `from` (counted from 0) to `to` (left out); undefined when the tab is gone. */
  rows: async (sheetId: number, from: number, to: number): Promise<Answer<SheetView | undefined>> => {
    const answer = await get(inFile(`/desk/sheets/${sheetId}?from=${from}&to=${to}`))
    if (!answer.ok && answer.status === GONE) return { ok: true, value: undefined }
    return map(answer, (body) => (isSheet(body) ? body : undefined))
  },

  hiddenValues: async (sheetId: number): Promise<Answer<HiddenValues>> =>
    map(await get(`${SHEETS}?fields=sheets(properties.sheetId,basicFilter)`), (body) => {
      const sheet = list(fields(body).sheets)
        .map(fields)
        .find((each) => fields(each.properties).sheetId === sheetId)
      const criteria = Object.entries(fields(fields(sheet?.basicFilter).criteria))
      return new Map(criteria.map(([column, rule]) => [Number(column), list(fields(rule).hiddenValues).map(String)]))
    }),

  /** Rows counted from 0 that a filter or a person hides, over the whole tab. */
  hiddenRows: async (sheetId: number, title: string): Promise<Answer<ReadonlySet<number>>> => {
    const tab = encodeURIComponent(`'${title.replaceAll("'", "''")}'`)
    const mask = 'sheets(properties.sheetId,data(startRow,rowMetadata(hiddenByFilter,hiddenByUser)))'
    return map(await get(`${SHEETS}?ranges=${tab}&fields=${mask}`), (body) => {
      const sheet = list(fields(body).sheets)
        .map(fields)
        .find((each) => fields(each.properties).sheetId === sheetId)
      const rows = list(fields(list(sheet?.data)[0]).rowMetadata).map(fields)
      return new Set(rows.flatMap((row, index) => (row.hiddenByFilter === true || row.hiddenByUser === true ? [index] : [])))
    })
  },

  /** One entry of the person's undo list. The refusal of a protected or validated cell comes back as the problem. */
  act: <K extends keyof Person>(user: string, kind: K, deed: Deed<K>): Promise<Answer<unknown>> =>
    send('/sim/edits', kind === 'edit' ? { ...FILED, user, ...deed } : { ...FILED, user, [kind]: deed }),

  runMenu: (user: string, handler: string): Promise<Answer<unknown>> => send('/desk/menu', { user, handler }),

  tellSelection: (user: string, sheetId: number, range: string): Promise<Answer<unknown>> =>
    send(inFile('/desk/selection'), { user, sheetId, range }),

  answerAlert: (id: string, button: string, text: string): Promise<Answer<unknown>> => send('/desk/alert', { id, button, text }),

  /** Closes the panel and any dialog of the script. */
  closePanel: (user: string): Promise<Answer<unknown>> => send('/desk/panel', { user }),

  /** The whole file as Excel reads it. */
  download: (): Promise<Answer<Blob>> => fetchFile(inFile('/desk/download.xlsx')),
} as const
