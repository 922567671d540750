/** What Google tells of all tabs: their names, their metadata, the metadata of their columns, and their headings. */
import { isRecord, isText, type Json, listOf } from '../../kernel/json'
import type { Tab } from '../../kernel/state'
import type { Cell, SheetFault, Sheets } from '../../ports'
import { quoteTitle } from '../cells'

export const TABLE_KEY = 'hilo.table'
export const COLUMN_KEY = 'hilo.column'
export const CHART_KEY = 'hilo.chart'
/** On the column that a tab of somebody else's was given; its value is the tab, so that a duplicated tab does not say so too. */
export const STATUS_KEY = 'hilo.status'

export interface DescribedSheet {
  readonly sheetId: number
  readonly title: string
  readonly hidden: boolean
  /** Tables that this tab says to be: more than one tab may say the same (a duplicated tab). */
  readonly tables: readonly string[]
  /** Charts («board_weeks.sends») that were made here once, whether they still stand or not. */
  readonly charts: readonly string[]
  /** Column keys («contacts.phone») by position. */
  readonly columnKeys: readonly (string | null)[]
  /** As people see them. */
  readonly headings: readonly string[]
  /** As a typed read gives them: a heading may be a date or a number. */
  readonly typedHeadings: readonly Cell[]
  readonly columnCount: number
  readonly rowCount: number
}

const TITLES = 'sheets(properties(title,sheetType))'
const DETAILS =
  'sheets(properties(sheetId,title,hidden,gridProperties(columnCount,rowCount)),developerMetadata(metadataKey,metadataValue),data(columnMetadata(developerMetadata(metadataKey,metadataValue)),rowData(values(formattedValue,effectiveValue))))'
/** Somebody may rename a tab between the two calls; then its old name is no range any more. */
const TRIES = 3

/** Two calls: the names of the tabs, then the first row of each with everything Hilo marked. */
export const describeTabs = (sheets: Sheets): readonly DescribedSheet[] | SheetFault => {
  for (let tries = 1; ; tries++) {
    const titles = sheets.describe(TITLES)
    if (!titles.ok) return titles
    const answer = sheets.describe(
      DETAILS,
      titlesOf(titles.value).map((title) => `${quoteTitle(title)}!1:1`),
    )
    if (answer.ok) return readDescription(answer.value)
    if (answer.why !== 'refused' || tries >= TRIES) return answer
  }
}

const sheetsOf = (answer: Json): readonly unknown[] => listOf(isRecord(answer) ? answer.sheets : undefined)

/** A tab that is a chart has no cells. */
const titlesOf = (answer: Json): readonly string[] =>
  sheetsOf(answer).flatMap((sheet) => {
    const properties = isRecord(sheet) && isRecord(sheet.properties) ? sheet.properties : {}
    const isGrid = properties.sheetType === undefined || properties.sheetType === 'GRID'
    return isGrid && isText(properties.title) ? [properties.title] : []
  })

/** Values of all marks of this kind. */
export const markedWith = (metadata: unknown, key: string): readonly string[] =>
  listOf(metadata).flatMap((entry) =>
    isRecord(entry) && entry.metadataKey === key && isText(entry.metadataValue) ? [entry.metadataValue] : [],
  )

const readDescription = (answer: Json): readonly DescribedSheet[] =>
  sheetsOf(answer).flatMap((sheet) => {
    if (!isRecord(sheet) || !isRecord(sheet.properties)) return []
    const { properties } = sheet
    const grid = isRecord(properties.gridProperties) ? properties.gridProperties : {}
    const data = listOf(sheet.data)[0]
    const columns = isRecord(data) ? listOf(data.columnMetadata) : []
    const firstRow = isRecord(data) ? listOf(data.rowData)[0] : undefined
    const headings = (isRecord(firstRow) ? listOf(firstRow.values) : []).map((cell) => (isRecord(cell) ? cell : {}))
    return [
      {
        sheetId: typeof properties.sheetId === 'number' ? properties.sheetId : 0,
        title: isText(properties.title) ? properties.title : '',
        hidden: properties.hidden === true,
        tables: markedWith(sheet.developerMetadata, TABLE_KEY),
        charts: markedWith(sheet.developerMetadata, CHART_KEY),
        columnKeys: columns.map((column) => (isRecord(column) ? (markedWith(column.developerMetadata, COLUMN_KEY)[0] ?? null) : null)),
        headings: headings.map(shownIn),
        typedHeadings: headings.map(typedIn),
        columnCount: typeof grid.columnCount === 'number' ? grid.columnCount : 0,
        rowCount: typeof grid.rowCount === 'number' ? grid.rowCount : 0,
      },
    ]
  })

const shownIn = (cell: Readonly<Record<string, unknown>>): string => (isText(cell.formattedValue) ? cell.formattedValue : '')
const typedIn = (cell: Readonly<Record<string, unknown>>): Cell => {
  const { stringValue, numberValue, boolValue } = isRecord(cell.effectiveValue) ? cell.effectiveValue : {}
  if (typeof numberValue === 'number') return numberValue
  if (typeof boolValue === 'boolean') return boolValue
  return isText(stringValue) ? stringValue : shownIn(cell)
}

export const tabsOf = (sheets: readonly DescribedSheet[]): readonly Tab[] =>
  sheets.map((sheet) => ({ sheetId: sheet.sheetId, title: sheet.title, table: sheet.tables[0] ?? null, hidden: sheet.hidden }))
