/** What a file lacks to be Hilo's: tabs, columns, formats, drop-downs, protection; run again it repairs and loses nothing. */
import { shard } from '../kernel/hash'
import type { Json } from '../kernel/json'
import type { Column, Table } from '../kernel/table'
import type { Lang } from '../kernel/text'
import { IMAGE_COLUMNS, IMAGE_ROWS } from './images'
import { COLUMN_KEY, type DescribedSheet, IMAGES, META, TABLE_KEY } from './layout'
import { type Meta, metaCells } from './meta'
import { cellsRequest } from './writer'

/** The same table gets the same sheet id: a repeated set-up is refused by Sheets instead of doubling tabs. */
export const sheetIdFor = (key: string): number => 1_000 + shard(`hilo ${key}`, 2_000_000_000)

const ROWS = 1_000
const GREY = { red: 0.953, green: 0.957, blue: 0.965 }
const INK = { red: 0.24, green: 0.26, blue: 0.3 }
const HEADING = { red: 0.086, green: 0.34, blue: 0.29 }
const WHITE = { red: 1, green: 1, blue: 1 }

/** All requests that make what is missing; empty when the file is whole. */
export const setUpRequests = (
  sheets: readonly DescribedSheet[],
  tables: readonly Table[],
  lang: Lang,
  first: Meta | undefined,
): readonly Json[] => {
  const requests: Json[] = []
  const titles = new Set(sheets.map((sheet) => sheet.title.toLowerCase()))
  for (const [key, rows, columns] of [
    [META, 2, 8],
    [IMAGES, IMAGE_ROWS, IMAGE_COLUMNS],
  ] as const) {
    if (sheets.some((sheet) => sheet.tables.includes(key))) continue
    const sheetId = sheetIdFor(key)
    requests.push(addSheet(sheetId, freeTitle(key, titles), rows, columns, 0, true, 0), tableMetadata(sheetId, key), protect(sheetId, lang))
  }
  const metaSheet = sheets.find((sheet) => sheet.tables.includes(META))
  if (first) requests.push(cellsRequest(metaSheet?.sheetId ?? sheetIdFor(META), 0, 0, [metaCells(first)]))
  tables.forEach((table, index) => {
    const sheet = sheets.find((one) => one.tables.includes(table.key))
    requests.push(...(sheet ? repairTab(table, sheet, lang) : newTab(table, index, lang, titles)))
  })
  return requests
}

/** Somebody's own tab may carry the name already: Hilo takes the next free one and leaves theirs alone. */
const freeTitle = (wanted: string, titles: Set<string>): string => {
  let title = wanted
  for (let n = 2; titles.has(title.toLowerCase()); n++) title = `${wanted} ${n}`
  titles.add(title.toLowerCase())
  return title
}

const newTab = (table: Table, index: number, lang: Lang, titles: Set<string>): readonly Json[] => {
  const sheetId = sheetIdFor(table.key)
  const columns = Object.entries(table.columns)
  // Ids and exact moments stand behind what people see, where they disturb least.
  const ordered = [...columns.filter(([, column]) => !column.hidden), ...columns.filter(([, column]) => column.hidden)]
  return [
    addSheet(
      sheetId,
      freeTitle(table.heading[lang], titles),
      ROWS,
      ordered.length + (table.hidden ? 0 : 6),
      index,
      table.hidden,
      table.order === 'people' ? 1 : 0,
    ),
    tableMetadata(sheetId, table.key),
    ...(table.hidden || table.order === 'hilo' ? [protect(sheetId, lang)] : []),
    ...ordered.flatMap(([key, column], at) => columnRequests(table, sheetId, key, column, at, lang)),
  ]
}

