/** What a column gets when it is made: its mark, heading, formats, width, and the words one may choose from. */
import type { Json } from '../../kernel/json'
import type { Column, Table } from '../../kernel/table'
import type { Lang } from '../../kernel/text'
import type { DescribedSheet } from '../tabs/description'
import { cellsRequest } from '../writing/requests'
import { columnRange, markColumn } from './metadata'

const GREY = { red: 0.953, green: 0.957, blue: 0.965 }
const INK = { red: 0.24, green: 0.26, blue: 0.3 }
const HEADING = { red: 0.086, green: 0.34, blue: 0.29 }
const WHITE = { red: 1, green: 1, blue: 1 }

/** Text stays text whatever is typed later; moments look like moments; a tick and a number look right by themselves (`0.##` shows «8,»). */
const FORMATS: Readonly<Partial<Record<Column['kind'], Json>>> & { readonly text: Json } = {
  text: { type: 'TEXT', pattern: '@' },
  choice: { type: 'TEXT', pattern: '@' },
  json: { type: 'TEXT', pattern: '@' },
  moment: { type: 'NUMBER', pattern: '0' },
  'shown moment': { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm' },
  date: { type: 'DATE', pattern: 'dd/mm/yyyy' },
}

/** `fresh`: in a tab that is made in the same breath. */
export const columnRequests = (table: Table, sheetId: number, key: string, at: number, lang: Lang, fresh: boolean): readonly Json[] => {
  const column = table.columns[key]
  if (!column) return []
  const place = { sheetId, startColumnIndex: at, endColumnIndex: at + 1 }
  const rule = table.hidden ? undefined : ruleOf(column, lang)
  // Grey tells Hilo's columns from people's; where all are Hilo's there is nothing to tell.
  const grey = column.owner === 'hilo' && Object.values(table.columns).some((one) => one.owner !== 'hilo')
  return [
    markColumn(sheetId, at, `${table.key}.${key}`, fresh),
    cellsRequest(sheetId, 0, at, [[{ userEnteredValue: { stringValue: headingOf(column, key, lang) } }]]),
    { repeatCell: { range: { ...place, startRowIndex: 0, endRowIndex: 1 }, ...headingLook } },
    { repeatCell: { range: { ...place, startRowIndex: 1 }, ...cellLook(column.kind, grey) } },
    {
      updateDimensionProperties: {
        range: columnRange(sheetId, at),
        properties: { pixelSize: column.width, hiddenByUser: column.hidden && !table.hidden },
        fields: 'pixelSize,hiddenByUser',
      },
    },
    ...(rule ? [{ setDataValidation: { range: { ...place, startRowIndex: 1 }, rule } }] : []),
  ]
}

/** Columns that a person brings with a list: headings of their own behind what stands there, as text. */
export const ownColumnRequests = (sheet: DescribedSheet, headings: readonly string[]): readonly Json[] => {
  const { sheetId } = sheet
  const missing = [...new Set(headings)].filter((heading) => heading !== '' && !sheet.headings.includes(heading))
  const from = sheet.headings.length
  const short = from + missing.length - sheet.columnCount
  return [
    ...(short > 0 ? [{ appendDimension: { sheetId, dimension: 'COLUMNS', length: short } }] : []),
    ...missing.flatMap((heading, offset) => {
      const place = { sheetId, startColumnIndex: from + offset, endColumnIndex: from + offset + 1 }
      return [
        cellsRequest(sheetId, 0, from + offset, [[{ userEnteredValue: { stringValue: heading } }]]),
        { repeatCell: { range: { ...place, startRowIndex: 0, endRowIndex: 1 }, ...headingLook } },
        {
          repeatCell: {
            range: { ...place, startRowIndex: 1 },
            cell: { userEnteredFormat: { numberFormat: FORMATS.text } },
            fields: 'userEnteredFormat.numberFormat',
          },
        },
      ]
    }),
  ]
}

/** Hidden columns keep a heading too: a blank one would look like cells that were cut out. */
const headingOf = (column: Column, key: string, lang: Lang): string => column.heading[lang] || key

export const headingLook = {
  cell: {
    userEnteredFormat: {
      backgroundColorStyle: { rgbColor: HEADING },
      textFormat: { bold: true, foregroundColorStyle: { rgbColor: WHITE } },
      verticalAlignment: 'MIDDLE',
    },
  },
  fields: 'userEnteredFormat(backgroundColorStyle,textFormat,verticalAlignment)',
}

export const cellLook = (kind: Column['kind'], grey: boolean) => ({
  cell: {
    userEnteredFormat: {
      ...(FORMATS[kind] ? { numberFormat: FORMATS[kind] } : {}),
      ...(grey ? { backgroundColorStyle: { rgbColor: GREY }, textFormat: { foregroundColorStyle: { rgbColor: INK } } } : {}),
      verticalAlignment: 'MIDDLE',
    },
  },
  fields: 'userEnteredFormat(numberFormat,backgroundColorStyle,textFormat,verticalAlignment)',
})

const ruleOf = (column: Column, lang: Lang): Json | undefined => {
  if (column.kind === 'tick') return { condition: { type: 'BOOLEAN' }, strict: true }
  if (!column.choices || column.owner === 'hilo') return undefined
  const values = Object.values(column.choices).map((label) => ({ userEnteredValue: label[lang] }))
  return { condition: { type: 'ONE_OF_LIST', values }, strict: true, showCustomUi: true }
}
