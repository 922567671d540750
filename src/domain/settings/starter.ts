/** Rows to start from, which a feature puts into its empty tab at set-up, for the coordinator to change. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { slot } from '../../kernel/feature'
import type { State } from '../../kernel/state'

/** A tab in which somebody wrote already stays as it is. */
export type Starter = (state: State, ctx: Ctx) => readonly Act[]
export const starter = slot<Starter>('settings.starter')
