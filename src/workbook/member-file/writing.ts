/** One writing of a member's file as one `batchUpdate`: pictures of what stands there, then all of both tabs, and what is to be remembered; numbered, so that it lands once. */
import type { Json } from '../../kernel/json'
import type { Cell } from '../../ports'
import { cellData } from '../cells'
import { cellLook, headingLook } from '../setup/column'
import { fence } from '../writing/fence'
import { cellsRequest } from '../writing/requests'
import { CHUNKS, chunksOf, type FileCells, type Kept, TABS } from './tabs'

export interface FileColumn {
  readonly key: string
  readonly heading: string
  readonly width: number
  /** Who types here: nobody but Hilo, words, a tick, one of these words. */
  readonly kind: 'grey' | 'text' | 'tick' | readonly string[]
  readonly hidden: boolean
}
export interface FileTab {
  readonly title: string
  /** What A1 says. */
  readonly note: string
  readonly columns: readonly FileColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** Columns stand otherwise than they did: their looks are made anew. */
  readonly isNew: boolean
}
export interface Writing {
  readonly stamp: number
  readonly people: FileTab
  readonly classes: FileTab
  readonly base: Kept
  readonly before: Kept
}

/** Looks are given to so many rows at a time: each cell counts. */
const BLOCK = 60
export const blocksOf = (lines: number): number => Math.ceil((lines + 20) / BLOCK)

/** Above the lines: A1, keys, headings. */
const HEAD = 3
const GRID = { people: { rowCount: 600, columnCount: 20 }, classes: { rowCount: 600, columnCount: 60 } } as const
/** Larger than what is copied into it, even where somebody inserted some. */
const IMAGE = { rowCount: 900, columnCount: 100 } as const

type Shown = keyof typeof GRID
const SHOWN: readonly Shown[] = ['people', 'classes']
const IMAGES = { people: TABS.peopleImage, classes: TABS.classesImage } as const

/** `whole`: where the tabs are not as large as they were made, all that is left of them is pictured. */
export const writingOf = (found: FileCells, writing: Writing, whole = false): readonly Json[] => [
  ...SHOWN.flatMap((name) => madeTab(found, TABS[name], writing[name].title, GRID[name], false)),
  ...SHOWN.flatMap((name) => madeTab(found, IMAGES[name], `${writing[name].title} ·`, IMAGE, true)),
  ...madeTab(found, TABS.kept, 'Hilo', { rowCount: 5, columnCount: CHUNKS }, true),
  ...found.strange.map((sheetId) => ({ deleteSheet: { sheetId } })),
  ...SHOWN.map((name) => copyRequest(TABS[name], IMAGES[name], whole ? {} : extentOf(found, name))),
  ...SHOWN.flatMap((name) => tabRequests(TABS[name], found[name], writing[name])),
  cellsRequest(TABS.kept, 0, 0, [
    [cellData(writing.stamp), ...Array.from({ length: CHUNKS - 1 }, () => ({}))],
    chunksOf(writing.base).map(cellData),
    chunksOf(writing.before).map(cellData),
  ]),
  ...fence(writing.stamp, false),
]

const madeTab = (
  { missing }: FileCells,
  sheetId: number,
  title: string,
  gridProperties: { readonly rowCount: number; readonly columnCount: number },
  hidden: boolean,
): readonly Json[] =>
  missing.includes(sheetId)
    ? [
        {
          addSheet: {
            properties: {
              sheetId,
              title,
              hidden,
              gridProperties: { ...gridProperties, ...(hidden ? {} : { frozenRowCount: HEAD, frozenColumnCount: 1 }) },
            },
          },
        },
        { addProtectedRange: { protectedRange: { protectedRangeId: protectionOf(sheetId), range: { sheetId }, warningOnly: false } } },
        ...(hidden
          ? []
          : [
              {
                updateDimensionProperties: {
                  range: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 2 },
                  properties: { hiddenByUser: true },
                  fields: 'hiddenByUser',
                },
              },
            ]),
      ]
    : []

const protectionOf = (sheetId: number): number => 1000 + sheetId