/** Puts back columns that were deleted, and ties a heading to its column again after its cells were cut and pasted. */
const repairTab = (table: Table, sheet: DescribedSheet, lang: Lang): readonly Json[] => {
  const requests: Json[] = []
  let end = Math.max(sheet.headings.length, 1)
  for (const [key, column] of Object.entries(table.columns)) {
    const at = sheet.columnKeys.indexOf(`${table.key}.${key}`)
    if (at >= 0 && (sheet.headings[at] ?? '') !== '') continue
    const words = Object.values(column.heading).map((word) => word.toLowerCase())
    const moved = sheet.headings.findIndex(
      (heading, place) => words.includes(heading.toLowerCase()) && !sheet.columnKeys[place]?.startsWith(`${table.key}.`),
    )
    if (at >= 0) requests.push(untie(sheet.sheetId, at))
    if (moved >= 0) requests.push(columnMetadata(sheet.sheetId, moved, `${table.key}.${key}`))
    else if (at >= 0) requests.push(...columnRequests(table, sheet.sheetId, key, column, at, lang))
    else {
      if (end >= sheet.columnCount) requests.push({ appendDimension: { sheetId: sheet.sheetId, dimension: 'COLUMNS', length: 1 } })
      requests.push(...columnRequests(table, sheet.sheetId, key, column, end, lang))
      end++
    }
  }
  return requests
}

const untie = (sheetId: number, at: number): Json => ({
  deleteDeveloperMetadata: {
    dataFilter: {
      developerMetadataLookup: { metadataKey: COLUMN_KEY, metadataLocation: { dimensionRange: columnRange(sheetId, at) } },
    },
  },
})

/** Lets go of a tab that somebody duplicated: it becomes an own tab of theirs. */
export const releaseRequests = (sheet: DescribedSheet): readonly Json[] => [
  {
    deleteDeveloperMetadata: {
      dataFilter: { developerMetadataLookup: { metadataKey: TABLE_KEY, metadataLocation: { sheetId: sheet.sheetId } } },
    },
  },
  ...sheet.columnKeys.flatMap((key, at) => (key ? [untie(sheet.sheetId, at)] : [])),
]

/** Columns that a person brings with a list: headings of their own behind what stands there, as text. */
export const ownColumnRequests = (sheet: DescribedSheet, headings: readonly string[]): readonly Json[] => {
  const missing = [...new Set(headings)].filter((heading) => heading !== '' && !sheet.headings.includes(heading))
  const from = sheet.headings.length
  const short = from + missing.length - sheet.columnCount
  return [
    ...(short > 0 ? [{ appendDimension: { sheetId: sheet.sheetId, dimension: 'COLUMNS', length: short } }] : []),
    ...missing.flatMap((heading, place) => [
      cellsRequest(sheet.sheetId, 0, from + place, [[{ userEnteredValue: { stringValue: heading } }]]),
      headingFormat({
        sheetId: sheet.sheetId,
        startRowIndex: 0,
        endRowIndex: 1,
        startColumnIndex: from + place,
        endColumnIndex: from + place + 1,
      }),
      {
        repeatCell: {
          range: { sheetId: sheet.sheetId, startRowIndex: 1, startColumnIndex: from + place, endColumnIndex: from + place + 1 },
          cell: { userEnteredFormat: { numberFormat: FORMATS.text } },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ]),
  ]
}

const headingFormat = (range: Json): Json => ({
  repeatCell: {
    range,
    cell: {
      userEnteredFormat: {
        backgroundColorStyle: { rgbColor: HEADING },
        textFormat: { bold: true, foregroundColorStyle: { rgbColor: WHITE } },
        verticalAlignment: 'MIDDLE',
      },
    },
    fields: 'userEnteredFormat(backgroundColorStyle,textFormat,verticalAlignment)',
  },
})

const columnRange = (sheetId: number, at: number): Json => ({ sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 })

const addSheet = (
  sheetId: number,
  title: string,
  rowCount: number,
  columnCount: number,
  index: number,
  hidden: boolean,
  frozen: number,
): Json => ({
  addSheet: {
    properties: {
      sheetId,
      title,
      index,
      hidden,
      gridProperties: { rowCount, columnCount, ...(hidden ? {} : { frozenRowCount: 1, frozenColumnCount: frozen }) },
    },
  },
})

const tableMetadata = (sheetId: number, key: string): Json => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataKey: TABLE_KEY, metadataValue: key, visibility: 'DOCUMENT', location: { sheetId } },
  },
})
const columnMetadata = (sheetId: number, at: number, value: string): Json => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: COLUMN_KEY,
      metadataValue: value,
      visibility: 'DOCUMENT',
      location: { dimensionRange: columnRange(sheetId, at) },
    },
  },
})

