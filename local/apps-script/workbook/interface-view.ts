/** What the desk is shown of a spreadsheet file. */
import type { Area } from './interface-people'

export interface TabView {
  readonly sheetId: number
  readonly title: string
  readonly hidden: boolean
  readonly rowCount: number
  readonly columnCount: number
  readonly tabColor?: string
}
export interface CellView {
  /** What the cell shows. */
  readonly text: string
  /** The value behind it; absent when blank. */
  readonly value?: string | number | boolean
  readonly error?: string
  readonly formula?: string
  readonly note?: string
  readonly link?: string
  /** Only what differs from the default. Colours are `#rrggbb`. */
  readonly style?: {
    readonly background?: string
    readonly color?: string
    readonly bold?: true
    readonly italic?: true
    readonly strike?: true
    readonly underline?: true
    readonly align?: 'left' | 'center' | 'right'
    readonly wrap?: 'overflow' | 'clip' | 'wrap'
    readonly size?: number
  }
  readonly validation?:
    | { readonly kind: 'list'; readonly options: readonly string[]; readonly strict: boolean }
    | { readonly kind: 'checkbox' }
    | { readonly kind: 'rule'; readonly strict: boolean }
}
export interface RowView {
  readonly index: number
  readonly height: number
  readonly hiddenByUser: boolean
  readonly hiddenByFilter: boolean
  /** One entry a column of the view; blanks without style are `null`; shorter rows end blank. */
  readonly cells: readonly (CellView | null)[]
}
/** A chart over the cells, with what it shows now. */
export interface ChartView {
  readonly id: number
  readonly title: string
  readonly subtitle: string
  /** Google's names: COLUMN, BAR, LINE, AREA. */
  readonly kind: string
  readonly stacked: boolean
  /** The cell on whose corner it hangs, counted from 0, and how far from it in pixels. */
  readonly row: number
  readonly column: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly axes: { readonly bottom: string; readonly left: string }
  /** One for each place of the domain, as the cells show them. */
  readonly labels: readonly string[]
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
}
export interface SheetView extends TabView {
  readonly revision: number
  readonly frozenRows: number
  readonly frozenColumns: number
  /** Last row with content, counted from 1; 0 when blank. */
  readonly lastRow: number
  readonly columns: readonly { readonly index: number; readonly width: number; readonly hidden: boolean }[]
  readonly rows: readonly RowView[]
  readonly merges: readonly Area[]
  readonly filter?: { readonly area: Area; readonly columns: readonly number[] }
  readonly charts: readonly ChartView[]
  readonly protectedAreas: readonly { readonly area: Area; readonly warningOnly: boolean; readonly description: string }[]
}