/** What somebody may type below and beside what was read, until it is pictured. */
const ROOM = { rows: 20, columns: 4 } as const
/** As far as the tab or the picture before this one reaches: nothing of an older picture stays. */
const extentOf = (found: FileCells, name: Shown) => {
  const rows = [...found[name], ...found[`${name}Image`]]
  const height = Math.max(found[name].length, found[`${name}Image`].length)
  return {
    startRowIndex: 0,
    endRowIndex: Math.min(GRID[name].rowCount, height + ROOM.rows),
    startColumnIndex: 0,
    endColumnIndex: Math.min(GRID[name].columnCount, Math.max(0, ...rows.map((row) => row.length)) + ROOM.columns),
  }
}

const copyRequest = (from: number, to: number, extent: object): Json => ({
  copyPaste: {
    source: { sheetId: from, ...extent },
    destination: { sheetId: to, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
    pasteType: 'PASTE_VALUES',
  },
})

const tabRequests = (sheetId: number, before: readonly (readonly Cell[])[], tab: FileTab): readonly Json[] => {
  const width = Math.max(tab.columns.length, ...before.map((row) => row.length))
  const height = Math.max(tab.rows.length, before.length - HEAD)
  const padded = (cells: readonly Cell[]) => Array.from({ length: width }, (_, at) => cellData(cells[at] ?? null))
  const body = Array.from({ length: height }, (_, at) => padded(tab.rows[at] ?? []))
  return [...(tab.isNew ? looks(sheetId, tab, width, padded) : []), ...(body.length === 0 ? [] : [cellsRequest(sheetId, HEAD, 0, body)])]
}

const looks = (
  sheetId: number,
  { note, columns, rows }: FileTab,
  width: number,
  padded: (cells: readonly Cell[]) => readonly object[],
): readonly Json[] => {
  const endRowIndex = HEAD + BLOCK * blocksOf(rows.length)
  const head = [[note], columns.map(({ key }) => key), columns.map(({ heading }) => heading)]
  return [
    { setDataValidation: { range: { sheetId, startRowIndex: HEAD, endRowIndex, startColumnIndex: 0, endColumnIndex: width } } },
    // A narrow screen shows whole sentences.
    {
      repeatCell: {
        range: { sheetId, startRowIndex: 0, endRowIndex, startColumnIndex: 0, endColumnIndex: columns.length },
        cell: { userEnteredFormat: { wrapStrategy: 'WRAP' } },
        fields: 'userEnteredFormat.wrapStrategy',
      },
    },
    cellsRequest(sheetId, 0, 0, head.map(padded)),
    {
      repeatCell: {
        range: { sheetId, startRowIndex: 2, endRowIndex: HEAD, startColumnIndex: 0, endColumnIndex: columns.length },
        ...headingLook,
      },
    },
    ...columns.flatMap((column, at) => columnLooks(sheetId, column, at, endRowIndex)),
    {
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: protectionOf(sheetId),
          unprotectedRanges: columns.flatMap(({ kind }, at) =>
            kind === 'grey' ? [] : [{ sheetId, startRowIndex: HEAD, startColumnIndex: at, endColumnIndex: at + 1 }],
          ),
        },
        fields: 'unprotectedRanges',
      },
    },
  ]
}

const columnLooks = (sheetId: number, { kind, width, hidden }: FileColumn, at: number, endRowIndex: number): readonly Json[] => {
  const range = { sheetId, startRowIndex: HEAD, endRowIndex, startColumnIndex: at, endColumnIndex: at + 1 }
  const rule =
    kind === 'tick'
      ? { condition: { type: 'BOOLEAN' }, strict: true }
      : typeof kind === 'string'
        ? undefined
        : { condition: { type: 'ONE_OF_LIST', values: kind.map((word) => ({ userEnteredValue: word })) }, strict: true, showCustomUi: true }
  return [
    { repeatCell: { range, ...cellLook(kind === 'tick' ? 'tick' : 'text', kind === 'grey') } },
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 },
        properties: { pixelSize: width, hiddenByUser: hidden },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    ...(rule ? [{ setDataValidation: { range, rule } }] : []),
  ]
}
