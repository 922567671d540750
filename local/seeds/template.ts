/** The model spreadsheet that people copy: a tab in each language that leads through Google's screens, drawn in cells, so that it is there before anybody gave permission. */
import type { Seed } from '../seed'
import { PAGES, type Words } from './template-words'

type Look = 'title' | 'lead' | 'number' | 'says' | 'bar' | 'window' | 'press' | 'small' | 'page'
interface Cell {
  readonly text?: string
  readonly look: Look
}
/** The step's number, what Google shows, and what to do. */
type Row = readonly [number: Cell, shown: Cell, says: Cell]

const PAGE: Cell = { look: 'page' }
const row = (number: string, shown: Cell, says = ''): Row => [
  number === '' ? PAGE : { text: number, look: 'number' },
  shown,
  says === '' ? PAGE : { text: says, look: 'says' },
]
const shows = (text: string, look: Look): Cell => ({ text, look })
/** What is to be pressed stands out, by an arrow and by its colour. */
const press = (text: string): Cell => shows(`→  ${text}`, 'press')
const GAP: Row = [PAGE, PAGE, PAGE]

const rowsOf = ({ title, lead, menu, authorise, unverified, access, panel, small }: Words): readonly Row[] => [
  [{ look: 'title' }, { text: title, look: 'title' }, { look: 'title' }],
  row('', shows(lead, 'lead')),
  GAP,
  row('1', shows(menu[0], 'bar'), menu[1]),
  row('', press(menu[2])),
  GAP,
  row('2', shows(authorise[0], 'window'), authorise[1]),
  row('', press(authorise[2])),
  GAP,
  row('3', shows(`⚠  ${unverified[0]}`, 'window'), unverified[1]),
  row('', press(unverified[2])),
  row('', press(unverified[3])),
  GAP,
  row('4', shows(access[0], 'window'), access[1]),
  row('', press(access[2])),
  GAP,
  row('✓', shows(panel[0], 'bar'), panel[1]),
  row('', press(panel[2])),
  GAP,
  row('', shows(small, 'small')),
]

const rgb = (hex: string) => ({
  rgbColor: {
    red: Number.parseInt(hex.slice(0, 2), 16) / 255,
    green: Number.parseInt(hex.slice(2, 4), 16) / 255,
    blue: Number.parseInt(hex.slice(4), 16) / 255,
  },
})
const look = (paper: string, ink: string, fontSize: number, more: { readonly bold?: true; readonly center?: true } = {}) => ({
  backgroundColorStyle: rgb(paper),
  textFormat: { foregroundColorStyle: rgb(ink), fontSize, bold: more.bold ?? false },
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
  ...(more.center ? { horizontalAlignment: 'CENTER' } : {}),
})
const LOOKS = {
  page: look('FFFFFF', '3C4043', 11),
  title: look('16574A', 'FFFFFF', 20, { bold: true }),
  lead: look('FFFFFF', '3C4043', 12),
  number: look('16574A', 'FFFFFF', 16, { bold: true, center: true }),
  says: look('FFFFFF', '3C4043', 11),
  bar: look('E8EAED', '3C4043', 11),
  window: look('E8EAED', '202124', 12, { bold: true }),
  press: look('FCE8B2', '0B57D0', 13, { bold: true }),
  small: look('FFFFFF', '5F6368', 10),
} as const satisfies Readonly<Record<Look, object>>

const COLUMNS = [44, 360, 380] as const
const TALL: Partial<Record<Look, number>> = { title: 40, lead: 30, says: 44, small: 44 }
const LINE = 30
const GAP_LINE = 8

const heightOf = (cells: Row): number => (cells === GAP ? GAP_LINE : Math.max(LINE, ...cells.map((cell) => TALL[cell.look] ?? 0)))

/** Sheet ids of the pages after the first, which is there already. */
const FIRST_ID = 7_001

const drawPage = (words: Words, sheetId: number): readonly object[] => {
  const rows = rowsOf(words)
  const size = (dimension: string, index: number, pixelSize: number) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex: index, endIndex: index + 1 },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  })
  return [
    {
      updateSheetProperties: {
        properties: {
          sheetId,
          title: words.title,
          gridProperties: { rowCount: rows.length + 2, columnCount: COLUMNS.length + 1, hideGridlines: true },
        },
        fields: 'title,gridProperties(rowCount,columnCount,hideGridlines)',
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: rows.map((cells) => ({
          values: cells.map((cell) => ({
            userEnteredFormat: LOOKS[cell.look],
            ...(cell.text === undefined ? {} : { userEnteredValue: { stringValue: cell.text } }),
          })),
        })),
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    ...COLUMNS.map((pixels, at) => size('COLUMNS', at, pixels)),
    ...rows.map((cells, at) => size('ROWS', at, heightOf(cells))),
    ...rows.flatMap((cells, at) =>
      cells[1].look === 'lead' || cells[1].look === 'small'
        ? [
            {
              mergeCells: {
                range: { sheetId, startRowIndex: at, endRowIndex: at + 1, startColumnIndex: 1, endColumnIndex: 3 },
                mergeType: 'MERGE_ALL',
              },
            },
          ]
        : [],
    ),
  ]
}

export const template: Seed = async ({ file }) => {
  const first = file.tabs()[0]?.sheetId ?? 0
  const ids = PAGES.map((_, at) => (at === 0 ? first : FIRST_ID + at))
  file.api.batchUpdate({
    requests: [
      ...ids.slice(1).map((sheetId) => ({ addSheet: { properties: { sheetId } } })),
      ...PAGES.flatMap((words, at) => drawPage(words, ids[at] ?? first)),
    ],
  })
}
