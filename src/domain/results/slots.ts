/** A figure that another feature counts from rows of its own (appointments, courses): in Indicadores and in KPI_diario like the others. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { slot } from '../../kernel/feature'
import type { State } from '../../kernel/state'
import type { Text } from '../../kernel/text'
import type { Indicator } from './indicators'
import type { Measured } from './measured'
import type { Period } from './story'

/** Columns of Tablero that are counted elsewhere. */
export type WeeklyColumn = 'attended' | 'missed' | 'moved'

export interface OwnIndicator extends Pick<Indicator, 'key' | 'unit' | 'name' | 'definition'> {
  /** Heading of its block in Indicadores; without one it stands in KPI_diario alone. */
  readonly block?: Text
  /** Columns that it fills in the row of each week on Tablero, of the values of that week. */
  readonly weekly?: Partial<Readonly<Record<WeeklyColumn, (values: readonly number[]) => number | null>>>
  /** How many things these values are made of, where a fact is more than one. */
  cases?(state: State, values: readonly number[]): number
  /** Its facts of these days; `task` names the row that each is about. Counted at night: it may read a tab whole. */
  facts(state: State, period: Period, ctx: Ctx): readonly Measured[]
}
/** A figure of another feature with its facts of the last weeks. */
export type Counted = OwnIndicator & { readonly found: readonly Measured[] }

/** A line of Indicadores. */
export interface Tile {
  readonly id: string
  readonly block: string
  readonly name: string
  readonly value: string
  readonly before: string
  readonly n: number | null
  readonly detail: string
  readonly definition: string
}
/** Lines of Indicadores that are counted over something else than weeks, such as a cycle of courses. */
export interface BoardPart {
  tiles(state: State, ctx: Ctx): readonly Tile[]
  /** The tab from which its own pictures are drawn. */
  draws(state: State, ctx: Ctx): readonly Act[]
}
export const boardPart = slot<BoardPart>('results.board')

export const resultsIndicator = slot<OwnIndicator>('results.indicator')