const WARNING: Readonly<Record<Lang, string>> = {
  es: 'Esto lo escribe Hilo. Si lo cambiás, puede perderse.',
  pt: 'Isto é escrito pelo Hilo. Se você mudar, pode se perder.',
  en: 'Hilo writes this. What you change may be lost.',
}
const protect = (sheetId: number, lang: Lang): Json => ({
  addProtectedRange: { protectedRange: { range: { sheetId }, description: WARNING[lang], warningOnly: true } },
})

/** Formats by kind: text stays text whatever is typed later, moments look like moments. */
const FORMATS: Readonly<Record<Column['kind'], Json>> = {
  text: { type: 'TEXT', pattern: '@' },
  choice: { type: 'TEXT', pattern: '@' },
  json: { type: 'TEXT', pattern: '@' },
  number: { type: 'NUMBER', pattern: '0.##' },
  moment: { type: 'NUMBER', pattern: '0' },
  'shown moment': { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' },
  date: { type: 'DATE', pattern: 'dd/mm/yyyy' },
  tick: { type: 'TEXT', pattern: 'General' },
}

const columnRequests = (table: Table, sheetId: number, key: string, column: Column, at: number, lang: Lang): readonly Json[] => {
  const below = { sheetId, startRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 }
  const head = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: at, endColumnIndex: at + 1 }
  // Grey tells Hilo's columns from people's; where all are Hilo's there is nothing to tell.
  const grey = column.owner === 'hilo' && Object.values(table.columns).some((one) => one.owner !== 'hilo')
  const requests: Json[] = [
    columnMetadata(sheetId, at, `${table.key}.${key}`),
    cellsRequest(sheetId, 0, at, [[{ userEnteredValue: { stringValue: headingOf(column, key, lang) } }]]),
    headingFormat(head),
    {
      repeatCell: {
        range: below,
        cell: {
          userEnteredFormat: {
            ...(column.kind === 'tick' ? {} : { numberFormat: FORMATS[column.kind] }),
            ...(grey ? { backgroundColorStyle: { rgbColor: GREY }, textFormat: { foregroundColorStyle: { rgbColor: INK } } } : {}),
            verticalAlignment: 'MIDDLE',
          },
        },
        fields: 'userEnteredFormat(numberFormat,backgroundColorStyle,textFormat,verticalAlignment)',
      },
    },
    {
      updateDimensionProperties: {
        range: columnRange(sheetId, at),
        properties: { pixelSize: column.width, hiddenByUser: column.hidden && !table.hidden },
        fields: 'pixelSize,hiddenByUser',
      },
    },
  ]
  const validation = validationOf(column, lang)
  if (validation && !table.hidden) requests.push({ setDataValidation: { range: below, rule: validation } })
  return requests
}

/** Hidden columns keep a heading too: a blank one would look like cells that were cut out. */
const headingOf = (column: Column, key: string, lang: Lang): string =>
  column.hidden && column.heading[lang] === '' ? key : column.heading[lang]

const validationOf = (column: Column, lang: Lang): Json | undefined => {
  if (column.kind === 'tick') return { condition: { type: 'BOOLEAN' }, strict: true }
  if (!column.choices || column.owner === 'hilo') return undefined
  return {
    condition: { type: 'ONE_OF_LIST', values: Object.values(column.choices).map((label) => ({ userEnteredValue: label[lang] })) },
    strict: true,
    showCustomUi: true,
  }
}
