/** The smallest changes of a file; each holds both sides, so it can be undone, journalled and replayed. */
import type { Cell } from './cell'
import type { DimensionProps, Row } from './row'
import type { Sheet, SheetParts } from './sheet'
import type { FileProperties, FileState, Metadata, NamedRange } from './state'

/** `count` rows, of which the first `rows.length` may hold something. */
export interface RowBlock {
  readonly count: number
  readonly rows: readonly (Row | undefined)[]
}
/** `count` columns; `cells` by row, each at most `count` long. */
export interface ColumnBlock {
  readonly count: number
  readonly props: readonly (DimensionProps | undefined)[]
  readonly cells: ReadonlyMap<number, readonly Cell[]>
}

interface Both<T> {
  readonly before: T
  readonly after: T
}
/** Moves `count` lines that begin at `from` so that they begin at `to`, both as positions of the finished order. */
interface Move {
  readonly sheet: number
  readonly from: number
  readonly count: number
  readonly to: number
}

export type Op =
  /** `count` neighbouring rows that were alike and become alike: a formatted column is one op, not a thousand. */
  | ({ readonly op: 'row'; readonly sheet: number; readonly index: number; readonly count: number } & Both<Row | undefined>)
  | ({ readonly op: 'rows'; readonly sheet: number; readonly at: number } & Both<RowBlock>)
  | ({ readonly op: 'columns'; readonly sheet: number; readonly at: number } & Both<ColumnBlock>)
  | ({ readonly op: 'moveRows' } & Move)
  | ({ readonly op: 'moveColumns' } & Move)
  /** Row `top + i` takes the cells of columns [left, right) that row `top + order[i]` had. */
  | {
      readonly op: 'shuffle'
      readonly sheet: number
      readonly top: number
      readonly left: number
      readonly right: number
      readonly order: readonly number[]
    }
  | ({ readonly op: 'column'; readonly sheet: number; readonly index: number } & Both<DimensionProps | undefined>)
  | ({ readonly op: 'parts'; readonly sheet: number } & Both<SheetParts>)
  /** A tab appears or goes; the sheet is a picture of that moment, not the living one. */
  | ({ readonly op: 'tab'; readonly index: number } & Both<Sheet | undefined>)
  | ({ readonly op: 'order' } & Both<readonly number[]>)
  | ({ readonly op: 'properties' } & Both<FileProperties>)
  | ({ readonly op: 'names' } & Both<readonly NamedRange[]>)
  | ({ readonly op: 'metadata'; readonly id: number } & Both<Metadata | undefined>)
  /** Another version of the file takes the place of this one. */
  | ({ readonly op: 'all' } & Both<FileState>)

export const NO_ROWS = (count: number): RowBlock => ({ count, rows: [] })
export const NO_COLUMNS = (count: number): ColumnBlock => ({ count, props: [], cells: new Map() })

const inverse = (order: readonly number[]): number[] => {
  const back = new Array<number>(order.length)
  order.forEach((from, to) => {
    back[from] = to
  })
  return back
}

/** The op that takes this one back. */
export const invert = (op: Op): Op => {
  switch (op.op) {
    case 'moveRows':
    case 'moveColumns':
      return { ...op, from: op.to, to: op.from }
    case 'shuffle':
      return { ...op, order: inverse(op.order) }
    case 'row':
      return { ...op, before: op.after, after: op.before }
    case 'rows':
      return { ...op, before: op.after, after: op.before }
    case 'columns':
      return { ...op, before: op.after, after: op.before }
    case 'column':
      return { ...op, before: op.after, after: op.before }
    case 'parts':
      return { ...op, before: op.after, after: op.before }
    case 'tab':
      return { ...op, before: op.after, after: op.before }
    case 'order':
      return { ...op, before: op.after, after: op.before }
    case 'properties':
      return { ...op, before: op.after, after: op.before }
    case 'names':
      return { ...op, before: op.after, after: op.before }
    case 'metadata':
      return { ...op, before: op.after, after: op.before }
    case 'all':
      return { ...op, before: op.after, after: op.before }
  }
}
