/** Everything one file is: its properties, its tabs in order, its named ranges and its developer metadata. */
import { copySheet, type GridRange, newParts, newSheet, type Sheet } from './sheet'

export interface FileProperties {
  readonly title: string
  readonly locale: string
  readonly timeZone: string
}

export interface NamedRange {
  readonly namedRangeId: string
  readonly name: string
  readonly range: GridRange
}

export type MetadataPlace =
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'sheet'; readonly sheetId: number }
  | { readonly kind: 'row' | 'column'; readonly sheetId: number; readonly index: number }

export interface Metadata {
  readonly id: number
  readonly key: string
  readonly value: string
  readonly visibility: 'DOCUMENT' | 'PROJECT'
  readonly place: MetadataPlace
}

/** Changed only by `model/apply.ts`. */
export interface FileState {
  properties: FileProperties
  sheets: Sheet[]
  namedRanges: readonly NamedRange[]
  metadata: Map<number, Metadata>
  /** The metadata in the order of ids, once somebody has asked for it. */
  ordered: readonly Metadata[] | undefined
}

/** The name that Sheets gives to the first tab of a file in this language. */
export const FIRST_TAB = { es: 'Hoja 1', pt: 'Página1', en: 'Sheet1' } as const

export const languageOf = (locale: string): 'es' | 'pt' | 'en' => (locale.startsWith('pt') ? 'pt' : locale.startsWith('en') ? 'en' : 'es')

export const newState = (properties: FileProperties): FileState => ({
  properties,
  sheets: [newSheet(0, newParts(FIRST_TAB[languageOf(properties.locale)]))],
  namedRanges: [],
  metadata: new Map(),
  ordered: undefined,
})

/** A picture of the file that later changes leave alone: rows are shared, only the lists of rows are copied. */
export const imageOf = (state: FileState): FileState => ({
  properties: state.properties,
  sheets: state.sheets.map(copySheet),
  namedRanges: state.namedRanges,
  metadata: new Map(state.metadata),
  ordered: state.ordered,
})

/** In the order of ids, whatever the order in which they came. */
export const metadataOf = (state: FileState): readonly Metadata[] => {
  state.ordered ??= [...state.metadata.values()].sort((a, b) => a.id - b.id)
  return state.ordered
}

export const gridCells = (state: FileState): number =>
  state.sheets.reduce((sum, sheet) => sum + sheet.parts.rowCount * sheet.parts.columnCount, 0)

export const sheetById = (state: FileState, id: number): Sheet | undefined => state.sheets.find((sheet) => sheet.id === id)
/** Titles are compared without regard to case, as Sheets does. */
export const sheetByTitle = (state: FileState, title: string): Sheet | undefined => {
  const wanted = title.toLowerCase()
  return state.sheets.find((sheet) => sheet.parts.title.toLowerCase() === wanted)
}
